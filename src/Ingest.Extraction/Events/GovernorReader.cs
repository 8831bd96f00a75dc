using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Decides what becomes of an event by what governs its trigger: it is part of another (<em>agreed to meet</em>), changes its
/// type (<em>plans to meet</em>), or has another status (<em>failed to meet</em>).
/// </summary>
internal sealed class GovernorReader(Document document, ClauseReader clauses, SlotReader slots, AttackFinder attacks)
{
    /// <summary>The most steps up the tree.</summary>
    private const int Highest = 8;

    private readonly TenseReader _tenses = new(document, clauses, slots);

    private DependencyTree Tree => document.Tree;

    /// <summary>Reads what governs each trigger of a sentence.</summary>
    public void Read(List<Trigger> triggers)
    {
        foreach (var trigger in triggers)
        {
            Support(trigger);
            _tenses.Read(trigger);
        }

        foreach (var trigger in triggers)
            Climb(trigger, triggers);
    }

    /// <summary>What the support verb does to an event noun: <em>suspended</em> talks, <em>promised</em> aid.</summary>
    private void Support(Trigger trigger)
    {
        if (trigger.SupportVerb < 0 || clauses.SupportEffect(trigger.SupportVerb) is not { } effect)
            return;
        if (effect == VerbEffect.Deny)
            trigger.Status = EventStatus.Denied;
        else if (effect == VerbEffect.Refuse && slots.IsNegated(trigger.SupportVerb))
            trigger.Status = EventStatus.Possible;
        else
            Apply(trigger, effect);
    }

    private void Climb(Trigger trigger, List<Trigger> triggers)
    {
        var current = trigger.Head;
        var isDirect = true;
        var isJoined = false;
        if (IsDemanded(trigger, triggers) || IsToldByVictims(trigger, triggers))
        {
            trigger.IsPart = true;
            return;
        }

        for (var step = 0; step < Highest; step++)
        {
            var head = Tree.Head(current);
            if (head < 0)
                return;
            var relation = Tree.RelationOf(current);
            var governor = TriggerAt(head, trigger, triggers);
            if (governor is not null && Contains(governor, trigger))
            {
                trigger.IsPart = true;
                return;
            }

            if (governor is not null && IsGround(current) && relation is Relation.Advcl or Relation.Acl)
            {
                trigger.IsPart = true;
                return;
            }

            if (relation is Relation.Conj)
            {
                isJoined = !clauses.IsVerb(current);
                current = head;
                continue;
            }

            if (IsComplement(current, relation))
            {
                if (governor?.Type == EventType.Protest && trigger.Type is EventType.Request or EventType.Accuse)
                {
                    trigger.IsPart = true;
                    return;
                }

                if (governor is not null && TellsContent(governor))
                {
                    BecomePart(trigger, governor, isDirect);
                    return;
                }

                if (
                    governor is null
                    && VerbEffects.OfComplementVerb(document.Annotation(head).Lemma, document.Word(head + 1))
                        is { } effect
                )
                {
                    if (effect == VerbEffect.Say)
                        return;
                    Govern(trigger, head, effect);
                    if (trigger.IsPart)
                        return;
                }

                current = head;
                continue;
            }

            if (IsArgument(relation) && !clauses.IsVerb(current))
            {
                if (trigger.Frame.IsReciprocal && governor?.Type != trigger.Type && slots.Occasion(current) >= 0)
                    return;
                if (
                    governor is not null
                    && (TakesContent(governor) || governor.Type == trigger.Type)
                    && !IsWithoutAgent(governor)
                )
                {
                    // "held talks and an exercise": the verb tells another event with each noun.
                    if (isJoined && trigger.SupportVerb == governor.Head && governor.Type != trigger.Type)
                        return;
                    BecomePart(trigger, governor, isDirect);
                    return;
                }

                isDirect &= governor is null && relation == Relation.Obj;
                current = head;
                continue;
            }

            return;
        }
    }

    /// <summary>Whether a modal verb makes a demand of the trigger's clause: <em>said that they must leave</em>.</summary>
    private bool IsDemanded(Trigger trigger, List<Trigger> triggers)
    {
        foreach (var other in triggers)
        {
            if (other.Frame.Class == FrameClass.Auxiliary && Tree.Head(other.Head) == trigger.Clause)
                return true;
        }

        return false;
    }

    /// <summary>Whether an attack is told by those who came to harm in it: <em>were killed in an Israeli <b>strike</b></em>.</summary>
    private bool IsToldByVictims(Trigger trigger, List<Trigger> triggers)
    {
        if (trigger.Frame is not { Class: FrameClass.Noun, Type: EventType.Assault })
            return false;
        foreach (var other in triggers)
        {
            if (
                other.Frame is { Class: FrameClass.Verb, Type: EventType.Assault }
                && attacks.Find(other.Head) == trigger.Head
                && attacks.Attacker(other.Head) != ClauseReader.None
            )
                return true;
        }

        return false;
    }

    /// <summary>A trigger whose words include this one.</summary>
    private static bool Contains(Trigger governor, Trigger trigger) =>
        governor.Frame.OtherWords.Length > 0 && governor.First <= trigger.Head && trigger.Head < governor.End;

    private static Trigger? TriggerAt(int token, Trigger except, List<Trigger> triggers)
    {
        foreach (var candidate in triggers)
        {
            if (candidate.Head == token && candidate != except)
                return candidate;
        }

        return null;
    }

    private bool IsComplement(int token, Relation relation) =>
        relation is Relation.Xcomp or Relation.Ccomp
        || (relation is Relation.AclRelcl or Relation.Acl && clauses.HasMark(token, "that"))
        || (relation is Relation.Advcl or Relation.Acl && (clauses.HasMark(token, "to") || IsGround(token)));

    /// <summary>Whether a clause tells what someone is accused of or punished for, or kept from.</summary>
    private bool IsGround(int token) =>
        clauses.HasMark(token, "of") || clauses.HasMark(token, "for") || clauses.HasMark(token, "from");

    private static bool IsArgument(Relation relation) =>
        relation
            is Relation.Obj
                or Relation.Obl
                or Relation.Nmod
                or Relation.Nsubj
                or Relation.NsubjPass
                or Relation.Iobj
                or Relation.NmodPoss
                or Relation.Compound
                or Relation.Appos
                or Relation.OblAgent;

    /// <summary>Whether an event's content is told with it: words about deeds, not deeds.</summary>
    private static bool TakesContent(Trigger trigger) =>
        TellsContent(trigger) || trigger.Frame is { Class: FrameClass.Verb, AsksForNoun: true };

    private static bool TellsContent(Trigger trigger) =>
        trigger.Frame.Type
            is EventType.Accuse
                or EventType.Request
                or EventType.Reject
                or EventType.Threaten
                or EventType.Agree
                or EventType.Support
                or EventType.Concede;

    /// <summary>Whether nobody is told to have done what governs an event, so that it leaves the event to itself (<em>the attack was condemned</em>).</summary>
    private bool IsWithoutAgent(Trigger governor) =>
        governor.Frame.Class == FrameClass.Verb
        && clauses.IsPassive(governor.Head)
        && clauses.Agent(governor.Head) == ClauseReader.None;

    private void BecomePart(Trigger trigger, Trigger governor, bool isDirect)
    {
        if (
            governor.Frame.Type == EventType.Reject
            && slots.IsNegated(governor.Head)
            && !TenseReader.HasOwnNegation(governor)
        )
        {
            trigger.Status = EventStatus.Possible;
            return;
        }

        trigger.IsPart = true;
        if (!isDirect)
            return;
        governor.Content ??= trigger;
        var effect = governor.Frame.Type switch
        {
            EventType.Agree => VerbEffects.OfComplementVerb(document.Annotation(governor.Head).Lemma)
                ?? VerbEffect.Promise,
            EventType.Threaten => VerbEffect.Threaten,
            EventType.Reject => VerbEffect.Refuse,
            EventType.Request => VerbEffect.Ask,
            _ => VerbEffect.Do,
        };
        if (
            effect == VerbEffect.Do
            || governor.Mode is not null
            || TypeChanges.Of(effect, trigger.Frame.Type) is not { } change
        )
            return;
        if (governor.Type == governor.Frame.Type)
            (governor.Type, governor.Mode) = (change.Type, change.Mode);
    }

    /// <summary>What a governing word without an event of its own does.</summary>
    private void Govern(Trigger trigger, int governor, VerbEffect effect)
    {
        if (slots.IsNegated(governor))
        {
            trigger.Status = effect is VerbEffect.Fail or VerbEffect.Forgo ? EventStatus.Actual : EventStatus.Negated;
            return;
        }

        switch (effect)
        {
            case VerbEffect.Ask:
                trigger.IsPart = true;
                break;
            case VerbEffect.Deny:
                trigger.Status = EventStatus.Denied;
                break;
            case VerbEffect.Try or VerbEffect.Cause:
                if (trigger.Status == EventStatus.Actual && effect == VerbEffect.Try)
                    trigger.Status = EventStatus.Possible;
                break;
            default:
                Apply(trigger, effect);
                break;
        }
    }

    private static void Apply(Trigger trigger, VerbEffect effect)
    {
        if (effect is VerbEffect.Fail or VerbEffect.Forgo)
            trigger.Status = EventStatus.Negated;
        if (effect is VerbEffect.Plan && trigger.Status == EventStatus.Actual)
            trigger.Status = EventStatus.Planned;
        if (TypeChanges.Of(effect, trigger.Type) is not { } change)
            return;
        if (effect == VerbEffect.Fail)
            trigger.Status = EventStatus.Actual;
        (trigger.Type, trigger.Mode) = (change.Type, change.Mode);
    }
}
