using Ingest.Extraction.Analysis;

namespace Ingest.Storage.Layout;

/// <summary>The lists an event stands in.</summary>
internal static class EventFacets
{
    /// <summary>
    /// The most pairs of actor and recipient for which an event has rows. One event in a hundred has more than 42, in some 3,000
    /// measured none more than 107; a long enumeration of long names would have thousands.
    /// </summary>
    public const int MaxDyads = 64;

    /// <summary>The events of a type.</summary>
    public static IndexList OfType(EventType type) => IndexList.EventFacet("type", FacetNames.Of(type));

    /// <summary>The events in which someone acts whom a <see cref="ParticipantValues">value</see> stands for.</summary>
    public static IndexList OfActor(string value) => IndexList.EventFacet("actor", value);

    /// <summary>The events of which someone is a recipient whom a value stands for.</summary>
    public static IndexList OfRecipient(string value) => IndexList.EventFacet("recipient", value);

    /// <summary>The events with anyone or a place of a country.</summary>
    public static IndexList OfCountry(string code) => IndexList.EventFacet("country", code);

    /// <summary>Actor and type together.</summary>
    public static IndexList OfActorAndType(string value, EventType type) =>
        IndexList.EventFacet("actor+type", value, FacetNames.Of(type));

    /// <summary>Recipient and type together.</summary>
    public static IndexList OfRecipientAndType(string value, EventType type) =>
        IndexList.EventFacet("recipient+type", value, FacetNames.Of(type));

    /// <summary>Country and type together.</summary>
    public static IndexList OfCountryAndType(string code, EventType type) =>
        IndexList.EventFacet("country+type", code, FacetNames.Of(type));

    /// <summary>Actor and recipient together, of events with at most <see cref="MaxDyads"/> such pairs.</summary>
    public static IndexList OfDyad(string actor, string recipient) =>
        IndexList.EventFacet("actor+recipient", actor, recipient);

    /// <summary>The events of an actor that have more pairs of actor and recipient.</summary>
    public static IndexList OfCrowded(string actor) => IndexList.EventFacet("actor+many", actor);

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

    /// <summary>All lists of an event, some perhaps twice.</summary>
    public static IEnumerable<IndexList> ListsOf(Event @event)
    {
        var actors = @event.Actor.Select(ParticipantValues.Of).ToArray();
        var recipients = RecipientsOf(@event).Select(ParticipantValues.Of).ToArray();
        var actorValues = Distinct(actors);
        var recipientValues = Distinct(recipients);
        var countries = CountriesOf(@event).Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            IndexList.Events,
            OfType(@event.Type),
            .. actorValues.Select(OfActor),
            .. actorValues.Select(value => OfActorAndType(value, @event.Type)),
            .. recipientValues.Select(OfRecipient),
            .. recipientValues.Select(value => OfRecipientAndType(value, @event.Type)),
            .. countries.Select(OfCountry),
            .. countries.Select(code => OfCountryAndType(code, @event.Type)),
            .. DyadsOf(@event.Reciprocal, actors, recipients, actorValues),
        ];
    }

    private static IEnumerable<IndexList> DyadsOf(
        bool isReciprocal,
        IReadOnlyList<string>[] actors,
        IReadOnlyList<string>[] recipients,
        string[] actorValues
    )
    {
        // Both sides of a reciprocal event begin with the same people, and nobody is his own recipient.
        var pairs = actors
            .SelectMany(
                (actor, position) =>
                    recipients
                        .Where((_, other) => !isReciprocal || other != position)
                        .SelectMany(recipient => actor.SelectMany(_ => recipient, (from, to) => (from, to)))
            )
            .Distinct()
            .Take(MaxDyads + 1)
            .ToArray();
        return pairs.Length <= MaxDyads
            ? pairs.Select(pair => OfDyad(pair.from, pair.to))
            : actorValues.Select(OfCrowded);
    }

    private static string[] Distinct(IReadOnlyList<string>[] values) =>
        [.. values.SelectMany(each => each).Distinct(StringComparer.Ordinal)];
}
