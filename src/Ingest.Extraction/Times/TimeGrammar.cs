using Ingest.Extraction.Times.Rules;
using static Ingest.Extraction.Times.TimeWordKind;

namespace Ingest.Extraction.Times;

/// <summary>Reads one kind of expression at a token.</summary>
internal delegate TimeReading? TimeRule(TimeText text, int token);

/// <summary>The rules of time. Of the rules that read something at a token, the one that reads furthest wins, then the first.</summary>
internal static class TimeGrammar
{
    /// <summary>How deep expressions may stand in one another: <em>late in | the first week of | May of | last year</em>.</summary>
    private const int Deepest = 4;

    private static readonly StartingRule[] Rules =
    [
        new(NumericDateRules.Read, beginsWithFigure: true, []),
        new(DayRules.Read, true, [Month, Ordinal, Article]),
        new(WeekdayRules.Read, false, [Weekday]),
        new(MonthRules.Read, false, [Month, TimeWordKind.Season, Article]),
        new(YearRules.Read, true, [Unit, Fiscal, Article]),
        new(ClockRules.Read, true, [Clock, Number, Approximate]),
        new(DayPartRules.Read, false, [DayPart, Part, Article]),
        new(NamedDayRules.Read, false, [Day, Night, Article]),
        new(DirectedRules.Read, false, [Direction, Article]),
        new(DefiniteRules.Read, false, [Article]),
        new(PartRules.Read, true, [Part, PartNoun, Unit, Article]),
        new(OrdinalRules.Read, true, [Ordinal, Direction, Article]),
        new(
            SetRules.Read,
            true,
            [Each, TimeWordKind.Times, Frequency, Weekday, Units, Number, VagueNumber, Article, Per]
        ),
        new(DurationRules.Read, true, [Number, VagueNumber, TimeWordKind.Half, Unit, Units, Approximate, Article]),
    ];

    /// <summary>What an expression can begin with beside an article, a figure or the first word of a phrase.</summary>
    private static readonly long Beginning = Rules.Aggregate(0L, (kinds, rule) => kinds | rule.Kinds);

    /// <summary>Reads the longest expression that begins at a token, or null if none does.</summary>
    public static TimeReading? Read(TimeText text, int token)
    {
        if (text.Depth >= Deepest || !MayBegin(text, token))
        {
            return null;
        }

        text.Depth++;
        var word = text[token];
        var isFigure = word is null || char.IsAsciiDigit(text.Form(token)[0]);
        var longest = word is { Phrases.Count: > 0 } ? PhraseRules.Read(text, token) : null;
        foreach (var rule in Rules)
        {
            if (
                ((isFigure && rule.BeginsWithFigure) || word?.IsAny(rule.Kinds) == true)
                && rule.Read(text, token) is { } reading
                && reading.End > (longest?.End ?? token)
            )
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

    /// <summary>Whether anything can begin at a token: most tokens are told apart here.</summary>
    private static bool MayBegin(TimeText text, int token) =>
        text[token] is { } word
            ? word.Phrases.Count > 0 || (word.Is(Article) ? MayFollowArticle(text, token + 1) : word.IsAny(Beginning))
            : IsFigure(text.Form(token)) || WeekdayRules.Plural(text, token) is not null;

    private static bool MayFollowArticle(TimeText text, int token) =>
        text[token] is not null || IsFigure(text.Form(token));

    /// <summary>Digits, '82, mid-May, FY2010, Q3</summary>
    private static bool IsFigure(ReadOnlySpan<char> form) =>
        form is [>= '0' and <= '9', ..] or ['\'' or '’', _, ..] or ['m' or 'M', 'i', 'd', '-', ..] or ['F', 'Y', ..]
        || YearRules.IsQuarterCode(form);

    /// <summary>A rule with what it can begin with.</summary>
    private readonly struct StartingRule(TimeRule read, bool beginsWithFigure, ReadOnlySpan<TimeWordKind> kinds)
    {
        public TimeRule Read { get; } = read;

        public bool BeginsWithFigure { get; } = beginsWithFigure;

        public long Kinds { get; } = TimeWord.Mask(kinds);
    }
}
