using Ingest.Storage;
using Microsoft.Extensions.Hosting;

namespace Ingest.Functions;

/// <summary>Creates what an empty storage account lacks before the first article or request comes in.</summary>
internal sealed class StorageStartup(StorageInitializer storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => storage.EnsureCreatedAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
