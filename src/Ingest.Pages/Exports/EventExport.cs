using System.Text.Json.Nodes;
using Ingest.Extraction.Analysis;
using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Pages.Words;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Exports;

/// <summary>How events are written to files.</summary>
internal static class EventExport
{
    public static ExportDefinition<StoredEvent> Definition { get; } =
        new(
            ItemJson.From,
            Link,
            [
                ArticleColumns.Key,
                new("event_id", "id"),
                new("type", "type"),
                new("mode", "mode"),
                new("context", "context"),
                new("cameo", "cameo"),
                new("quad", "quad"),
                new("status", "status"),
                new("actor", "actor.name"),
                new("actor_country", "actor.country"),
                new("actor_sector", "actor.sector"),
                new("actor_role", "actor.role"),
                new("recipient", "recipient.name"),
                new("recipient_country", "recipient.country"),
                new("recipient_sector", "recipient.sector"),
                new("recipient_role", "recipient.role"),
                new("reciprocal", "reciprocal"),
                new("date_start", "date.start"),
                new("date_end", "date.end"),
                new("date_precision", "date.precision"),
                new("date_basis", "date.basis"),
                new("date_words", "date.text"),
                new("place", "place.name"),
                new("place_country", "place.country"),
                new("dead", "size.dead"),
                new("injured", "size.injured"),
                new("arrested", "size.arrested"),
                new("trigger", "trigger.text"),
                new("trigger_start", "trigger.start"),
                new("trigger_end", "trigger.end"),
                new("reported_by", "reportedBy"),
                new("confidence", "confidence"),
                new("evidence", "evidence"),
                .. ArticleColumns.Facts,
            ]
        );

    private static JsonObject Link(StoredEvent stored)
    {
        var @event = stored.Event;
        var actors = new JsonArray([.. @event.Actor.Select(Link)]);
        var type = EventWords.NameOf(@event.Type);
        return LinkedDataNode.Of(
            "Event",
            ("@id", LinkedDataNode.IdOf(stored.Article, @event.Id)),
            ("additionalType", $"https://github.com/openeventdata/PLOVER#{type}"),
            ("name", NameOf(@event)),
            ("startDate", PageLinks.Day(@event.Date?.Start)),
            ("endDate", PageLinks.Day(@event.Date?.End)),
            ("location", Link(@event.Place)),
            (@event.Reciprocal ? "attendee" : "actor", actors),
            ("plover:recipient", new JsonArray([.. @event.Recipient.Select(Link)])),
            ("plover:mode", @event.Mode),
            ("plover:context", new JsonArray([.. @event.Context.Select(context => JsonValue.Create(context))])),
            ("subjectOf", LinkedDataNode.Of([stored.Article, .. stored.AlsoIn])),
            ("ingest:status", EventWords.NameOf(@event.Status)),
            ("ingest:reportedBy", @event.ReportedBy),
            ("ingest:dateBasis", @event.Date?.Basis.ToString().ToLowerInvariant()),
            ("ingest:confidence", @event.Confidence)
        );
    }

    /// <summary>Says what did not happen as such, for those who read no further than the name.</summary>
    private static string NameOf(Event @event)
    {
        var type = ParameterFormats.EventType.Write(@event.Type);
        var label = @event.Status == EventStatus.Actual ? type : $"{type} ({EventWords.NameOf(@event.Status)})";
        var sides = new[] { @event.Actor, @event.Recipient }
            .Where(side => side.Count > 0)
            .Select(side => string.Join(", ", side.Select(actor => actor.Name)));
        return @event.Actor.Count + @event.Recipient.Count == 0 ? label : $"{label}: {string.Join(" → ", sides)}";
    }

    /// <summary>Only those who have an office are known to be persons.</summary>
    private static JsonNode Link(Actor actor) =>
        LinkedDataNode.Of(
            actor.Role is null ? null : "Person",
            ("name", actor.Name),
            ("jobTitle", actor.Role),
            ("ingest:country", actor.Country),
            ("ingest:sector", actor.Sector)
        );

    private static JsonObject? Link(EventPlace? place) =>
        place is null
            ? null
            : LinkedDataNode.Of(
                "Place",
                ("name", place.Name),
                ("containedInPlace", LinkedDataNode.Country(place.Country))
            );
}
