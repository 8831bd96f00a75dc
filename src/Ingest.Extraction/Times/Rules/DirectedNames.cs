using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>What has a name and a direction: <em>last June</em>, <em>next Monday</em>, <em>this summer</em>, <em>last night</em>, <em>that morning</em>.</summary>
internal static class DirectedNames
{
    private const double ByHabit = 0.85;

    /// <summary>last June, next Monday, this summer, last night, that morning</summary>
    public static TimeReading? Read(TimeText text, int at, TimeDirection direction)
    {
        if (text.Is(at, TimeWordKind.Month, out var month) && text.IsCapital(at))
        {
            return Returning(
                text,
                at + 1,
                direction,
                year => Calendar.Month(year, month),
                $"XXXX-{month:D2}",
                TimeUnit.Month
            );
        }

        if (
            text.Is(at, TimeWordKind.Season, out var season)
            && text.Annotation(at).Upos is Upos.Noun or Upos.Propn or Upos.Adj
        )
        {
            var name = (Season)season;
            return Returning(
                text,
                at + 1,
                direction,
                year => Calendar.SeasonOf(year, name),
                "XXXX-" + name.Code(),
                TimeUnit.Season
            );
        }

        if (WeekdayRules.IsWeekday(text, at, out var weekday))
        {
            return ClockRules.WithDayPart(
                text,
                WeekdayRules.DateBehind(text, at + 1) ?? Weekday(text, at, direction, weekday)
            );
        }

        return text.Is(at, TimeWordKind.DayPart) ? PartOfDay(text, at, direction) : null;
    }

    private static TimeReading? Returning(
        TimeText text,
        int end,
        TimeDirection direction,
        Func<int, Period?> inYear,
        string unknown,
        TimeUnit unit
    )
    {
        // last September's end may be followed by its year
        if (text.Published is not { } published)
        {
            return TimeReading.Date(end, Period.Unknown(unit, unknown));
        }

        var from = direction is TimeDirection.Previous or TimeDirection.Following
            ? text.History.LastDay(text.Sentence)?.Start ?? published
            : published;
        Period? found = null;
        for (var year = from.Year - 2; year <= from.Year + 2; year++)
        {
            if (inYear(year) is not { Start: { } start, End: { } last } candidate)
            {
                continue;
            }

            found = direction switch
            {
                TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following => found
                    ?? (start > from ? candidate : null),
                TimeDirection.This => IsAtHand(candidate, from, found) ? candidate : found,
                TimeDirection.Same => year == from.Year ? candidate : found,
                _ => last < from ? candidate : found,
            };
        }

        return found is null
            ? null
            : TimeReading.FromPublication(end, found, direction == TimeDirection.This ? 1 : ByHabit);
    }

    /// <summary>Whether a period is rather meant by <em>this</em> than one found before it: it holds the day, else it is of its year.</summary>
    private static bool IsAtHand(Period candidate, DateOnly day, Period? before) =>
        (candidate.Start <= day && day <= candidate.End)
        || (candidate.Start?.Year == day.Year && !(before?.End >= day));

    private static TimeReading Weekday(TimeText text, int at, TimeDirection direction, int weekday)
    {
        var end = at + 1;
        if (text.Published is not { } published)
        {
            return TimeReading.Date(end, Period.Unknown(TimeUnit.Day, $"XXXX-WXX-{weekday}"));
        }

        var isFromText = direction is TimeDirection.Previous or TimeDirection.Following or TimeDirection.Same;
        var from = isFromText ? text.History.LastDay(text.Sentence)?.Start ?? published : published;
        var day = direction switch
        {
            TimeDirection.This => OfThisWeek(text, at, from, weekday),
            TimeDirection.Next => Calendar.Add(Calendar.Monday(from), weekday + 6),
            TimeDirection.Coming or TimeDirection.Following => Calendar.NextWeekday(weekday, Calendar.Add(from, 1)),
            TimeDirection.Same => Calendar.LastWeekday(weekday, from),
            _ => Calendar.LastWeekday(weekday, Calendar.Add(from, -1)),
        };
        var period = Calendar.Day(day);
        return isFromText
            ? TimeReading.FromText(end, period, ByHabit)
            : TimeReading.FromPublication(end, period, direction == TimeDirection.Next ? ByHabit : 1);
    }

    /// <summary>The day of this week, unless the tense looks the other way: on a Sunday <em>will vote this Tuesday</em> is of the week to come.</summary>
    private static DateOnly OfThisWeek(TimeText text, int token, DateOnly today, int weekday)
    {
        var day = Calendar.Add(Calendar.Monday(today), weekday - 1);
        if (day == today)
        {
            return day;
        }

        var tense = TenseFinder.At(text, token);
        var weeks =
            day < today && tense is Tense.Present or Tense.Future ? 1
            : day > today && tense == Tense.Past ? -1
            : 0;
        return Calendar.Add(day, 7 * weeks);
    }

    private static TimeReading? PartOfDay(TimeText text, int at, TimeDirection direction)
    {
        var clock = "T" + text[at]!.Timex;
        var isFromText = direction is TimeDirection.Previous or TimeDirection.Following or TimeDirection.Same;
        var steps = direction switch
        {
            TimeDirection.Last or TimeDirection.Past or TimeDirection.Previous => -1,
            TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following => 1,
            _ => 0,
        };
        var from = isFromText ? text.History.LastDay(text.Sentence)?.Start ?? text.Published : text.Published;
        if (from is not { } day)
        {
            return new(at + 1, TimeType.Time, "XXXX-XX-XX" + clock);
        }

        var period = Calendar.Day(Calendar.Add(day, steps));
        var reading = isFromText
            ? TimeReading.FromText(at + 1, period, ByHabit)
            : TimeReading.FromPublication(at + 1, period);
        return ClockRules.TimeOf(reading, clock, at + 1);
    }
}
