using Azure.Storage.Blobs;
using Ingest.Storage;
using Ingest.TestSupport;

namespace Ingest.EndToEnd.Tests.Running;

/// <summary>A storage account of a test.</summary>
internal sealed class TestStorage
{
    private TestStorage(string connectionString)
    {
        ConnectionString = connectionString;
        Clients = StorageClients.Create(connectionString);
    }

    /// <summary>The account's connection string.</summary>
    public string ConnectionString { get; }

    /// <summary>The account's clients.</summary>
    public StorageClients Clients { get; }

    /// <summary>The container into which articles are dropped.</summary>
    public BlobContainerClient Articles => Clients.Blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    /// <summary>An account that nobody else uses, with containers and tables.</summary>
    public static async Task<TestStorage> CreateAsync()
    {
        var storage = new TestStorage(await TestAzurite.NewAccountAsync());
        await new StorageInitializer(storage.Clients.Blobs, storage.Clients.Tables).EnsureCreatedAsync(default);
        return storage;
    }

    /// <summary>Every row of every table, with its ETag, which changes with each write.</summary>
    public async Task<IReadOnlyList<string>> ReadRowsAsync()
    {
        var rows = new List<string>();
        foreach (var table in StorageNames.Tables)
        {
            await foreach (var row in Clients.Tables.GetTableClient(table).QueryAsync<Azure.Data.Tables.TableEntity>())
            {
                rows.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return rows;
    }
}
