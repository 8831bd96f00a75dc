using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Ingest.Storage;

/// <summary>Makes what the service needs in an empty storage account.</summary>
public sealed class StorageInitializer(BlobServiceClient blobs, TableServiceClient tables)
{
    /// <summary>Creates the containers and tables that are missing. Idempotent.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer or does not allow it.</exception>
    public Task EnsureCreatedAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([
            .. StorageNames.Containers.Select(
                Task (name) =>
                    blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)
            ),
            .. StorageNames.Tables.Select(Task (name) => tables.CreateTableIfNotExistsAsync(name, cancellationToken)),
        ]);
}
