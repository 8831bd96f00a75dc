namespace Ingest.Storage;

/// <summary>Tells whether storage can be used.</summary>
public interface IStorageHealth
{
    /// <summary>
    /// Reads a little of every container and table, and tries whether something may be written, without writing anything. Never throws but for
    /// a cancellation, and takes five seconds at most.
    /// </summary>
    Task<StorageHealth> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>Whether storage can be used.</summary>
/// <param name="Problems">What is wrong, blobs before tables; empty if all is well.</param>
public sealed record StorageHealth(IReadOnlyList<StorageProblem> Problems)
{
    /// <summary>All containers exist and can be used.</summary>
    public bool BlobsReachable => IsWell(StorageService.Blobs);

    /// <summary>All tables exist and can be used.</summary>
    public bool TablesReachable => IsWell(StorageService.Tables);

    /// <summary>One sentence that is safe to show to anyone, or null if all is well.</summary>
    public string? Problem =>
        Problems.Count == 0 ? null : string.Join("; ", Problems.Select(problem => problem.Message)) + ".";

    private bool IsWell(StorageService service) => Problems.All(problem => problem.Service != service);
}

/// <summary>Something wrong with storage.</summary>
/// <param name="Service">With which part of it.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The same as a clause that is safe to show to anyone.</param>
public sealed record StorageProblem(StorageService Service, StorageProblemKind Kind, string Message);

/// <summary>A part of storage.</summary>
public enum StorageService
{
    /// <summary>Containers and blobs.</summary>
    Blobs,

    /// <summary>Tables.</summary>
    Tables,
}

/// <summary>What may be wrong with storage.</summary>
public enum StorageProblemKind
{
    /// <summary>It does not answer, or not in time.</summary>
    Unreachable,

    /// <summary>It answers with errors of its own.</summary>
    Failing,

    /// <summary>It asks for less traffic.</summary>
    Overloaded,

    /// <summary>It does not let the service in: the key is wrong, or the identity's role.</summary>
    Refused,

    /// <summary>The service may read but not write.</summary>
    ReadOnly,

    /// <summary>It lacks a container or a table; the service makes what is missing when it starts.</summary>
    Missing,
}
