namespace Ingest.Storage.Ingestion;

/// <summary>Takes articles in and out. Both doors call it: the blob trigger in Azure and the local watcher.</summary>
public interface IArticleIngestion
{
    /// <summary>
    /// Reads the blob as it is now, analyses it and makes its rows current. Idempotent: any number of calls, in any order,
    /// interrupted at any point and called again, ends with the rows of the newest version.
    /// </summary>
    /// <param name="blobName">The blob's name in the articles container.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>What became of it. An article that cannot be read is recorded as failed and is no exception.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer: try again later.</exception>
    Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken);

    /// <summary>Records that an article could not be ingested although storage answers, after all tries.</summary>
    /// <param name="blobName">The blob's name in the articles container.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task RecordFailureAsync(string blobName, CancellationToken cancellationToken);

    /// <summary>Removes an article: rows, analysis, receipt and blob.</summary>
    /// <returns>Whether there was anything to remove.</returns>
    Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken);
}

/// <summary>What became of an article.</summary>
public enum IngestionOutcome
{
    /// <summary>Its rows were written.</summary>
    Ingested,

    /// <summary>Its rows were already there.</summary>
    Unchanged,

    /// <summary>It was recorded as failed.</summary>
    Failed,

    /// <summary>The blob is gone; nothing of it is left.</summary>
    Vanished,
}
