using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds where an event took place: a place behind a preposition of place that hangs on the trigger or its clause.</summary>
internal sealed class PlaceFinder(Document document)
{
    private DependencyTree Tree => document.Tree;

    /// <summary>The place of a trigger's event, or null. Participants are no places of it.</summary>
    public EventPlace? Find(Trigger trigger, List<Participant> actors, List<Participant> recipients)
    {
        return Under(trigger.Head, actors, recipients)
            ?? (trigger.Clause == trigger.Head ? null : Under(trigger.Clause, actors, recipients))
            ?? UnderObject(trigger.Clause, actors, recipients);
    }

    private EventPlace? Under(int head, List<Participant> actors, List<Participant> recipients)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                ClauseReader.IsNominal(Tree.RelationOf(dependent))
                && IsPlaced(dependent)
                && Place(dependent, actors, recipients) is { } place
            )
                return place;
        }

        return null;
    }

    private EventPlace? UnderObject(int verb, List<Participant> actors, List<Participant> recipients)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Obj or Relation.NsubjPass or Relation.Obl
                && Under(dependent, actors, recipients) is { } place
            )
                return place;
        }

        return null;
    }

    private EventPlace? Place(int head, List<Participant> actors, List<Participant> recipients)
    {
        if (NameIn(head) is not { } token || document.EntityAt(token) is not { } index)
            return null;
        if (actors.Exists(p => p.Head == token) || recipients.Exists(p => p.Head == token))
            return null;
        var entity = document.Entities[index];
        var mention = document.Mentions[document.MentionIndexAt(token + 1) - 1];
        return new EventPlace
        {
            Name = entity.Name,
            Country = entity.Country,
            Mention = document.Mention(mention.Span.Start, mention.Span.End),
        };
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
