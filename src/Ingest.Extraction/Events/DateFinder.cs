using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Events;

/// <summary>
/// Chooses the date of an event among those of its sentence: one that hangs on the trigger or its clause, else one that hangs on
/// no other event and stands between this one and the next, else the day of publication.
/// </summary>
internal sealed class DateFinder(Document document, ClauseReader clauses)
{
    private DependencyTree Tree => document.Tree;

    /// <summary>The date of the trigger with an index.</summary>
    public ResolvedDate? Find(Sentence sentence, List<Trigger> triggers, int index)
    {
        var trigger = triggers[index];
        ResolvedDate? beside = null;
        foreach (var time in document.TimesIn(sentence.FirstToken, sentence.EndToken))
        {
            if (!time.IsDate)
                continue;
            var governor = Governor(time, triggers);
            if (governor == trigger.Head || governor == trigger.Clause)
                return time.Date;
            if (
                beside is null
                && IsFree(governor, trigger)
                && (IsOver(governor, trigger) || IsNearest(time, triggers, index))
            )
                beside = time.Date;
        }

        return beside ?? document.PublicationDate;
    }

    /// <summary>The verb or trigger that a time hangs on; −1 if none does.</summary>
    private int Governor(ResolvedTime time, List<Trigger> triggers)
    {
        var token = time.FirstToken;
        while (token >= 0)
        {
            var isInside = token >= time.FirstToken && token < time.EndToken;
            if (!isInside && (clauses.IsVerb(token) || IsTrigger(token, triggers)))
                return token;
            token = Tree.Head(token);
        }

        return ClauseReader.None;
    }

    private static bool IsTrigger(int token, List<Trigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            if (trigger.Head == token)
                return true;
        }

        return false;
    }

    /// <summary>Whether a time's governor leaves it to the trigger: it is no verb of speech, or what is said is itself the deed (<em>said on Monday that he refused</em>).</summary>
    private bool IsFree(int governor, Trigger trigger) =>
        governor < 0
        || !clauses.IsSpeech(governor)
        || Tree.IsWithin(governor, trigger.Head)
        || (
            Quads.IsVerbal(trigger.Type)
            && Tree.RelationOf(trigger.Clause) == Relation.Ccomp
            && Tree.Head(trigger.Clause) == governor
        );

    private bool IsOver(int governor, Trigger trigger) => governor >= 0 && Tree.IsWithin(trigger.Head, governor);

    private static bool IsNearest(ResolvedTime time, List<Trigger> triggers, int index)
    {
        var distance = Distance(time, triggers[index]);
        foreach (var other in triggers)
        {
            if (other != triggers[index] && !other.IsPart && Distance(time, other) < distance)
                return false;
        }

        return true;
    }

    private static int Distance(ResolvedTime time, Trigger trigger) =>
        time.FirstToken >= trigger.End ? time.FirstToken - trigger.End : (trigger.First - time.EndToken) * 3;
}
