using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>The date that a length of time leads to: two days <em>ago</em>, a week <em>later</em>, two days <em>before the call on May 19</em>.</summary>
internal static class Shifts
{
    private const int LongestAnchor = 10;
    private const int MostUnits = 10_000;
    private const int ExactWeeks = 2;
    private const double ByHabit = 0.85;
    private const double Rough = 0.6;

    /// <summary>The reading with the shift behind it, or null if there is none.</summary>
    public static TimeReading? Apply(TimeText text, int token, TimeReading duration, TimeUnit unit, decimal? amount)
    {
        var at = text.Is(duration.End, "or") && text.Is(duration.End + 1, "so") ? duration.End + 2 : duration.End;
        if (text.IsHyphen(at) && text.IsAttached(at) && (text.Is(at + 1, "ago") || text.Is(at + 1, "earlier")))
        {
            at++;
        }

        if (text.Is(at, "from") && text.Is(at + 1, "now"))
        {
            return FromPublication(text, at + 2, unit, amount, 1);
        }

        if (text.Is(at, "back") && (at + 1 >= text.End || text.Document.IsPunctuation(at + 1)))
        {
            return FromPublication(text, at + 1, unit, amount, -1);
        }

        if (text.Is(at, "from") || text.Is(at, "since"))
        {
            return Anchored(text, token, duration, at, unit, amount, 1);
        }

        if (!text.Is(at, TimeWordKind.Shift, out var value))
        {
            return null;
        }

        return (TimeShift)value switch
        {
            TimeShift.Ago => FromPublication(text, at + 1, unit, amount, -1),
            TimeShift.FromNow => FromPublication(text, at + 1, unit, amount, 1),
            TimeShift.Earlier when text.Is(at + 1, "than") => duration,
            TimeShift.Later when text.Is(at + 1, "than") => duration,
            TimeShift.Earlier => FromText(text, at + 1, unit, amount, -1),
            TimeShift.Later => FromText(text, at + 1, unit, amount, 1),
            TimeShift.Before => Anchored(text, token, duration, at, unit, amount, -1),
            _ => Anchored(text, token, duration, at, unit, amount, 1),
        };
    }

    private static TimeReading FromPublication(TimeText text, int end, TimeUnit unit, decimal? amount, int sign)
    {
        var vague = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        if (text.Published is not { } published)
        {
            return TimeReading.Vague(end, vague);
        }

        if (amount is null)
        {
            return TimeReading.Vague(end, vague) with
            {
                Period = Around(Calendar.Day(published), unit, sign, vague),
                Anchor = TimeAnchor.Publication,
                Confidence = Rough,
            };
        }

        return Shifted(published, unit, amount.Value, sign, null) is { } period
            ? TimeReading.FromPublication(end, period)
            : TimeReading.Vague(end, vague);
    }

    private static TimeReading FromText(TimeText text, int end, TimeUnit unit, decimal? amount, int sign)
    {
        var vague = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        var told =
            text.History.Last(text.Sentence) ?? (text.Published is { } published ? Calendar.Day(published) : null);
        return
            amount is { } known && told?.Start is { } from && Shifted(from, unit, known, sign, told.Unit) is { } period
            ? TimeReading.FromText(end, period, ByHabit)
            : TimeReading.Vague(end, vague);
    }

    /// <summary>two days before …: the expression stays a length of time, but it leads to a date if one follows.</summary>
    private static TimeReading? Anchored(
        TimeText text,
        int token,
        TimeReading duration,
        int at,
        TimeUnit unit,
        decimal? amount,
        int sign
    )
    {
        var next = text.Is(at, "prior") && text.Is(at + 1, "to") ? at + 2 : at + 1;

        // a week before, at the end of a clause: before what was told last
        if (next >= text.End || text.Document.IsPunctuation(next))
        {
            return text.Is(at, "before") || text.Is(at, "after") ? FromText(text, next, unit, amount, sign) : null;
        }

        if (Anchor(text, next)?.Period is not { Start: { } from } anchor)
        {
            return duration;
        }

        var period = amount is { } known
            ? Shifted(from, unit, known, sign, anchor.Unit)
            : Around(anchor, unit, sign, duration.Value);
        return duration with
        {
            Period = period,
            Anchor = TimeAnchor.Text,
            Confidence = amount is null ? Rough : ByHabit,
        };
    }

    /// <summary>The date right behind, or behind a preposition a few words on: before <em>the call on May 19</em>.</summary>
    private static TimeReading? Anchor(TimeText text, int token)
    {
        if (TimeGrammar.ReadPeriod(text, token) is { } direct)
        {
            return direct;
        }

        if (text.Depth > 1)
        {
            return null;
        }

        for (var at = token; at < Math.Min(text.End - 1, token + LongestAnchor); at++)
        {
            if (text.Document.IsPunctuation(at) && !text.IsHyphen(at))
            {
                return null;
            }

            if (
                (text.Is(at, "on") || text.Is(at, "in") || text.Is(at, "of"))
                && TimeGrammar.ReadPeriod(text, at + 1) is { } behind
            )
            {
                return behind;
            }
        }

        return null;
    }

    /// <summary>
    /// The period a number of units away. It is as coarse as the unit, except that one or two weeks away is a day, and that a
    /// month, quarter or season moved by years is again one.
    /// </summary>
    private static Period? Shifted(DateOnly from, TimeUnit unit, decimal amount, int sign, TimeUnit? told)
    {
        if (amount > MostUnits)
        {
            return null;
        }

        if (amount != decimal.Truncate(amount))
        {
            return Fraction(from, unit, amount, sign);
        }

        var count = sign * (int)amount;
        if (unit < TimeUnit.Night)
        {
            return Calendar.Day(Calendar.Add(from, WholeDays(unit, count)));
        }

        if (Calendar.Shift(from, unit, count) is not { } day)
        {
            return null;
        }

        var isExact =
            unit is TimeUnit.Week or TimeUnit.Fortnight && amount <= ExactWeeks && told is null or TimeUnit.Day;
        var grain =
            isExact ? TimeUnit.Day
            : told is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.HalfYear && unit > told ? told.Value
            : unit;
        return Calendar.Holding(day, grain);
    }

    /// <summary>The whole days in a number of hours, minutes or seconds: 48 hours ago was the day before yesterday.</summary>
    private static int WholeDays(TimeUnit unit, int count) =>
        unit switch
        {
            TimeUnit.Hour => count / 24,
            TimeUnit.Minute => count / (24 * 60),
            _ => 0,
        };

    /// <summary>One and a half years are eighteen months.</summary>
    private static Period? Fraction(DateOnly from, TimeUnit unit, decimal amount, int sign)
    {
        if (unit.Months() is not { } months || months == 1)
        {
            return unit.Days() is { } days ? Calendar.Day(Calendar.Add(from, sign * (int)(days * amount))) : null;
        }

        return Calendar.Shift(from, TimeUnit.Month, sign * (int)(months * amount)) is { } day
            ? Calendar.Holding(day, months > 12 ? TimeUnit.Year : TimeUnit.Month)
            : null;
    }

    /// <summary>Some days or weeks away: from one to seven days, from two to eight weeks; more would say nothing.</summary>
    private static Period? Around(Period anchor, TimeUnit unit, int sign, string value)
    {
        var (least, most) = unit switch
        {
            TimeUnit.Day => (1, 7),
            TimeUnit.Week => (14, 56),
            _ => (0, 0),
        };
        if (most == 0 || anchor.Start is not { } start || anchor.End is not { } end)
        {
            return null;
        }

        return sign < 0
            ? new(unit, value, Calendar.Add(start, -most), Calendar.Add(start, -least), DatePrecision.Days)
            : new(unit, value, Calendar.Add(end, least), Calendar.Add(end, most), DatePrecision.Days);
    }
}
