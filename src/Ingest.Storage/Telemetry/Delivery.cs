using System.Diagnostics;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Telemetry;

/// <summary>One delivery of a blob under observation, from the call to the outcome.</summary>
internal sealed class Delivery : IDisposable
{
    private readonly Activity? _span;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _restarts;

    private Delivery(string spanName, string blobName)
    {
        _span = Tracing.Source.StartActivity(spanName);
        if (_span is { IsAllDataRequested: true } span)
        {
            span.SetTag(TelemetryNames.ArticleIdAttribute, ArticleId.FromName(blobName));
            span.SetTag(TelemetryNames.BlobNameAttribute, blobName);
        }

        IngestionMetrics.ChangeActive(1);
    }

    /// <summary>The time since it began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>Begins to observe a delivery.</summary>
    public static Delivery Begin(string spanName, string blobName) => new(spanName, blobName);

    /// <summary>It starts over.</summary>
    public void Restarted() => _span?.SetTag(TelemetryNames.RestartsAttribute, ++_restarts);

    /// <summary>It was dealt with.</summary>
    /// <param name="outcome">The value of the attribute.</param>
    /// <param name="article">The article as it is now, or null if there is none.</param>
    public void Settled(string outcome, ArticleSummary? article)
    {
        if (_span is { IsAllDataRequested: true } span)
        {
            span.SetTag(TelemetryNames.OutcomeAttribute, outcome);
            span.SetTag(TelemetryNames.RevisionAttribute, article?.Revision);
            span.SetTag(TelemetryNames.ReasonCodeAttribute, article?.ReasonCode);
            if (article?.ReasonCode is { } reason)
            {
                ErrorType.Mark(span, reason);
            }
        }

        IngestionMetrics.Settled(outcome, article?.ReasonCode, Elapsed);
    }

    /// <summary>An error ended it; somebody will repeat it.</summary>
    public void Interrupted(Exception exception)
    {
        var errorType = ErrorType.Of(exception);
        ErrorType.Mark(_span, errorType);
        IngestionMetrics.Interrupted(errorType, Elapsed);
    }

    public void Dispose()
    {
        IngestionMetrics.ChangeActive(-1);
        _span?.Dispose();
    }
}
