using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Ingest.Storage.Ingestion;

namespace Ingest.Storage;

/// <summary>The traces and metrics of this room. A host that exports telemetry adds their source and meter by name.</summary>
public static class IngestionTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Ingest";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "ingest.article.duration",
        "s",
        "How long articles took from the call to the outcome; its count is the number of articles."
    );

    /// <summary>Records what became of an article.</summary>
    internal static void Record(IngestionOutcome outcome, TimeSpan duration) =>
        Duration.Record(
            duration.TotalSeconds,
            new KeyValuePair<string, object?>(
                "ingest.outcome",
                JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())
            )
        );
}
