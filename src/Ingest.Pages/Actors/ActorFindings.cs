using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>What the lookups give for a name.</summary>
public sealed record ActorFindings
{
    /// <summary>Who was asked for.</summary>
    public required ActorName Asked { get; init; }

    /// <summary>Actors with the words in their names, the last word perhaps only begun.</summary>
    public IReadOnlyList<ActorSummary> Actors { get; init; } = [];

    /// <summary>What they said.</summary>
    public Newest<StoredQuote> Quotes { get; init; } = new([], HasMore: false);

    /// <summary>What they did.</summary>
    public Newest<StoredEvent> EventsBy { get; init; } = new([], HasMore: false);

    /// <summary>What was done to them.</summary>
    public Newest<StoredEvent> EventsOn { get; init; } = new([], HasMore: false);
}
