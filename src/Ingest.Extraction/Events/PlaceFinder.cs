using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds where an event took place: a place behind a preposition of place that hangs on the trigger, its clause or what is done
/// there, else the place that is visited or hit, else where those are who do it.
/// </summary>
internal sealed class PlaceFinder(Document document, ClauseReader clauses)
{
    private DependencyTree Tree => document.Tree;

    /// <summary>The place of a trigger's event, or null. Those who act are no places of it.</summary>
    public EventPlace? Find(Trigger trigger, List<Participant> actors, List<Participant> recipients)
    {
        return Under(trigger.Head, trigger, actors, recipients)
            ?? (trigger.Clause == trigger.Head ? null : Under(trigger.Clause, trigger, actors, recipients))
            ?? UnderObject(trigger, actors, recipients)
            ?? Reached(trigger, recipients)
            ?? OfThoseWhoAct(trigger);
    }

    private EventPlace? Under(int head, Trigger trigger, List<Participant> actors, List<Participant> recipients)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                ClauseReader.IsNominal(Tree.RelationOf(dependent))
                && IsPlaced(dependent)
                && Place(dependent, trigger, actors, recipients) is { } place
            )
                return place;
        }

        return null;
    }

    private EventPlace? UnderObject(Trigger trigger, List<Participant> actors, List<Participant> recipients)
    {
        foreach (var dependent in Tree.DependentsOf(trigger.Clause))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Obj or Relation.NsubjPass or Relation.Obl or Relation.OblAgent
                && !(Quads.Of(trigger.Type) is 1 or 3 && IsTopic(dependent))
                && Under(dependent, trigger, actors, recipients) is { } place
            )
                return place;
        }

        return null;
    }

    /// <summary>The city or region that is visited or hit: <em>visited Osaka</em>, <em>shelled Aden</em>.</summary>
    private EventPlace? Reached(Trigger trigger, List<Participant> recipients)
    {
        if (trigger.Type is not (EventType.Consult or EventType.Assault))
            return null;
        foreach (var recipient in recipients)
        {
            if (
                document.EntityAt(recipient.Head) is { } entity
                && document.Entities[entity].Kind == EntityKind.Place
                && IsPlaceName(recipient.Head)
            )
                return PlaceAt(recipient.Head, entity);
        }

        return null;
    }

    /// <summary>Where unnamed people are who do something to others on the spot: <em>rebels in Mali attacked</em>.</summary>
    private EventPlace? OfThoseWhoAct(Trigger trigger)
    {
        if (trigger.Type is not (EventType.Assault or EventType.Coerce or EventType.Protest))
            return null;
        var subject = clauses.Subject(trigger.Clause);
        if (subject < 0 || document.Annotation(subject).Upos != Upos.Noun)
            return null;
        foreach (var dependent in Tree.DependentsOf(subject))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Nmod
                && IsPlaced(dependent)
                && NameIn(dependent) is { } token
                && document.EntityAt(token) is { } entity
            )
                return PlaceAt(token, entity);
        }

        return null;
    }

    private EventPlace? Place(int head, Trigger trigger, List<Participant> actors, List<Participant> recipients)
    {
        if (NameIn(head) is not { } token || document.EntityAt(token) is not { } entity)
            return null;
        if (actors.Exists(p => p.Head == token))
            return null;
        if (recipients.Exists(p => p.Head == token) && !IsDoneOnTheSpot(trigger.Type))
            return null;
        return PlaceAt(token, entity);
    }

    private EventPlace PlaceAt(int token, int entity)
    {
        var mention = document.Mentions[document.MentionIndexAt(token + 1) - 1];
        return new EventPlace
        {
            Name = document.Entities[entity].Name,
            Country = document.Entities[entity].Country,
            Mention = document.Mention(mention.Span.Start, mention.Span.End),
        };
    }

    /// <summary>Whether what is done to a place is done in it: <em>destroyed a shrine in Timbuktu</em>, <em>arrived in Prague</em>.</summary>
    private static bool IsDoneOnTheSpot(EventType type) =>
        type is EventType.Assault or EventType.Coerce or EventType.Consult;

    /// <summary>Whether a noun is what is spoken or quarrelled about: <em>over the islands in the East China Sea</em>.</summary>
    private bool IsTopic(int noun)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Case
                && document.Annotation(dependent).Lemma.ToLowerInvariant()
                    is "over"
                        or "about"
                        or "for"
                        or "on"
                        or "despite"
            )
                return true;
        }

        return false;
    }

    /// <summary>The name of a place that heads a phrase or stands inside it: <em>in the city of Gao</em>, <em>in northern Mali</em>.</summary>
    private int? NameIn(int head)
    {
        if (IsPlaceName(head))
            return head;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Flat
                && IsPlaceName(dependent)
            )
                return dependent;
        }

        return null;
    }

    private bool IsPlaceName(int token) =>
        document.EntityAt(token) is { } entity
        && document.Entities[entity].Kind is EntityKind.Place or EntityKind.Country
        && document.MentionIndexAt(token + 1) > 0
        && document.Mentions[document.MentionIndexAt(token + 1) - 1].EndToken > token;

    private bool IsPlaced(int noun)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Case
                && document.Word(dependent)
                    is "in"
                        or "at"
                        or "near"
                        or "outside"
                        or "inside"
                        or "across"
                        or "off"
                        or "In"
                        or "At"
                        or "around"
            )
                return true;
        }

        return false;
    }
}
