using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>The lists an event stands in.</summary>
internal static class EventFacets
{
    /// <summary>The names of the facets.</summary>
    public const string Type = "type";

    /// <summary>Words of actors' names, and their country codes.</summary>
    public const string Actor = "actor";

    /// <summary>Words of recipients' names, and their country codes.</summary>
    public const string Recipient = "recipient";

    /// <summary>Country codes of anyone who takes part, and of the place.</summary>
    public const string Country = "country";

    /// <summary>The recipients of an event; of a reciprocal one everyone who takes part.</summary>
    public static IReadOnlyList<Actor> RecipientsOf(Event @event) =>
        @event.Reciprocal ? [.. @event.Actor, .. @event.Recipient] : @event.Recipient;

    /// <summary>All country codes of an event.</summary>
    public static IEnumerable<string> CountriesOf(Event @event) =>
        @event
            .Actor.Concat(@event.Recipient)
            .Select(actor => actor.Country)
            .Append(@event.Place?.Country)
            .OfType<string>();

    /// <summary>The list of all events, and those of each facet value.</summary>
    public static IEnumerable<IndexList> ListsOf(Event @event) =>
        [
            IndexList.Events,
            IndexList.EventFacet(Type, FacetNames.Of(@event.Type)),
            .. @event.Actor.SelectMany(ValuesOf).Select(value => IndexList.EventFacet(Actor, value)),
            .. RecipientsOf(@event).SelectMany(ValuesOf).Select(value => IndexList.EventFacet(Recipient, value)),
            .. CountriesOf(@event).Select(code => IndexList.EventFacet(Country, code)),
        ];

    private static IEnumerable<string> ValuesOf(Actor actor) =>
        actor.Country is { } code
            ? NameKey.Tokens(actor.Name).Append(IndexList.CountryValue(code))
            : NameKey.Tokens(actor.Name);
}
