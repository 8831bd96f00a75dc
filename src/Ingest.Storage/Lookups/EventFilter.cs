using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Whom a text means: everyone whose name has all its words, or everyone of the country it names.</summary>
internal sealed class ParticipantFilter
{
    private readonly IReadOnlyList<string> _words;
    private readonly string? _country;

    public ParticipantFilter(string text)
    {
        _words = NameKey.Tokens(text);
        _country = CountryNames.FindCode(text);
    }

    /// <summary>Whether someone is meant.</summary>
    public bool Matches(Actor actor) =>
        (_country is not null && actor.Country == _country) || HasAllWords(actor.Name, _words);

    /// <summary>
    /// The lists that hold everyone who is meant, and others beside: the one of the last word, which is most often
    /// the family name, and the one of the country.
    /// </summary>
    public IEnumerable<IndexList> Lists(string facet)
    {
        if (_words.Count > 0)
        {
            yield return IndexList.EventFacet(facet, _words[^1]);
        }

        if (_country is not null)
        {
            yield return IndexList.EventFacet(facet, IndexList.CountryValue(_country));
        }
    }

    /// <summary>Whether a name has all of some words, in any order.</summary>
    public static bool HasAllWords(string name, IReadOnlyList<string> words)
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

    /// <summary>The lists of the filter that leaves least: people act in fewer events than countries, and these in fewer than there are of a type.</summary>
    public IReadOnlyCollection<IndexList> Lists =>
        _actor is not null ? [.. _actor.Lists(EventFacets.Actor)]
        : _recipient is not null ? [.. _recipient.Lists(EventFacets.Recipient)]
        : _country is not null ? [IndexList.EventFacet(EventFacets.Country, _country)]
        : query.Type is { } type ? [IndexList.EventFacet(EventFacets.Type, FacetNames.Of(type))]
        : [IndexList.Events];

    /// <summary>Whether an event matches actor, recipient and country. Type and dates are left to the store.</summary>
    public bool Matches(Event @event) =>
        (_country is null || EventFacets.CountriesOf(@event).Contains(_country, StringComparer.Ordinal))
        && MatchesParticipants(@event);

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
