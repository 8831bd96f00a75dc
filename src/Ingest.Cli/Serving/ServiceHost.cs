using Ingest.Http;
using Ingest.Pages;
using Ingest.Storage;
using Ingest.Storage.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Cli.Serving;

/// <summary>Puts the rooms of the service together: storage, watcher, HTTP and pages.</summary>
internal static class ServiceHost
{
    /// <summary>Builds the service.</summary>
    /// <param name="clients">The storage.</param>
    /// <param name="port">The port for HTTP; only this machine can reach it.</param>
    public static WebApplication Build(StorageClients clients, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder
            .Logging.ClearProviders()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Ingest", LogLevel.Information)
            .AddServiceLog();
        builder.AddTelemetry();
        builder
            .Services.AddSingleton(clients.Blobs)
            .AddSingleton(clients.Tables)
            .AddIngestStorage()
            .AddIngestHttp()
            .AddIngestPages()
            // A page from elsewhere whose name was made to lead here (DNS rebinding) must not read or delete anything.
            .AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"])
            .AddSingleton<ContainerWatcher>()
            .AddHostedService<WatcherService>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = ContainerWatcher.Grace + TimeSpan.FromSeconds(5));
        var app = builder.Build();
        app.UseHostFiltering();
        app.MapIngestApi();
        app.MapIngestPages();
        return app;
    }

    private sealed class WatcherService(ContainerWatcher watcher) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher.RunAsync(stoppingToken);
    }
}
