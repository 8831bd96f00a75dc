using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Parts of a day that is told elsewhere: <em>in the morning</em>, <em>the night of May 3</em>, <em>morning trading</em>.</summary>
internal static class DayPartRules
{
    public static TimeReading? Read(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        at = text.Is(at, TimeWordKind.Part) && !text.Is(at, TimeWordKind.Shift) ? at + 1 : at;
        if (!text.Is(at, TimeWordKind.DayPart) || text.Form(at) is [.., 's'] || text.ContinuesName(at))
        {
            return null;
        }

        var clock = "T" + text[at]!.Timex;
        if (text.Is(at + 1, "of"))
        {
            return TimeGrammar.ReadPeriod(text, at + 2) is { Period.Unit: TimeUnit.Day } day
                ? ClockRules.TimeOf(day, clock, day.End)
                : null;
        }

        return IsTold(text, at, at > token) && !text.Is(at + 1, TimeWordKind.Shift)
            ? ClockRules.OnKnownDay(text, clock, at + 1)
            : null;
    }

    /// <summary>Whether the part belongs to a day that the text tells of: <em>the night</em> alone may be any.</summary>
    private static bool IsTold(TimeText text, int at, bool hasWordBefore) =>
        text.Is(at - 1, "the")
            ? !text.Is(at, "night") || text.Is(at - 2, "in") || text.Is(at - 2, "during")
            : hasWordBefore || text.Is(at - 1, "at") || IsBeforeNoun(text, at);

    private static bool IsBeforeNoun(TimeText text, int at) =>
        text.Is(at, "morning") && !text.IsCapital(at + 1) && text.Annotation(at).Relation == Relation.Compound;
}
