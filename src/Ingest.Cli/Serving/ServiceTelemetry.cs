using Ingest.Storage.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ingest.Cli.Serving;

/// <summary>Sends logs, traces and metrics to a collector if one is named; without one nothing is gathered.</summary>
internal static class ServiceTelemetry
{
    /// <summary>Registers what gathers and sends.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[TelemetryNames.CollectorSetting]))
        {
            return;
        }

        builder
            .Services.AddOpenTelemetry()
            // Where the environment names the service, that name wins.
            .ConfigureResource(resource => resource.AddService("ingest").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource([.. TelemetryNames.Sources]).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics =>
                metrics.AddMeter(TelemetryNames.Source, TelemetryNames.RuntimeMeter).AddAspNetCoreInstrumentation()
            )
            .WithLogging(configureBuilder: null, options => options.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }
}
