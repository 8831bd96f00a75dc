namespace Ingest.Storage;

/// <summary>Tells whether storage answers.</summary>
public interface IStorageHealth
{
    /// <summary>Asks storage for something small. Never throws but for a cancellation, and takes a few seconds at most.</summary>
    Task<StorageHealth> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>Whether storage answers.</summary>
/// <param name="BlobsReachable">The container of articles exists and can be read.</param>
/// <param name="TablesReachable">The table of articles exists and can be read.</param>
/// <param name="Problem">One sentence that is safe to show to anyone, or null if all is well.</param>
public sealed record StorageHealth(bool BlobsReachable, bool TablesReachable, string? Problem);
