using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Takes up what a sentence tells of events told before: bare mentions, what came of an attack, who made it.</summary>
internal sealed class KnownEvents(
    Document document,
    ClauseReader clauses,
    SlotReader slots,
    AttackFinder attacks,
    RoleFinder roles,
    DateFinder dates,
    SizeReader sizes
)
{
    /// <summary>Joins a bare mention (<em>the attack</em>) to the event it stands for.</summary>
    /// <returns>The event's index, or null if it stands for none that was told before.</returns>
    public int? Mention(Sentence sentence, List<Trigger> triggers, int index)
    {
        var trigger = triggers[index];
        if (trigger is not { Frame.Class: FrameClass.Noun, SupportVerb: < 0 } || !clauses.IsDefinite(trigger.Head))
            return null;
        var (actors, recipients) = roles.Find(trigger, null);
        return EventMerger.AddMention(
            document,
            trigger.Frame,
            document.Span(trigger.First, trigger.End),
            [.. actors, .. recipients],
            dates.Find(sentence, triggers, index)
        );
    }

    /// <summary>Takes up what a verb tells to have come of an attack: <em>the attack killed twelve</em>, <em>twelve were killed in the attack</em>.</summary>
    /// <returns>Whether it does, so that it tells no event of its own.</returns>
    public bool TakeFigures(
        Sentence sentence,
        List<Trigger> triggers,
        Trigger trigger,
        List<Participant> actors,
        List<Participant> recipients
    )
    {
        if (trigger.Type != EventType.Assault)
            return false;
        var deed = actors switch
        {
            [{ IsAgent: false, Head: var head }] => head,
            [] => attacks.Find(trigger.Head),
            _ => ClauseReader.None,
        };
        if (Attack(sentence, triggers, deed) is not { } known)
            return false;
        EventMerger.Extend(
            document,
            known,
            recipients.ConvertAll(participant => participant.Actor),
            sizes.Find(trigger)
        );
        return true;
    }

    /// <summary>Takes up who made an attack of which nobody was named that did: <em>the Taliban claimed responsibility for the attack</em>.</summary>
    /// <returns>Whether a verb tells it, so that it tells no event of its own.</returns>
    public bool TakeAttackers(
        Sentence sentence,
        List<Trigger> triggers,
        Trigger trigger,
        IReadOnlyList<Actor> attackers
    )
    {
        if (
            trigger is not { Type: EventType.Assault, Status: EventStatus.Actual, Frame.Class: FrameClass.Verb }
            || Array.Find(trigger.Frame.Conditions, condition => condition.Slots[0].Classes is not null)
                is not { Slots: [{ Slot: var slot, IsNegated: false }, ..] }
        )
            return false;
        var deed = slots.Find(trigger.Head, FrameClass.Verb, ClauseReader.None, slot);
        return Attack(sentence, triggers, deed) is { } known && EventMerger.AddAttackers(document, known, attackers);
    }

    /// <summary>The index of the attack told before that a noun stands for, or null.</summary>
    private int? Attack(Sentence sentence, List<Trigger> triggers, int noun)
    {
        var index = triggers.FindIndex(other => other.Head == noun && other.Frame.Type == EventType.Assault);
        return index < 0 ? null : Mention(sentence, triggers, index);
    }
}
