using Ingest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>
/// Creates what an empty storage account lacks. A storage that does not answer yet, or an identity whose roles are not in force
/// yet as after a first deployment, is asked again until it does; the app starts all the same.
/// </summary>
internal sealed partial class StorageStartup(
    StorageInitializer storage,
    TimeProvider time,
    ILogger<StorageStartup> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await storage.EnsureCreatedAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                StorageNotPrepared(exception);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1500, LogLevel.Warning, "The storage cannot be prepared yet; trying again")]
    private partial void StorageNotPrepared(Exception exception);
}
