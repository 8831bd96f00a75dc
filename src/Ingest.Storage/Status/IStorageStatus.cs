using Ingest.Storage.Lookups;

namespace Ingest.Storage.Status;

/// <summary>Tells an operator how things stand.</summary>
public interface IStorageStatus
{
    /// <summary>Reads how things stand. It counts by reading: some seconds for a hundred thousand articles.</summary>
    /// <param name="failures">The most failed articles to name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="Azure.RequestFailedException">Storage stopped answering meanwhile.</exception>
    Task<StorageStatus> ReadAsync(int failures, CancellationToken cancellationToken);
}

/// <summary>How things stand.</summary>
/// <param name="Health">Whether storage answers. If not, nothing else is known.</param>
/// <param name="Articles">What there is, or null if storage does not answer.</param>
public sealed record StorageStatus(StorageHealth Health, ArticleCounts? Articles);

/// <summary>How many articles there are. What changes during the counting may be counted before or after.</summary>
public sealed record ArticleCounts
{
    /// <summary>The articles that can be looked up.</summary>
    public required long Ingested { get; init; }

    /// <summary>The articles that could not be ingested.</summary>
    public required long Failed { get; init; }

    /// <summary>The dropped blobs that were not dealt with yet, new and changed ones.</summary>
    public required long Waiting { get; init; }

    /// <summary>When the blob that has waited longest was dropped, by the store's clock; null if none waits.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Some of the failed articles, with their reasons.</summary>
    public required IReadOnlyList<ArticleSummary> Failures { get; init; }
}
