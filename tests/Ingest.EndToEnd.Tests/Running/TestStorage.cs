using Azure.Storage.Blobs;
using Ingest.Emulator;
using Ingest.Storage;

namespace Ingest.EndToEnd.Tests.Running;

/// <summary>Storage accounts for tests: one Azurite for the whole run, and an account of its own for each who asks.</summary>
internal sealed class TestStorage
{
    private static readonly AzuriteAccount[] Accounts =
    [
        .. Enumerable.Range(1, 32).Select(number => AzuriteAccount.Named($"account{number}")),
    ];

    // It ends with this process, whose death it notices.
    private static readonly Lazy<Task<AzuriteProcess>> Azurite = new(StartAsync);

    private static int _used;

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
        var account = Accounts[Interlocked.Increment(ref _used) - 1];
        var storage = new TestStorage((await Azurite.Value).ConnectionStringOf(account));
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

    private static async Task<AzuriteProcess> StartAsync()
    {
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, default);
        return await AzuriteProcess.StartAsync(installation, new AzuriteOptions { Accounts = Accounts }, default);
    }
}
