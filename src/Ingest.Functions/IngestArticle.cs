using Azure.Storage.Blobs;
using Ingest.Storage.Ingestion;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Ingests an article when its blob is created or changed.</summary>
public sealed class IngestArticle(IArticleIngestion ingestion)
{
#if EVENT_GRID
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#else
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#endif

    /// <summary>
    /// Called at least once for each version of a blob, in any order. An unreadable article ends as a failed one and
    /// returns; an exception means that storage did not answer, and the host calls again.
    /// </summary>
    [Function(nameof(IngestArticle))]
    public Task RunAsync(
        [BlobTrigger("articles/{name}", Source = Source, Connection = StorageConnection.Setting)] BlobClient blob,
        CancellationToken cancellationToken
    ) => ingestion.IngestAsync(blob.Name, cancellationToken);
}
