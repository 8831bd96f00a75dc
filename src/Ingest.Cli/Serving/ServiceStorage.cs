using System.Net;
using System.Net.Sockets;
using Ingest.Cli.Connecting;
using Ingest.Emulator;
using Ingest.Storage;

namespace Ingest.Cli.Serving;

/// <summary>The storage a service uses: one that is there, or an Azurite that it starts and stops itself.</summary>
internal sealed class ServiceStorage : IAsyncDisposable
{
    private readonly AzuriteProcess? _azurite;

    private ServiceStorage(string connectionString, AzuriteProcess? azurite)
    {
        Clients = StorageClients.Create(connectionString);
        _azurite = azurite;
    }

    /// <summary>The storage's clients.</summary>
    public StorageClients Clients { get; }

    /// <summary>Completes when an Azurite of the service's own has ended; never for any other storage.</summary>
    public Task Lost => _azurite?.Exited ?? Task.Delay(Timeout.Infinite);

    /// <summary>Takes the storage that was named, else a running Azurite, else starts one.</summary>
    public static async Task<ServiceStorage> OpenAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        if (options.Connection is not null)
        {
            return new(options.Connection, null);
        }

        if (
            options.DataFolder is null
            && await RunningAzurite.AnswersAsync(DefaultAzurite.ConnectionString, cancellationToken)
        )
        {
            Console.WriteLine("Using the Azurite that is already running.");
            return new(DefaultAzurite.ConnectionString, null);
        }

        var azurite = await StartAzuriteAsync(options.DataFolder, cancellationToken);
        ServiceFile.Write(azurite.ConnectionString);
        return new(azurite.ConnectionString, azurite);
    }

    /// <summary>Stops an Azurite of the service's own.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            ServiceFile.Remove(_azurite.ConnectionString);
            await _azurite.DisposeAsync();
        }
    }

    private static async Task<AzuriteProcess> StartAzuriteAsync(string? dataFolder, CancellationToken cancellationToken)
    {
        var installation = await AzuriteInstallation.EnsureAsync(new ConsoleProgress(), cancellationToken);
        var useUsualPorts = new[] { DefaultAzurite.BlobPort, DefaultAzurite.QueuePort, DefaultAzurite.TablePort }.All(
            IsFree
        );
        var azuriteOptions = new AzuriteOptions
        {
            DataFolder = Path.GetFullPath(dataFolder ?? UserFolder.Combine("data")),
            BlobPort = useUsualPorts ? DefaultAzurite.BlobPort : 0,
            QueuePort = useUsualPorts ? DefaultAzurite.QueuePort : 0,
            TablePort = useUsualPorts ? DefaultAzurite.TablePort : 0,
        };
        return await AzuriteProcess.StartAsync(installation, azuriteOptions, cancellationToken);
    }

    /// <summary>Whether a port of this machine is free now.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
