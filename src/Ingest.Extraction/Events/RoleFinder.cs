using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds who acts in an event and to whom, by the slots of its frame.</summary>
internal sealed class RoleFinder(
    Document document,
    SlotReader slots,
    ParticipantReader reader,
    ActorReader actorReader,
    AttackFinder attacks
)
{
    private static readonly Slot SubjectSlot = new(SlotKind.Subject);

    private static readonly Slot ObjectSlot = new(SlotKind.Object);

    private static readonly Slot[] Between = [new(SlotKind.Preposition, "between")];

    /// <summary>Finds actors and recipients. Of a reciprocal event all are actors.</summary>
    public (List<Participant> Actors, List<Participant> Recipients) Find(Trigger trigger, VerbEffect? support)
    {
        var frame = trigger.Frame;
        var actors = new List<Participant>();
        var recipients = new List<Participant>();
        if (IsOfAnyone(trigger))
            return (actors, recipients);
        var isReceived = support == VerbEffect.Receive;
        if (frame.Class == FrameClass.Noun)
        {
            var subject = slots.Find(trigger.Head, frame.Class, trigger.SupportVerb, SubjectSlot);
            if (subject >= 0 && subject != trigger.Head)
                (isReceived ? recipients : actors).AddRange(reader.Read(subject, !isReceived));
        }

        if (actors.Count == 0)
            actors.AddRange(First(trigger, frame.Actor, isActor: true, recipients));
        if (actors.Count == 0 && frame.Class == FrameClass.Verb && !frame.Recipient.Contains(ObjectSlot))
            actors.AddRange(OfParticiple(trigger));
        if (
            actors.Count == 0
            && frame is { Class: FrameClass.Verb, Type: EventType.Assault }
            && attacks.Attacker(trigger.Head) is var attacker and >= 0
        )
            actors.AddRange(reader.Read(attacker, isActor: true));
        if (
            actors.Count == 0
            && frame is { Class: FrameClass.Noun, IsReciprocal: true }
            && slots.Occasion(trigger.Head) is var host and >= 0
        )
            actors.AddRange(reader.Read(host, isActor: true));
        if (isReceived && actors.Count == 0)
            actors.AddRange(First(trigger, [new(SlotKind.Preposition, "from")], isActor: true, recipients));
        if (recipients.Count == 0)
            recipients.AddRange(First(trigger, frame.Recipient, isActor: frame.IsReciprocal, actors));
        if (recipients.Count == 0 && frame.IsReciprocal)
            recipients.AddRange(First(trigger, Between, isActor: true, actors));
        if (recipients.Count == 0 && trigger.Content is { } content && !frame.IsReciprocal)
            recipients.AddRange(OfContent(trigger, content, actors));
        if (!trigger.IsReciprocal && frame.Class != FrameClass.Noun && !recipients.Exists(IsSomeone))
        {
            var inside = Inside(trigger, actors);
            if (inside.Count > 0)
                recipients = inside;
        }

        if (trigger.IsReciprocal || (frame.IsReciprocal && actors.Count == 0))
        {
            AddMissing(actors, recipients);
            recipients.Clear();
        }

        return (actors, recipients);
    }

    /// <summary>Whether a participant is no mere thing: it can act, or its country is known.</summary>
    private static bool IsSomeone(Participant participant) =>
        participant.IsAgent || participant.Actor.Country is not null;

    /// <summary>Whether several agree on something that they do together or to nobody else.</summary>
    public static bool IsJoint(Trigger trigger, List<Participant> recipients) =>
        trigger.Type == EventType.Agree && (recipients.Count == 0 || trigger.Content is { Frame.IsReciprocal: true });

    /// <summary>Whether it is told of anyone who does such a thing: <em>a country that invades its neighbours</em>.</summary>
    private bool IsOfAnyone(Trigger trigger) =>
        trigger.Frame.Class == FrameClass.Verb
        && slots.Find(trigger.Head, trigger.Frame.Class, trigger.SupportVerb, SubjectSlot) is var subject and >= 0
        && actorReader.IsAnyone(subject);

    /// <summary>The first named participant inside the objects, complements and purposes of a trigger that none of its slots leads to.</summary>
    private List<Participant> Inside(Trigger trigger, List<Participant> actors)
    {
        foreach (var isPurpose in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var dependent in document.Tree.DependentsOf(trigger.Clause))
            {
                if (
                    dependent > trigger.Clause
                    && (isPurpose ? slots.IsPurpose(dependent) : IsComplement(dependent))
                    && Within(dependent, trigger, actors) is { Count: > 0 } found
                )
                    return found;
            }
        }

        return [];
    }

    private bool IsComplement(int token) =>
        document.Tree.RelationOf(token) is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Obl;

    private List<Participant> Within(int head, Trigger trigger, List<Participant> actors)
    {
        var end = document.Tree.End(head);
        for (var token = Math.Max(head, document.Tree.First(head)); token < end; token++)
        {
            if (document.EntityAt(token) is null || !document.Tree.IsWithin(token, head))
                continue;
            var found = Others(reader.Read(token, isActor: false), trigger, actors);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>Those who are not on the other side; one's own forces are nobody to whom one does what one does with them.</summary>
    private List<Participant> Others(List<Participant> found, Trigger trigger, List<Participant> others)
    {
        var usesOwnForces =
            trigger.Type
            is EventType.Agree
                or EventType.Retreat
                or EventType.Concede
                or EventType.Mobilize
                or EventType.Reject
                or EventType.Aid;
        found.RemoveAll(participant =>
            Contains(others, participant)
            || (usesOwnForces && participant.Actor.Sector == "MIL" && actorReader.BelongsTo(participant.Head, others))
        );
        return found;
    }

    /// <summary>Whether a token is one of the trigger's words (the <em>investigation</em> of <em>launched an investigation</em>).</summary>
    private bool IsOwnWord(Trigger trigger, int token) =>
        trigger.First <= token
        && token < trigger.End
        && trigger.Frame.OtherWords.Contains(document.Annotation(token).Lemma);

    /// <summary>The subject of a participle that looks passive but whose verb takes no object (<em>he, aged 50, called for calm</em>).</summary>
    private List<Participant> OfParticiple(Trigger trigger)
    {
        var subject = slots.SubjectOfParticiple(trigger.Head);
        return subject < 0 ? [] : reader.Read(subject, isActor: true);
    }

    /// <summary>
    /// To whom what is promised or refused would be done, else who would do it; of what is condemned, praised or demanded first
    /// who does it.
    /// </summary>
    private List<Participant> OfContent(Trigger trigger, Trigger content, List<Participant> actors)
    {
        var isOfDoer = trigger.Type is EventType.Accuse or EventType.Support or EventType.Request;
        if (isOfDoer && content.Frame.Class == FrameClass.Noun && OfDoer(content, actors) is { Count: > 0 } doers)
            return doers;
        var found = First(content, content.Frame.Recipient, isActor: false, actors);
        return found.Count > 0 || content.Frame.Class == FrameClass.Verb || isOfDoer ? found : OfDoer(content, actors);
    }

    private List<Participant> OfDoer(Trigger content, List<Participant> actors) =>
        First(content, content.Frame.Actor, isActor: true, actors);

    private List<Participant> First(Trigger trigger, Slot[] alternatives, bool isActor, List<Participant> others)
    {
        foreach (var slot in alternatives)
        {
            var head = slots.Find(trigger.Head, trigger.Frame.Class, trigger.SupportVerb, slot);
            if (head < 0 || IsOwnWord(trigger, head))
                continue;
            if (trigger.Content is { } content && content.Head == head && !isActor && !actorReader.IsSomeone(head))
            {
                if (OfContent(trigger, content, others) is { Count: > 0 } inside)
                    return inside;
            }

            var found = Others(reader.Read(head, isActor), trigger, others);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static void AddMissing(List<Participant> target, List<Participant> source)
    {
        foreach (var participant in source)
        {
            if (!Contains(target, participant))
                target.Add(participant);
        }
    }

    private static bool Contains(List<Participant> list, Participant participant) =>
        list.Exists(other =>
            other.Head == participant.Head || (other.Actor.Entity is { } entity && entity == participant.Actor.Entity)
        );
}
