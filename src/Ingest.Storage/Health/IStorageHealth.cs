namespace Ingest.Storage;

/// <summary>Tells whether storage answers.</summary>
public interface IStorageHealth
{
    /// <summary>Asks both services once.</summary>
    Task<StorageHealth> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>Whether storage answers.</summary>
/// <param name="BlobsReachable">Whether the blob service answers.</param>
/// <param name="TablesReachable">Whether the table service answers.</param>
/// <param name="Problem">What is wrong, for a person; null exactly if both answer.</param>
public sealed record StorageHealth(bool BlobsReachable, bool TablesReachable, string? Problem);
