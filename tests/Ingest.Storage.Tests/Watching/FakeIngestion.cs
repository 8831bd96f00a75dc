using System.Collections.Concurrent;
using Ingest.Storage.Ingestion;

namespace Ingest.Storage.Tests.Watching;

/// <summary>The real ingestion, but for what a test puts before it.</summary>
internal sealed class FakeIngestion(IArticleIngestion real) : IArticleIngestion
{
    private readonly ConcurrentQueue<string> _tried = new();

    /// <summary>Is called before an article is ingested.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The blobs whose ingestion was begun, one entry for each try.</summary>
    public IReadOnlyCollection<string> Tried => _tried;

    public async Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken)
    {
        _tried.Enqueue(blobName);
        await Before(blobName, cancellationToken);
        return await real.IngestAsync(blobName, cancellationToken);
    }

    public Task RecordFailureAsync(string blobName, CancellationToken cancellationToken) =>
        real.RecordFailureAsync(blobName, cancellationToken);

    public Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken) =>
        real.DeleteAsync(articleId, cancellationToken);
}
