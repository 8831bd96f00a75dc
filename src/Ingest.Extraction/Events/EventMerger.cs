using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds the event that a new telling tells again: of one type and status, with no other participants and no other date. What
/// only one telling says is taken over. Each telling is compared with hundreds of events, so that comparing allocates nothing.
/// </summary>
internal static class EventMerger
{
    /// <summary>The most events gone back to one that a telling tells again.</summary>
    private const int MostEventsBack = 500;

    /// <summary>The most UTF-16 code units between a telling of an event and a bare mention of it.</summary>
    private const int LongestReturn = 1500;

    /// <summary>Adds an event, or its telling to the same event told before.</summary>
    public static void Add(Document document, Event telling)
    {
        var titleEnd = TitleEnd(document);
        for (var i = document.Events.Count - 1; i >= Math.Max(0, document.Events.Count - MostEventsBack); i--)
        {
            if (IsSame(document.Events[i], telling, titleEnd))
            {
                document.Events[i] = Join(document.Events[i], telling, titleEnd);
                return;
            }
        }

        document.Events.Add(telling);
    }

    /// <summary>
    /// Adds a bare mention (<em>the attack</em>) to the last event of its type told shortly before, unless it is told with
    /// another date or with someone who has no part in that event.
    /// </summary>
    /// <returns>The index of that event, or null.</returns>
    public static int? AddMention(
        Document document,
        EventFrame frame,
        Mention mention,
        List<Participant> participants,
        ResolvedDate? date
    )
    {
        var titleEnd = TitleEnd(document);
        for (var i = document.Events.Count - 1; i >= 0; i--)
        {
            var candidate = document.Events[i];
            if (candidate.Mentions[^1] == mention)
                return i;
            if (mention.Start - candidate.Mentions[^1].End > LongestReturn)
                return null;
            if (
                candidate.Type != frame.Type
                || candidate.Status is EventStatus.Negated or EventStatus.Denied
                || (frame.Mode is not null && candidate.Mode is not null && frame.Mode != candidate.Mode)
            )
                continue;
            if (
                candidate.Mentions[^1].End > mention.Start
                || (date is { Basis: DateBasis.Text } && !DatesAgree(candidate.Date, date))
                || !participants.TrueForAll(participant => TakesPart(candidate, participant.Actor, titleEnd))
            )
                return null;
            document.Events[i] = candidate with { Mentions = With(candidate.Mentions, mention) };
            return i;
        }

        return null;
    }

    /// <summary>Takes up whom an event told before hit, if that was not told, and the figures.</summary>
    public static void Extend(Document document, int index, IReadOnlyList<Actor> recipients, EventSize? size)
    {
        var known = document.Events[index];
        document.Events[index] = known with
        {
            Recipient = known.Recipient.Count > 0 ? known.Recipient : recipients,
            Size = Sizes(known.Size, size),
        };
    }

    /// <summary>Adds those who made an attack told before, unless someone is named that did; a mere thing (<em>a blast</em>) did not.</summary>
    /// <returns>Whether they are told with that attack now.</returns>
    public static bool AddAttackers(Document document, int index, IReadOnlyList<Actor> attackers)
    {
        var known = document.Events[index];
        if (known.Actor.Any(actor => actor.Entity is { } id && document.Entities[EntityRecord.IndexOf(id)].IsNamed))
            return false;
        var titleEnd = TitleEnd(document);
        document.Events[index] = known with
        {
            Actor =
            [
                .. known.Actor.Where(actor => actor.Country is not null || actor.Sector is not null),
                .. attackers.Where(attacker => !Has(known.Actor, attacker, titleEnd)),
            ],
        };
        return true;
    }

    /// <summary>Where a title above the text ends: a first line without a stop; 0 if there is none.</summary>
    private static int TitleEnd(Document document) =>
        document.Paragraphs is [{ Span: var first }, _, ..] && char.IsLetterOrDigit(document.Text[first.End - 1])
            ? first.End
            : 0;

    /// <summary>The mentions with a further one; the list grows in place, as an event may be mentioned often.</summary>
    private static List<Mention> With(IReadOnlyList<Mention> mentions, Mention mention)
    {
        var all = mentions as List<Mention> ?? [.. mentions];
        all.Add(mention);
        return all;
    }

    private static bool TakesPart(Event candidate, Actor actor, int titleEnd) =>
        actor.Entity is null || Has(candidate.Actor, actor, titleEnd) || Has(candidate.Recipient, actor, titleEnd);

    private static bool IsSame(Event a, Event b, int titleEnd) =>
        a.Type == b.Type
        && (a.Mode is null || b.Mode is null || a.Mode == b.Mode)
        && a.Status == b.Status
        && (a.Type != EventType.Consult || IsVisit(a) == IsVisit(b))
        && DatesAgree(a.Date, b.Date)
        && (Agree(a.Actor, b.Actor, titleEnd) || (a.Type == EventType.Consult && AgreeByCountry(a.Actor, b.Actor)))
        && (
            a.Recipient.Count == 0
            || b.Recipient.Count == 0
            || Agree(a.Recipient, b.Recipient, titleEnd)
            || AreVictimsOfOne(a, b)
        );

    /// <summary>Whether one side visits the other, which is no meeting of both.</summary>
    private static bool IsVisit(Event candidate) => candidate.Mode == "visit";

    /// <summary>Whether one sentence tells what an attack did to several (<em>killed five and wounded ten</em>).</summary>
    private static bool AreVictimsOfOne(Event a, Event b) =>
        a.Type == EventType.Assault && a.Sentence == b.Sentence && a.Size is not null && b.Size is not null;

    /// <summary>Whether one list holds all of the other, and they are not of different things.</summary>
    private static bool Agree(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b, int titleEnd)
    {
        var (less, more) = a.Count <= b.Count ? (a, b) : (b, a);
        for (var i = 0; i < less.Count; i++)
        {
            if (!Has(more, less[i], titleEnd))
                return false;
        }

        return less.Count > 0 || more.Count == 0;
    }

    /// <summary>Whether one telling names the countries of those whom the other names: ministers of two states, and who they are.</summary>
    private static bool AgreeByCountry(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b)
    {
        if (a.Count != b.Count || a.Count < 2)
            return false;
        foreach (var actor in a)
        {
            var found = false;
            foreach (var other in b)
            {
                if (actor.Country is not null && actor.Country == other.Country && (IsPerson(actor) != IsPerson(other)))
                    found = true;
            }

            if (!found)
                return false;
        }

        return true;
    }

    /// <summary>Whether an actor has a name other than a country's or a description.</summary>
    private static bool IsPerson(Actor actor) => actor.Role is not null;

    private static bool Has(IReadOnlyList<Actor> actors, Actor actor, int titleEnd)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            if (
                (actor.Entity is { } entity ? entity == actors[i].Entity : actor.Name == actors[i].Name)
                || ActorDescription.IsSame(actors[i], actor, titleEnd)
            )
                return true;
        }

        return false;
    }

    private static bool DatesAgree(ResolvedDate? a, ResolvedDate? b) =>
        a is null
        || b is null
        || (a.Basis == DateBasis.Publication && IsNear(a, b))
        || (b.Basis == DateBasis.Publication && IsNear(b, a))
        || (a.Start <= b.End && b.Start <= a.End);

    private static IReadOnlyList<Actor> Recipients(Event first, Event telling, int titleEnd)
    {
        if (AreVictimsOfOne(first, telling) && !Agree(first.Recipient, telling.Recipient, titleEnd))
            return [.. first.Recipient, .. telling.Recipient];
        return first.Recipient.Count >= telling.Recipient.Count ? first.Recipient : telling.Recipient;
    }

    private static EventSize? Sizes(EventSize? a, EventSize? b) =>
        a is null || b is null
            ? a ?? b
            : new EventSize
            {
                Dead = a.Dead ?? b.Dead,
                Injured = a.Injured ?? b.Injured,
                Arrested = a.Arrested ?? b.Arrested,
            };

    /// <summary>Whether a date is no further than a week from the day of publication that stands for an untold one.</summary>
    private static bool IsNear(ResolvedDate publication, ResolvedDate date) =>
        date.Basis == DateBasis.Publication
        || (date.Start <= publication.End.AddDays(1) && date.End >= publication.Start.AddDays(-7));

    private static Event Join(Event first, Event telling, int titleEnd)
    {
        // Who the ministers of two states are is told only behind the title: that telling is the better one.
        var best = Agree(first.Actor, telling.Actor, titleEnd) || !telling.Actor.Any(IsPerson) ? first : telling;
        return best with
        {
            Mentions = With(first.Mentions, telling.Mentions[0]),
            Mode = first.Mode ?? telling.Mode,
            Actor = best.Actor.Count >= telling.Actor.Count ? best.Actor : telling.Actor,
            Recipient = Recipients(first, telling, titleEnd),
            Date = first.Date is null or { Basis: DateBasis.Publication } ? telling.Date ?? first.Date : first.Date,
            Place = first.Place ?? telling.Place,
            Size = Sizes(first.Size, telling.Size),
            Confidence = Math.Max(first.Confidence, telling.Confidence),
        };
    }
}
