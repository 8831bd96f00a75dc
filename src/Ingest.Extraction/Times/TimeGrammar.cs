using Ingest.Extraction.Times.Rules;

namespace Ingest.Extraction.Times;

/// <summary>Reads one kind of expression at a token.</summary>
internal delegate TimeReading? TimeRule(TimeText text, int token);

/// <summary>The rules of time. Of the rules that read something at a token, the one that reads furthest wins, then the first.</summary>
internal static class TimeGrammar
{
    /// <summary>How deep expressions may stand in one another: <em>late in | the first week of | May of | last year</em>.</summary>
    private const int Deepest = 4;

    private static readonly TimeRule[] Rules =
    [
        NumericDateRules.Read,
        DayRules.Read,
        WeekdayRules.Read,
        MonthRules.Read,
        YearRules.Read,
        ClockRules.Read,
        DayPartRules.Read,
        NamedDayRules.Read,
        DirectedRules.Read,
        DefiniteRules.Read,
        PartRules.Read,
        OrdinalRules.Read,
        SetRules.Read,
        DurationRules.Read,
        PhraseRules.Read,
    ];

    /// <summary>Reads the longest expression that begins at a token, or null if none does.</summary>
    public static TimeReading? Read(TimeText text, int token)
    {
        if (text.Depth >= Deepest || !MayBegin(text, token))
        {
            return null;
        }

        text.Depth++;
        TimeReading? longest = null;
        foreach (var rule in Rules)
        {
            if (rule(text, token) is { } reading && reading.End > (longest?.End ?? token))
            {
                longest = reading;
            }
        }

        text.Depth--;
        return longest;
    }

    /// <summary>As <see cref="Read"/>, but only what names a period of the calendar.</summary>
    public static TimeReading? ReadPeriod(TimeText text, int token) =>
        Read(text, token) is { Type: Analysis.TimeType.Date, Period: not null } reading ? reading : null;

    private static bool MayBegin(TimeText text, int token) =>
        text[token] is not null
        || text.Form(token) is [>= '0' and <= '9', ..] or ['\'' or '’', _, ..] or ['m' or 'M', 'i', 'd', '-', ..]
        || text.Form(token) is ['F', 'Y', ..]
        || WeekdayRules.Plural(text, token) is not null
        || YearRules.IsQuarterCode(text.Form(token));
}
