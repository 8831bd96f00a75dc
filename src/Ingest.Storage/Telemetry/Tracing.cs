using System.Diagnostics;

namespace Ingest.Storage.Telemetry;

/// <summary>The activity source of this room.</summary>
internal static class Tracing
{
    /// <summary>The source. Without a listener it makes no span and costs next to nothing.</summary>
    public static ActivitySource Source { get; } = new(TelemetryNames.Source);
}
