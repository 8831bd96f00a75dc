using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Events;

/// <summary>
/// Chooses the date of an event among those of its sentence: one that hangs on the trigger or its clause, else one that belongs to
/// nothing else and stands between this event and the next, else the day of publication.
/// </summary>
internal sealed class DateFinder(Document document, ClauseReader clauses)
{
    private DependencyTree Tree => document.Tree;

    /// <summary>The date of the trigger with an index.</summary>
    public ResolvedDate? Find(Sentence sentence, List<Trigger> triggers, int index)
    {
        var trigger = triggers[index];
        var isPast = IsPast(trigger);
        ResolvedDate? beside = null;
        foreach (var time in document.TimesIn(sentence.FirstToken, sentence.EndToken))
        {
            if (time.Date is not { } date || !TellsWhen(time) || IsInName(time) || (isPast && IsYetToCome(date)))
                continue;
            var governor = Governor(time, triggers);
            if (governor == trigger.Head || governor == trigger.Clause || IsItself(governor, trigger))
                return date;
            if (
                beside is null
                && !BelongsElsewhere(governor, trigger)
                && IsFree(governor, trigger)
                && (IsOver(governor, trigger) || IsResult(governor, trigger) || IsNearest(time, triggers, index))
            )
                beside = date;
        }

        return beside ?? document.PublicationDate;
    }

    /// <summary>A date, or a length of time that leads to one: <em>two days</em> before the vote on May 19.</summary>
    private bool TellsWhen(ResolvedTime time) =>
        time.IsDate
        || (
            time is { Expression.Type: TimeType.Duration, Anchor: TimeAnchor.Text }
            && Tree.Dependent(time.HeadToken, Relation.Case) is null
        );

    /// <summary>Whether a date is part of a name: <em>the 17 November Movement</em>.</summary>
    private bool IsInName(ResolvedTime time)
    {
        for (var token = time.FirstToken; token < time.EndToken; token++)
        {
            if (document.EntityAt(token) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether an event is told as past: it is actual and an attack, or its verb has the form of the past.</summary>
    private bool IsPast(Trigger trigger) =>
        trigger.Status == EventStatus.Actual
        && (
            trigger.Type == EventType.Assault
            || document.Annotation(trigger.Clause) is { Upos: Upos.Verb, Xpos: Xpos.Vbd or Xpos.Vbn }
        );

    private bool IsYetToCome(ResolvedDate date) => document.PublicationDate is { } today && date.Start > today.End;

    /// <summary>The verb, trigger or dated noun that a time hangs on; −1 if none does.</summary>
    private int Governor(ResolvedTime time, List<Trigger> triggers)
    {
        if (DatedNoun(time) is var noun and not ClauseReader.None)
            return noun;
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

    /// <summary>The noun that a time before it dates: <em>the 2015 bombing</em>, <em>Monday's vote</em>.</summary>
    private int DatedNoun(ResolvedTime time)
    {
        var noun = Tree.Head(time.HeadToken);
        return
            noun >= time.EndToken
            && document.Annotation(noun).Upos is Upos.Noun or Upos.Propn
            && Tree.RelationOf(time.HeadToken)
                is Relation.Nummod
                    or Relation.Compound
                    or Relation.Amod
                    or Relation.NmodPoss
                    or Relation.NmodUnmarked
            ? noun
            : ClauseReader.None;
    }

    /// <summary>Whether a dated noun of the clause is the event itself: <em>held their Monday meeting</em>, <em>killed in Monday's attack</em>.</summary>
    private bool IsItself(int noun, Trigger trigger) =>
        noun >= 0
        && Tree.Head(noun) == trigger.Clause
        && !Quads.IsVerbal(trigger.Type)
        && document.Annotation(noun).Upos == Upos.Noun
        && Array.Exists(EventLexicon.Of(document.Annotation(noun).Lemma), frame => frame.Type == trigger.Type);

    /// <summary>
    /// Whether what a time hangs on is told beside the trigger: a dated noun, a relative clause, what is said, or a clause that
    /// comes before or after (<em>who was elected in 2019</em>, <em>after gunmen killed him on Monday</em>).
    /// </summary>
    private bool BelongsElsewhere(int governor, Trigger trigger)
    {
        for (
            var token = governor;
            token >= 0 && !Tree.IsWithin(trigger.Head, token) && !Tree.IsWithin(trigger.Clause, token);
            token = Tree.Head(token)
        )
        {
            switch (Tree.RelationOf(token))
            {
                case Relation.AclRelcl or Relation.AdvclRelcl or Relation.Acl or Relation.Ccomp:
                case Relation.Advcl when clauses.IsVerb(trigger.Clause) && IsBeforeOrAfter(token):
                    return true;
            }

            if (token == governor && !clauses.IsVerb(token))
                return true;
        }

        return false;
    }

    private bool IsBeforeOrAfter(int clause) =>
        clauses.HasMark(clause, "after")
        || clauses.HasMark(clause, "before")
        || clauses.HasMark(clause, "since")
        || clauses.HasMark(clause, "until");

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

    /// <summary>Whether a participle tells what came of the trigger at the same time: <em>attacked the town, killing nine on Monday</em>.</summary>
    private bool IsResult(int governor, Trigger trigger) =>
        governor > trigger.Clause
        && Tree.Head(governor) == trigger.Clause
        && Tree.RelationOf(governor) == Relation.Advcl
        && document.Annotation(governor).Xpos == Xpos.Vbg;

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
