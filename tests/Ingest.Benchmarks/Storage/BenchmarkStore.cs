using System.Globalization;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Emulator;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Benchmarks.Storage;

/// <summary>An Azurite of its own, in memory, with empty accounts. It cannot keep a large store in files: it writes each table as one text, and those end at 512 MB.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    // In megabytes. Node takes a quarter of the memory by default, which a large store outgrows; and what a query throws away is to go while it
    // is young, or collecting it goes through the whole store and some request waits for that.
    private const string HeapOptions = "--max-old-space-size=14000 --max-semi-space-size=256";

    private static readonly AzuriteAccount[] Accounts =
    [
        .. Enumerable
            .Range(1, 4)
            .Select(number => AzuriteAccount.Named($"account{number.ToString(CultureInfo.InvariantCulture)}")),
    ];

    private readonly AzuriteProcess _azurite;
    private int _used;

    private BenchmarkStore(AzuriteProcess azurite) => _azurite = azurite;

    /// <summary>Starts Azurite, and installs it before if need be.</summary>
    public static async Task<BenchmarkStore> StartAsync()
    {
        Environment.SetEnvironmentVariable("NODE_OPTIONS", HeapOptions);
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, default);
        return new(await AzuriteProcess.StartAsync(installation, new AzuriteOptions { Accounts = Accounts }, default));
    }

    /// <summary>The clients of an account that nobody has used, with its tables and containers made.</summary>
    public async Task<StorageClients> NewAccountAsync()
    {
        var (blobs, tables) = (new BlobClientOptions(), new TableClientOptions());
        foreach (var options in (ClientOptions[])[blobs, tables])
        {
            StorageClients.Configure(options);
            // On a busy machine a large Azurite takes longer, and a second try would only make it later.
            options.Retry.NetworkTimeout = TimeSpan.FromMinutes(5);
        }

        var clients = StorageClients.Create(_azurite.ConnectionStringOf(Accounts[_used++]), blobs, tables);
        await using var services = Services(clients);
        await services.GetRequiredService<StorageInitializer>().EnsureCreatedAsync(default);
        return clients;
    }

    /// <summary>The storage room over an account, as the service has it.</summary>
    public static ServiceProvider Services(StorageClients clients) =>
        new ServiceCollection()
            .AddSingleton(clients.Blobs)
            .AddSingleton(clients.Tables)
            .AddSingleton<ILoggerFactory, NullLoggerFactory>()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddIngestStorage()
            .BuildServiceProvider();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _azurite.DisposeAsync();
}
