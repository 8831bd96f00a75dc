using Azure.Monitor.OpenTelemetry.Exporter;
using Ingest.Storage.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Ingest.Functions;

/// <summary>Sends logs, traces and metrics to Application Insights if the app has one, and to a collector if one is named.</summary>
internal static class Telemetry
{
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services
            .AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource([.. TelemetryNames.Sources]))
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source, TelemetryNames.RuntimeMeter))
            .UseFunctionsWorkerDefaults();
        if (configuration[TelemetryNames.CollectorSetting] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }

        if (configuration[ConnectionString] is { Length: > 0 } connectionString)
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connectionString;
                // Application Insights takes no key either: the identity that reads the storage also writes here.
                if (configuration.GetSection(StorageConnection.Setting)["clientId"] is { Length: > 0 } clientId)
                {
                    options.Credential = StorageConnection.ManagedIdentity(clientId);
                }
            });
        }
    }
}
