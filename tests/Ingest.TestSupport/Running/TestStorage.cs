using Azure.Storage.Blobs;
using Ingest.Extraction.Articles;
using Ingest.Storage;

namespace Ingest.TestSupport.Running;

/// <summary>A storage account of a test.</summary>
public sealed class TestStorage
{
    /// <summary>The connection string of a storage that does not answer.</summary>
    public const string NobodyThere =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;"
        + "BlobEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody;";

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

    /// <summary>Whether every blob has a receipt for its present version.</summary>
    public async Task<bool> IsAllDealtWithAsync()
    {
        var receipts = await new ReceiptStore(Clients.Blobs).ListAsync(default);
        await foreach (var blob in Articles.GetBlobsAsync())
        {
            if (
                !receipts.TryGetValue(ArticleId.FromName(blob.Name), out var receipt)
                || receipt != BlobVersion.Of(blob.Properties.ETag!.Value)
            )
            {
                return false;
            }
        }

        return true;
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
