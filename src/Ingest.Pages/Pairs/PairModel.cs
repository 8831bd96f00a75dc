using Ingest.Pages.Actors;
using Ingest.Pages.Pictures;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Pairs;

/// <summary>What the page of two actors shows.</summary>
public sealed record PairModel
{
    private PairModel(ActorName actor, ActorName other, Newest<StoredEvent> there, Newest<StoredEvent> back)
    {
        Actor = actor;
        Other = other;
        There = Direction(actor, other, there);
        Back = Direction(other, actor, back);
        Timeline = Timeline.Of(There, Back);
        HasMore = there.HasMore || back.HasMore;
        Events =
        [
            .. there
                .Items.Concat(back.Items)
                .DistinctBy(stored => (stored.Article.Id, stored.Event.Id))
                .OrderByDescending(stored => TimelineItem.Of(stored).Days?.End ?? DateOnly.MinValue),
        ];
        Count = Tally.Of(Events.Select(stored => stored.Event.Quad));
    }

    /// <summary>The one.</summary>
    public ActorName Actor { get; }

    /// <summary>The other.</summary>
    public ActorName Other { get; }

    /// <summary>What the one did to the other.</summary>
    public LaneSource There { get; }

    /// <summary>What the other did to the one.</summary>
    public LaneSource Back { get; }

    /// <summary>Both over time.</summary>
    public Timeline Timeline { get; }

    /// <summary>The events of both directions, each once, newest first.</summary>
    public IReadOnlyList<StoredEvent> Events { get; }

    /// <summary>How many these are.</summary>
    public Tally Count { get; }

    /// <summary>Whether there are events on both sides alike, which count in both directions.</summary>
    public bool HasReciprocal => Events.Any(stored => stored.Event.Reciprocal);

    /// <summary>Whether not all events were read.</summary>
    public bool HasMore { get; }

    /// <summary>Makes the model.</summary>
    /// <param name="actor">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="there">What the one did to the other.</param>
    /// <param name="back">What the other did to the one.</param>
    public static PairModel Of(ActorName actor, ActorName other, Newest<StoredEvent> there, Newest<StoredEvent> back) =>
        new(actor, other, there, back);

    private static LaneSource Direction(ActorName from, ActorName to, Newest<StoredEvent> events) =>
        new()
        {
            Name = $"{from.Speaker} → {to.Speaker}",
            Noun = "event",
            List = new(PageRoutes.Events, ("actor", from.Name), ("recipient", to.Name)),
            Items = [.. events.Items.Select(TimelineItem.Of)],
            HasMore = events.HasMore,
            HasQuads = true,
        };
}
