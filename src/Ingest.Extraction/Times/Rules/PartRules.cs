using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>
/// Parts of periods: <em>early May</em>, <em>mid-November</em>, <em>the end of February</em>, <em>earlier this year</em>,
/// <em>late in the day</em>, <em>the late 1990s</em>.
/// </summary>
internal static class PartRules
{
    private const string Mid = "mid-";

    public static TimeReading? Read(TimeText text, int token) =>
        MidWord(text, token) ?? Adjective(text, token) ?? Noun(text, token) ?? PeriodEnd(text, token);

    /// <summary>mid-November, mid-2011, the mid-1990s, mid-afternoon</summary>
    private static TimeReading? MidWord(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        var form = text.Form(at);
        if (form.Length <= Mid.Length || !form.StartsWith(Mid, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var inner = form[Mid.Length..];
        var word = TimeWords.Find(inner);
        if (word is not null && word.Is(TimeWordKind.Month, out var month))
        {
            return YearRules.After(text, at + 1) is var (year, end)
                ? Calendar.Month(year, month) is { } exact
                    ? Middle(text, TimeReading.Date(end, exact))
                    : null
                : Middle(text, MonthRules.Told(text, at, at + 1, month));
        }

        if (inner is [_, _, _, _] or [_, _, _, _, 's'] && int.TryParse(inner[..4], out var number))
        {
            var period = inner.Length == 4 ? Calendar.Year(number) : Calendar.Decade(number);
            return period is null ? null : Middle(text, TimeReading.Date(at + 1, period));
        }

        if (inner is [>= '1' and <= '9', '0', 's'] && int.TryParse(inner[..2], out var decade))
        {
            return Calendar.Decade(YearRules.FullYear(text, decade)) is { } period
                ? Middle(text, TimeReading.Date(at + 1, period))
                : null;
        }

        if (inner is "week" && text.Published is { } published)
        {
            return Middle(text, TimeReading.FromPublication(at + 1, Calendar.Week(published)));
        }

        return
            word is not null
            && word.Is(TimeWordKind.DayPart)
            && TimeGrammar.ReadPeriod(text, at + 1) is { Period.Unit: TimeUnit.Day } day
            ? ClockRules.TimeOf(day, "T" + word.Timex, day.End)
            : null;
    }

    /// <summary>early May, late last year, earlier this month, later today, late in the day, sometime next year</summary>
    private static TimeReading? Adjective(TimeText text, int token)
    {
        var at = text.Is(token, "the") || text.Is(token, "very") ? token + 1 : token;
        if (!text.Is(at, TimeWordKind.Part, out var value))
        {
            return null;
        }

        var inside = at + 1;
        if (text.IsHyphen(inside) && text.Is(at, "mid"))
        {
            inside++;
        }
        else if (
            (text.Is(inside, "in") || text.Is(inside, "on"))
            && (text.Is(at, "early") || text.Is(at, "late") || text.Is(at, "earlier") || text.Is(at, "later"))
        )
        {
            inside++;
        }

        if (
            TimeGrammar.Read(text, inside) is not { Period: { } period } reading
            || reading.Type is TimeType.Duration or TimeType.Set
        )
        {
            return null;
        }

        // early 6 October is no expression; later 2010 neither
        if (inside == at + 1 && text.Form(inside) is [>= '0' and <= '9', ..] && period.Unit < TimeUnit.Year)
        {
            return null;
        }

        return Narrow(text, reading, (PeriodPart)value);
    }

    /// <summary>the end of February, the start of this year, the rest of the week</summary>
    private static TimeReading? Noun(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        if (text.Is(at, "very") || text.Is(at, "tail"))
        {
            at++;
        }

        if (!text.Is(at, TimeWordKind.PartNoun, out var value) || !text.Is(at + 1, "of"))
        {
            return null;
        }

        if (text.Is(at - 1, "at") && text.Is(at, "end") && text.Is(at + 3, "day"))
        {
            return null;
        }

        return TimeGrammar.ReadPeriod(text, at + 2) is { Period: not null } reading
            ? Narrow(text, reading, (PeriodPart)value)
            : null;
    }

    /// <summary>year-end, the year's end, month end</summary>
    private static TimeReading? PeriodEnd(TimeText text, int token)
    {
        if (
            !text.Is(token, TimeWordKind.Unit, out var value)
            || (TimeUnit)value is not (TimeUnit.Year or TimeUnit.Month)
        )
        {
            return null;
        }

        var joined = text.IsHyphen(token + 1) || text.Form(token + 1) is "'s" or "’s";
        var at = joined ? token + 2 : token + 1;
        if (!text.Is(at, "end") || text.Is(at + 1, "of"))
        {
            return null;
        }

        return text.Published is { } published && Calendar.Holding(published, (TimeUnit)value) is { } period
            ? Narrow(text, TimeReading.FromPublication(at + 1, period), PeriodPart.End)
            : TimeReading.Vague(at + 1, (TimeUnit)value == TimeUnit.Year ? "XXXX" : "XXXX-XX");
    }

    private static TimeReading? Middle(TimeText text, TimeReading? reading) =>
        reading is null ? null : Narrow(text, reading, PeriodPart.Middle);

    private static TimeReading Narrow(TimeText text, TimeReading reading, PeriodPart part) =>
        reading with
        {
            Period = reading.Period is { } period ? PeriodParts.Of(period, part, text.Published) : null,
        };
}
