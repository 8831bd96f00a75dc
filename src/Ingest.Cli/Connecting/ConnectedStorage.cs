using Ingest.Cli.Serving;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Cli.Connecting;

/// <summary>The storage room over a running service's storage, for commands beside it.</summary>
internal sealed class ConnectedStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConnectedStorage(StorageClients clients)
    {
        Clients = clients;
        // What a command has to say it says itself, but for errors.
        var services = new ServiceCollection().AddLogging(logging =>
            logging.SetMinimumLevel(LogLevel.Error).AddServiceLog()
        );
        services.AddSingleton(clients.Blobs).AddSingleton(clients.Tables).AddEnvironmentSettings().AddIngestStorage();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The storage's clients.</summary>
    public StorageClients Clients { get; }

    /// <summary>Connects to the storage that was named, else to that of a service that runs on this machine.</summary>
    /// <exception cref="CommandException">No service runs.</exception>
    public static async Task<ConnectedStorage> OpenAsync(string? connection, CancellationToken cancellationToken) =>
        new(StorageClients.Create(connection ?? await FindServiceAsync(cancellationToken)));

    /// <summary>A service of the storage room.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>A service that was killed leaves its connection string behind, so only what answers counts.</summary>
    private static async Task<string> FindServiceAsync(CancellationToken cancellationToken)
    {
        string[] candidates = ServiceFile.Read() is { } left
            ? [left, DefaultAzurite.ConnectionString]
            : [DefaultAzurite.ConnectionString];
        return await RunningAzurite.FindAsync(candidates, cancellationToken)
            ?? throw new CommandException(
                "No running service was found: start one with 'ingest serve', or name its storage with --connection."
            );
    }
}
