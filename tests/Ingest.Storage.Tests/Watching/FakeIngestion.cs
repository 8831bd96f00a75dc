using System.Collections.Concurrent;
using Ingest.Storage.Ingestion;

namespace Ingest.Storage.Tests.Watching;

/// <summary>The real ingestion, but for what a test puts before and behind it.</summary>
internal sealed class FakeIngestion(IArticleIngestion real) : IArticleIngestion
{
    private readonly ConcurrentQueue<string> _tried = new();

    /// <summary>Is called before an article is ingested.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Is called when an article has been ingested.</summary>
    public Action<string> After { get; set; } = _ => { };

    /// <summary>Is called before an article is recorded as failed.</summary>
    public Func<string, Task> BeforeFailure { get; set; } = _ => Task.CompletedTask;

    /// <summary>The blobs whose ingestion was begun, one entry for each try.</summary>
    public IReadOnlyCollection<string> Tried => _tried;

    public async Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken)
    {
        _tried.Enqueue(blobName);
        await Before(blobName, cancellationToken);
        var outcome = await real.IngestAsync(blobName, cancellationToken);
        After(blobName);
        return outcome;
    }

    public async Task RecordFailureAsync(string blobName, CancellationToken cancellationToken)
    {
        await BeforeFailure(blobName);
        await real.RecordFailureAsync(blobName, cancellationToken);
    }

    public Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken) =>
        real.DeleteAsync(articleId, cancellationToken);
}
