using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Periods with <em>the</em> alone: <em>the day</em>, <em>the weekend</em>, <em>the week of May 6</em>, <em>the year before</em>, <em>the week after next</em>.</summary>
internal static class DefiniteRules
{
    private const double ByHabit = 0.85;

    public static TimeReading? Read(TimeText text, int token) =>
        text.Is(token, "the") ? YearBefore(text, token) ?? Definite(text, token + 1) : null;

    /// <summary>the day, the week, the month, the year, the weekend: the one spoken of</summary>
    private static TimeReading? Definite(TimeText text, int at)
    {
        if (text.Is(at, "entire") || text.Is(at, "whole") || text.Is(at, "full") || text.Is(at, TimeWordKind.Fiscal))
        {
            at++;
        }

        if (
            text.Is(at, TimeWordKind.Unit, out var whole)
            && (TimeUnit)whole is TimeUnit.Week or TimeUnit.Weekend
            && text.Is(at + 1, "of")
            && TimeGrammar.ReadPeriod(text, at + 2) is { Period: { Unit: TimeUnit.Day, Start: { } inside } } of
            && Calendar.Holding(inside, (TimeUnit)whole) is { } around
        )
        {
            return of with { Period = around, Value = around.Value };
        }

        if (
            !text.Is(at, TimeWordKind.Unit, out var value)
            || (TimeUnit)value
                is not (
                    TimeUnit.Day
                    or TimeUnit.Weekend
                    or TimeUnit.Month
                    or TimeUnit.Quarter
                    or TimeUnit.Year
                    or TimeUnit.Week
                )
            || !StandsAlone(text, at)
        )
        {
            return null;
        }

        var unit = (TimeUnit)value;
        if (unit == TimeUnit.Weekend && text.Published is { } published)
        {
            return DirectedRules.Weekend(text, at, at + 1, published);
        }

        var told = unit == TimeUnit.Day ? text.History.LastDay(text.Sentence) : text.History.Last(text.Sentence);
        if (told is { Start: { } start } && told.Unit <= unit && Calendar.Holding(start, unit) is { } spokenOf)
        {
            return TimeReading.FromText(at + 1, spokenOf, ByHabit);
        }

        return text.Published is { } day && Calendar.Holding(day, unit) is { } period
            ? TimeReading.FromPublication(at + 1, period, ByHabit)
            : DirectedRules.Unresolved(at + 1, unit, 0);
    }

    /// <summary>Whether a unit with its article is the whole of a noun phrase: not <em>the day of the vote</em>, <em>player of the year</em>.</summary>
    private static bool StandsAlone(TimeText text, int at)
    {
        ref readonly var annotation = ref text.Annotation(at);
        if (annotation.Relation is Relation.Compound or Relation.Nsubj or Relation.NsubjPass or Relation.Root)
        {
            return false;
        }

        return (text.Depth > 1 || !text.Is(at - 2, "of"))
            && !(
                text.Is(at + 1, "of")
                || text.Is(at + 1, "when")
                || text.Is(at + 1, "that")
                || (text.Is(at + 1, TimeWordKind.Shift) && text.Depth < 2)
                || text.Is(at + 1, "’s")
                || text.Is(at + 1, "'s")
                || text.IsHyphen(at + 1)
            );
    }

    /// <summary>the year previous, the week before last</summary>
    private static TimeReading? YearBefore(TimeText text, int token)
    {
        if (
            !text.Is(token, "the")
            || !text.Is(token + 1, TimeWordKind.Unit, out var value)
            || (TimeUnit)value is < TimeUnit.Day
        )
        {
            return null;
        }

        var unit = (TimeUnit)value;
        if (text.Is(token + 2, "previous") || text.Is(token + 2, "prior"))
        {
            return DirectedRules.FromText(text, token + 3, unit, TimeDirection.Previous);
        }

        var isBefore = text.Is(token + 2, "before") && text.Is(token + 3, "last");
        var isAfter = text.Is(token + 2, "after") && text.Is(token + 3, "next");
        if ((isBefore || isAfter) && text.Published is { } published)
        {
            return
                Calendar.Shift(published, unit, isBefore ? -2 : 2) is { } day
                && Calendar.Holding(day, unit) is { } period
                ? TimeReading.FromPublication(token + 4, period)
                : null;
        }

        // the day before, the year after: where no word of what it is before or after follows
        if (
            (text.Is(token + 2, "before") || text.Is(token + 2, "after"))
            && (token + 3 >= text.End || text.Document.IsPunctuation(token + 3))
        )
        {
            return DirectedRules.FromText(
                text,
                token + 3,
                unit,
                text.Is(token + 2, "before") ? TimeDirection.Previous : TimeDirection.Following
            );
        }

        return null;
    }
}
