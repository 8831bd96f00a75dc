using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Says what tense, modal verbs and negation make of an event: planned, possible (by the words of <c>event-uncertainty.tsv</c>) or negated.</summary>
internal sealed class TenseReader(Document document, ClauseReader clauses, SlotReader slots)
{
    private static readonly KnowledgeFile Table = KnowledgeFile.Open("event-uncertainty.tsv");
    private static readonly FrozenSet<string> Undone = Table.WordsOf("undone");
    private static readonly FrozenSet<string> Hearsay = Table.WordsOf("hearsay");
    private static readonly FrozenSet<string> Modals = Table.WordsOf("modal");
    private static readonly FrozenSet<string> Conditions = Table.WordsOf("condition");
    private static readonly FrozenSet<string> Descriptions = Table.WordsOf("description");
    private static readonly FrozenSet<string> Adverbs = Table.WordsOf("adverb");

    private DependencyTree Tree => document.Tree;

    /// <summary>Reads auxiliaries and negation of a trigger's own clause.</summary>
    public void Read(Trigger trigger)
    {
        var clause = trigger.Frame.Class == FrameClass.Auxiliary ? ClauseReader.None : VerbOf(trigger.Clause);
        if (clause < 0)
            return;
        var isNegated =
            slots.IsNegated(clause)
            || (clause != trigger.Clause && slots.IsNegated(trigger.Clause))
            || IsUndone(trigger.Clause);
        if (IsFuture(clause))
        {
            var effect = isNegated ? VerbEffect.NegatedFuture : VerbEffect.Future;
            if (TypeChanges.Of(effect, trigger.Type) is { } change && !HasOwnTense(trigger))
            {
                (trigger.Type, trigger.Mode) = (change.Type, change.Mode);
                isNegated = false;
            }

            trigger.Status = effect == VerbEffect.Future ? EventStatus.Planned : EventStatus.Actual;
        }
        else if (IsUncertain(clause))
        {
            trigger.Status = EventStatus.Possible;
        }

        if (isNegated && !HasOwnNegation(trigger) && trigger.Status != EventStatus.Possible)
            trigger.Status = EventStatus.Negated;
    }

    /// <summary>Whether an event is told by a word and its negation (<em>did not recognize</em>).</summary>
    public static bool HasOwnNegation(Trigger trigger) => HasCondition(trigger, SlotKind.Negation);

    private static bool HasOwnTense(Trigger trigger) => HasCondition(trigger, SlotKind.Future);

    private static bool HasCondition(Trigger trigger, SlotKind kind)
    {
        foreach (var condition in trigger.Frame.Conditions)
        {
            if (condition.Slots[0].Slot.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>The clause whose auxiliaries count: of a coordinated verb without any those of the first.</summary>
    private int VerbOf(int clause)
    {
        while (
            Tree.RelationOf(clause) == Relation.Conj
            && Tree.Head(clause) is var head and >= 0
            && clauses.IsVerb(head)
            && document.Annotation(clause).Xpos is Xpos.Vb
            && Tree.Dependent(clause, Relation.Aux) is null
        )
            clause = head;
        return clause;
    }

    /// <summary><em>will meet</em>, and in headlines <em>Leaders to meet</em>.</summary>
    private bool IsFuture(int verb) =>
        slots.IsFuture(verb) || IsFutureInThePast(verb) || clauses.IsHeadlineFuture(verb);

    /// <summary><em>said that it would send</em></summary>
    private bool IsFutureInThePast(int verb)
    {
        var head = Tree.Head(verb);
        if (head < 0 || Tree.RelationOf(verb) != Relation.Ccomp || !clauses.IsSpeech(head))
            return false;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (Tree.RelationOf(dependent) == Relation.Aux && document.Word(dependent) is "would")
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause says what is not done: <em>abstained without condemning them</em>, <em>instead of attacking</em>.</summary>
    private bool IsUndone(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                dependent < verb
                && Tree.RelationOf(dependent) is Relation.Mark or Relation.Case or Relation.Cc
                && Undone.Contains(document.Annotation(dependent).Lemma)
            )
                return true;
        }

        return false;
    }

    private bool IsUncertain(int verb)
    {
        if (IsHearsay(verb))
            return true;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            var words = Tree.RelationOf(dependent) switch
            {
                Relation.Aux => Modals,
                Relation.Mark => Conditions,
                Relation.Amod => Descriptions,
                Relation.Advmod => Adverbs,
                _ => null,
            };
            if (words?.Contains(document.Annotation(dependent).Lemma) == true)
                return true;
        }

        return false;
    }

    /// <summary>What others say of somebody: <em>is said to have fled</em>, <em>are believed to have killed him</em>.</summary>
    private bool IsHearsay(int verb) =>
        Tree.RelationOf(verb) == Relation.Xcomp
        && Tree.Head(verb) is >= 0 and var head
        && clauses.IsPassive(head)
        && Tree.Dependent(verb, Relation.Aux) is not null
        && Hearsay.Contains(document.Annotation(head).Lemma);
}
