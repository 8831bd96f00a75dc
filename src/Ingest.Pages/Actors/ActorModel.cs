using Ingest.Pages.Pictures;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>What the page of a person or an actor shows.</summary>
public sealed record ActorModel
{
    /// <summary>The most shown of those with whom someone has to do.</summary>
    private const int MostInteractions = 12;

    private ActorModel(ActorFindings found)
    {
        Asked = found.Asked;
        Who = Identity.Of(found);
        Quotes = found.Quotes;
        EventsBy = found.EventsBy;
        EventsOn = found.EventsOn;
        QuoteList = new(PageRoutes.Quotes, ("speaker", found.Asked.Speaker));
        EventsByList = new(PageRoutes.Events, ("actor", found.Asked.Name));
        EventsOnList = new(PageRoutes.Events, ("recipient", found.Asked.Name));
        Timeline = Timeline.Of(
            new LaneSource
            {
                Name = "Quotes",
                Noun = "quote",
                List = QuoteList,
                Items = [.. Quotes.Items.Select(TimelineItem.Of)],
                HasMore = Quotes.HasMore,
                HasQuads = false,
            },
            EventLane($"Events by {Who.Name}", EventsByList, EventsBy),
            EventLane($"Events on {Who.Name}", EventsOnList, EventsOn)
        );
        Interactions = InteractionCounter.Count(
            found.Asked.Name,
            EventsBy
                .Items.Concat(EventsOn.Items)
                .DistinctBy(stored => (stored.Article.Id, stored.Event.Id))
                .Select(stored => stored.Event),
            MostInteractions
        );
    }

    /// <summary>Who was asked for.</summary>
    public ActorName Asked { get; }

    /// <summary>Who it is.</summary>
    public Identity Who { get; }

    /// <summary>What they said.</summary>
    public Newest<StoredQuote> Quotes { get; }

    /// <summary>What they did.</summary>
    public Newest<StoredEvent> EventsBy { get; }

    /// <summary>What was done to them.</summary>
    public Newest<StoredEvent> EventsOn { get; }

    /// <summary>The list of all their quotes.</summary>
    public ListAddress QuoteList { get; }

    /// <summary>The list of all events by them.</summary>
    public ListAddress EventsByList { get; }

    /// <summary>The list of all events on them.</summary>
    public ListAddress EventsOnList { get; }

    /// <summary>All of these over time.</summary>
    public Timeline Timeline { get; }

    /// <summary>With whom they have most to do, most first.</summary>
    public IReadOnlyList<Interaction> Interactions { get; }

    /// <summary>Whether they neither said nor did anything, nor had anything done to them.</summary>
    public bool IsSilent => Quotes.Items.Count + EventsBy.Items.Count + EventsOn.Items.Count == 0;

    /// <summary>Whether nothing is known of them.</summary>
    public bool IsUnknown => IsSilent && Who.Others.Count == 0 && !Who.IsListed;

    /// <summary>Whether not all of it was read.</summary>
    public bool HasMore => Quotes.HasMore || EventsBy.HasMore || EventsOn.HasMore;

    /// <summary>Makes the model of what was found.</summary>
    public static ActorModel Of(ActorFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(found);
    }

    private static LaneSource EventLane(string name, ListAddress list, Newest<StoredEvent> events) =>
        new()
        {
            Name = name,
            Noun = "event",
            List = list,
            Items = [.. events.Items.Select(TimelineItem.Of)],
            HasMore = events.HasMore,
            HasQuads = true,
        };
}
