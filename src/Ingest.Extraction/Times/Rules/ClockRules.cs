using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Times of day: <em>6:40 p.m.</em>, <em>14:30 UTC</em>, <em>noon Thursday</em>, <em>5 o'clock</em>.</summary>
internal static class ClockRules
{
    private const double SameDay = 0.9;
    private const int MostHours = 24;
    private const int MostMinutes = 59;

    public static TimeReading? Read(TimeText text, int token)
    {
        var at = text.Is(token, "around") || text.Is(token, "about") ? token + 1 : token;
        return Clock(text, at) is var (value, end) ? OnDay(text, token, value, end) : null;
    }

    /// <summary>Whether a time of day by the clock begins at a token.</summary>
    public static bool IsClock(TimeText text, int token) => Clock(text, token) is not null;

    /// <summary>A day with the part of the day that follows it: <em>Friday <strong>morning</strong></em>.</summary>
    public static TimeReading WithDayPart(TimeText text, TimeReading day)
    {
        if (text.Is(day.End, TimeWordKind.DayPart) && text.Form(day.End) is not [.., 's'])
        {
            return TimeOf(day, "T" + text[day.End]!.Timex, day.End + 1);
        }

        return
            (text.Is(day.End, "at") ? day.End + 1 : day.End) is var at
            && at > day.End
            && Clock(text, at) is var (value, end)
            ? TimeOf(day, value, end)
            : day;
    }

    /// <summary>A time of a day.</summary>
    public static TimeReading TimeOf(TimeReading day, string clock, int end) =>
        day with
        {
            Type = TimeType.Time,
            Value = day.Value + clock,
            End = end,
        };

    /// <summary>A time by the clock with the day it is on: the one beside it, else the one told in the sentence, else the last one told.</summary>
    private static TimeReading OnDay(TimeText text, int token, string value, int end)
    {
        if (TimeGrammar.ReadPeriod(text, end) is { Period.Unit: TimeUnit.Day } beside)
        {
            return TimeOf(beside, value, beside.End);
        }

        if (
            (text.Is(end, "on") || text.Is(end, ","))
            && TimeGrammar.ReadPeriod(text, end + 1) is { Period.Unit: TimeUnit.Day } after
        )
        {
            return TimeOf(after, value, end);
        }

        var partAt = text.Is(end, "in") ? end + 1 : end;
        return
            TimeGrammar.Read(text, partAt) is { Type: TimeType.Time, Period: { Unit: TimeUnit.Day } day } part
            && part.Value.Length > 3
            && part.Value[^3] == 'T'
            ? part with
            {
                Value = day.Value + InPart(value, part.Value.AsSpan()[^2..]),
            }
            : OnKnownDay(text, value, end);
    }

    /// <summary>T06:00 <em>in the afternoon</em> is T18:00</summary>
    private static string InPart(string clock, ReadOnlySpan<char> part) =>
        part is not "MO" && Split(clock.AsSpan(1, 2), clock.AsSpan(4, 2)) is var (hour, minute) && hour < MostHours / 2
            ? string.Create(CultureInfo.InvariantCulture, $"T{hour + (MostHours / 2):D2}:{minute:D2}{clock.AsSpan(6)}")
            : clock;

    /// <summary>A time of the day told last, else of the day of publication.</summary>
    public static TimeReading OnKnownDay(TimeText text, string value, int end)
    {
        if (text.History.LastDay(text.Sentence) is { } told)
        {
            return TimeOf(TimeReading.FromText(end, told, SameDay), value, end);
        }

        return text.Published is { } published
            ? TimeOf(TimeReading.FromPublication(end, Calendar.Day(published), SameDay), value, end)
            : new(end, TimeType.Time, "XXXX-XX-XX" + value);
    }

    private static (string Value, int End)? Clock(TimeText text, int token)
    {
        if (text.Is(token, TimeWordKind.Clock))
        {
            return ("T" + text[token]!.Timex, token + 1);
        }

        if (text.Form(token) is not [>= '0' and <= '9', ..] form)
        {
            return text.Is(token, TimeWordKind.Number, out var named) && IsOClock(text, token + 1)
                ? Value(
                    text,
                    named,
                    0,
                    text.Is(token + 1, "o'clock") || text.Is(token + 1, "o’clock") ? token + 2 : token + 3
                )
                : null;
        }

        if (text.FourDigits(token) is not null || (form is ['0', _, _, _] && text.Digits(token) is not null))
        {
            return IsUniversal(text, token + 1) && Split(form[..2], form[2..]) is var (h, m)
                ? Value(text, h, m, token + 1)
                : null;
        }

        var mark = form.IndexOfAny(':', '.');
        if (mark is 1 or 2 && form.Length == mark + 3 && Split(form[..mark], form[(mark + 1)..]) is var (hour, minute))
        {
            var isTold =
                text.Is(token + 1, TimeWordKind.Meridiem)
                || IsZone(text, token + 1)
                || (
                    form[mark] == ':'
                    && (
                        text.Form(token - 1)
                            is "at"
                                or "At"
                                or "by"
                                or "until"
                                or "around"
                                or "about"
                                or "from"
                                or "before"
                                or "after"
                                or "since"
                        || IsHours(text, token + 1)
                    )
                );
            return isTold ? Value(text, hour, minute, token + 1) : null;
        }

        if (text.Digits(token) is { } whole and <= 12)
        {
            return text.Is(token + 1, TimeWordKind.Meridiem) ? Value(text, whole, 0, token + 1)
                : IsOClock(text, token + 1)
                    ? Value(
                        text,
                        whole,
                        0,
                        text.Is(token + 1, "o'clock") || text.Is(token + 1, "o’clock") ? token + 2 : token + 3
                    )
                : null;
        }

        return null;
    }

    private static (string Value, int End)? Value(TimeText text, int hour, int minute, int end)
    {
        if (text.Is(end, TimeWordKind.Meridiem, out var afternoon))
        {
            if (hour > 12)
            {
                return null;
            }

            hour = (hour % 12) + afternoon;
            end++;
        }
        else if (IsHours(text, end))
        {
            end++;
        }

        var isUniversal = IsUniversal(text, end);
        end = AfterZone(text, end);
        return hour > MostHours
            ? null
            : (string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}{(isUniversal ? "Z" : "")}"), end);
    }

    private static (int Hour, int Minute)? Split(ReadOnlySpan<char> hour, ReadOnlySpan<char> minute) =>
        int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
        && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && h <= MostHours
        && m <= MostMinutes
            ? (h, m)
            : null;

    private static bool IsHours(TimeText text, int token) => text.Is(token, "hrs") || text.Is(token, "hours");

    private static bool IsOClock(TimeText text, int token) =>
        text.Is(token, "o'clock") || text.Is(token, "o’clock") || (text.Is(token, "o'") && text.Is(token + 1, "clock"));

    private static bool IsZone(TimeText text, int token) => text.Is(token, TimeWordKind.Zone) && text.IsCapital(token);

    private static bool IsUniversal(TimeText text, int token) => IsZone(text, token) && text[token]!.Timex == "Z";

    /// <summary>UTC, local time, Eastern time</summary>
    private static int AfterZone(TimeText text, int token)
    {
        if (IsZone(text, token))
        {
            return token + 1;
        }

        return
            text.Form(token) is "local" or "Eastern" or "Central" or "Pacific" or "Mountain" or "Moscow" or "Greenwich"
            && text.Is(token + 1, "time")
            ? token + 2
            : token;
    }
}
