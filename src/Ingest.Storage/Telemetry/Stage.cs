using System.Diagnostics;

namespace Ingest.Storage.Telemetry;

/// <summary>A stage of a delivery, measured by a span and a duration.</summary>
/// <param name="Name">The value of the attribute.</param>
/// <param name="SpanName">The name of its span.</param>
internal sealed record Stage(string Name, string SpanName)
{
    public static Stage Fetch { get; } = new("fetch", TelemetryNames.FetchSpan);

    public static Stage Read { get; } = new("read", TelemetryNames.ReadSpan);

    public static Stage Analyze { get; } = new("analyze", TelemetryNames.AnalyzeSpan);

    public static Stage Write { get; } = new("write", TelemetryNames.WriteSpan);

    public static Stage Switch { get; } = new("switch", TelemetryNames.SwitchSpan);

    public static Stage Clean { get; } = new("clean", TelemetryNames.CleanSpan);

    /// <summary>Does the work of the stage.</summary>
    /// <param name="work">The work; it is given its span, or null if nobody listens.</param>
    public async Task<T> RunAsync<T>(Func<Activity?, Task<T>> work)
    {
        using var span = Tracing.Source.StartActivity(SpanName);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await work(span);
            IngestionMetrics.StageEnded(Name, errorType: null, Stopwatch.GetElapsedTime(started));
            return result;
        }
        catch (Exception exception)
        {
            Fail(span, exception, started);
            throw;
        }
    }

    /// <summary>Does the work of the stage on this thread.</summary>
    /// <param name="work">The work; it is given its span, or null if nobody listens.</param>
    public T Run<T>(Func<Activity?, T> work)
    {
        using var span = Tracing.Source.StartActivity(SpanName);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = work(span);
            IngestionMetrics.StageEnded(Name, errorType: null, Stopwatch.GetElapsedTime(started));
            return result;
        }
        catch (Exception exception)
        {
            Fail(span, exception, started);
            throw;
        }
    }

    private void Fail(Activity? span, Exception exception, long started)
    {
        var errorType = ErrorType.Of(exception);
        ErrorType.Mark(span, errorType);
        IngestionMetrics.StageEnded(Name, errorType, Stopwatch.GetElapsedTime(started));
    }
}
