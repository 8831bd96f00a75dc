using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Events;

/// <summary>What belongs to one trial: the charge and the conviction are one event, a conviction and the prison are two.</summary>
internal static class LegalProceedings
{
    /// <summary>How far below the trigger a word is looked for.</summary>
    private const int DeepestWord = 2;

    /// <summary>
    /// Whether a charge is told with the conviction it led to, in the same sentence or the one before, and so is no event of its
    /// own.
    /// </summary>
    public static bool IsToldWithConviction(Document document, Event charge, TextSpan? previous)
    {
        if (charge is not { Type: EventType.Accuse, Mode: "allege" })
            return false;
        for (var i = document.Events.Count - 1; i >= 0 && IsClose(document.Events[i]); i--)
        {
            if (IsConviction(document.Events[i]) && IsOfOne(document.Events[i], charge))
                return true;
        }

        return false;

        bool IsClose(Event candidate) => candidate.Sentence == charge.Sentence || candidate.Sentence == previous;
    }

    /// <summary>Takes away the charge that a sentence tells before its conviction.</summary>
    public static void RemoveCharge(Document document, Event conviction)
    {
        if (!IsConviction(conviction))
            return;
        for (var i = document.Events.Count - 1; i >= 0 && document.Events[i].Sentence == conviction.Sentence; i--)
        {
            if (
                document.Events[i] is { Type: EventType.Accuse, Mode: "allege", Mentions.Count: 1 } charge
                && IsOfOne(conviction, charge)
            )
                document.Events.RemoveAt(i);
        }
    }

    /// <summary>The second event that a trigger tells (a prison sentence is an arrest, too), or null.</summary>
    public static Event? CompanionOf(Document document, Trigger trigger, Event told)
    {
        if (
            told.Status is EventStatus.Negated or EventStatus.Denied
            || CompanionEvents.Of(document.Annotation(trigger.Head).Lemma, told.Type, told.Mode) is not { } companion
            || (companion.Beside.Length > 0 && !HasWord(document, trigger.Head, companion.Beside, DeepestWord))
        )
            return null;
        return told with
        {
            Type = companion.Type,
            Mode = companion.Mode,
            Cameo = companion.Cameo,
            Quad = Quads.Of(companion.Type),
            Mentions = [told.Trigger],
        };
    }

    private static bool IsConviction(Event candidate) => candidate is { Type: EventType.Sanction, Mode: "convict" };

    private static bool IsOfOne(Event conviction, Event charge)
    {
        foreach (var convicted in conviction.Recipient)
        {
            foreach (var charged in charge.Recipient)
            {
                if (convicted.Entity is { } entity ? entity == charged.Entity : convicted.Name == charged.Name)
                    return true;
            }
        }

        return false;
    }

    private static bool HasWord(Document document, int head, string[] words, int depth)
    {
        foreach (var dependent in document.Tree.DependentsOf(head))
        {
            if (Array.IndexOf(words, document.Annotation(dependent).Lemma) >= 0)
                return true;
            if (
                depth > 1
                && !ClauseReader.IsClause(document.Tree.RelationOf(dependent))
                && HasWord(document, dependent, words, depth - 1)
            )
                return true;
        }

        return false;
    }
}
