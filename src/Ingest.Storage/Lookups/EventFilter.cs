using Azure.Data.Tables;
using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Whom a text means: everyone whose name has all its words, or everyone of the country it names.</summary>
public sealed class ParticipantFilter
{
    private readonly IReadOnlyList<string> _words;
    private readonly string? _country;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Words of a name, or a country by name or by its code in capitals.</param>
    public ParticipantFilter(string text)
    {
        _words = NameKey.Tokens(text);
        _country = CountryNames.FindCode(text);
    }

    /// <summary>The value by which everyone is listed who is meant, and others beside; null if nobody can be meant.</summary>
    internal string? Value => ParticipantValues.Find(_words, _country);

    /// <summary>Whether someone is meant.</summary>
    public bool Matches(Actor actor) =>
        (_country is not null && actor.Country == _country) || HasAllWords(actor.Name, _words);

    /// <summary>Whether a name has all of some words, in any order.</summary>
    internal static bool HasAllWords(string name, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return false;
        }

        var tokens = NameKey.Tokens(name);
        return words.All(word => tokens.Contains(word, StringComparer.Ordinal));
    }
}

/// <summary>An event query, ready to be run: which lists to read, and what of them matches.</summary>
internal sealed class EventFilter(EventQuery query)
{
    private readonly ParticipantFilter? _actor = query.Actor is { } actor ? new(actor) : null;
    private readonly ParticipantFilter? _recipient = query.Recipient is { } recipient ? new(recipient) : null;
    private readonly string? _country = query.Country is { } country
        ? CountryNames.FindCode(country) ?? country.Trim().ToUpperInvariant()
        : null;

    /// <summary>
    /// The lists that together hold every event asked for, and as few others as there are lists for: those of both parties, else of one
    /// party or else a country, each with the type if one is given, else of the type.
    /// </summary>
    public IReadOnlyCollection<IndexList> Lists =>
        (_actor, _recipient) switch
        {
            ({ Value: null }, _) or (_, { Value: null }) => [],
            ({ Value: { } actor }, { Value: { } recipient }) =>
            [
                EventFacets.OfDyad(actor, recipient),
                EventFacets.OfCrowded(actor),
            ],
            ({ Value: { } actor }, null) => [WithType(EventFacets.OfActor, EventFacets.OfActorAndType, actor)],
            (null, { Value: { } recipient }) =>
            [
                WithType(EventFacets.OfRecipient, EventFacets.OfRecipientAndType, recipient),
            ],
            _ when _country is not null => [WithType(EventFacets.OfCountry, EventFacets.OfCountryAndType, _country)],
            _ => [query.Type is { } type ? EventFacets.OfType(type) : IndexList.Events],
        };

    /// <summary>What the store checks within the lists: the type, where they do not go by it.</summary>
    public string? Condition =>
        _actor is not null && _recipient is not null && query.Type is { } type
            ? TableClient.CreateQueryFilter($"Type eq {FacetNames.Of(type)}")
            : null;

    /// <summary>Whether an event matches actor, recipient and country. Type and dates are left to the lists and the store.</summary>
    public bool Matches(Event @event) =>
        (_country is null || EventFacets.CountriesOf(@event).Contains(_country, StringComparer.Ordinal))
        && MatchesParticipants(@event);

    private IndexList WithType(
        Func<string, IndexList> without,
        Func<string, EventType, IndexList> with,
        string value
    ) => query.Type is { } type ? with(value, type) : without(value);

    private bool MatchesParticipants(Event @event)
    {
        var actors = Positions(@event.Actor, _actor);
        var recipients = Positions(EventFacets.RecipientsOf(@event), _recipient);
        if (_actor is null || _recipient is null || !@event.Reciprocal)
        {
            return (_actor is null || actors.Count > 0) && (_recipient is null || recipients.Count > 0);
        }

        // Of a reciprocal event everyone is both, but nobody calls himself: it takes two.
        return actors.Any(actor => recipients.Any(recipient => recipient != actor));
    }

    private static List<int> Positions(IReadOnlyList<Actor> participants, ParticipantFilter? filter) =>
        filter is null
            ? []
            : [.. Enumerable.Range(0, participants.Count).Where(position => filter.Matches(participants[position]))];
}
