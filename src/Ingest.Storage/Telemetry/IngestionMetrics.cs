using System.Diagnostics.Metrics;
using Ingest.Storage.Upkeep;

namespace Ingest.Storage.Telemetry;

/// <summary>The meter and all that is measured with it.</summary>
internal static class IngestionMetrics
{
    // Those that the conventions give for requests.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly Meter Meter = new(TelemetryNames.Source);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        TelemetryNames.ArticlesMetric,
        "{article}",
        "Deliveries that were dealt with."
    );

    private static readonly UpDownCounter<long> ActiveArticles = Meter.CreateUpDownCounter<long>(
        TelemetryNames.ActiveArticlesMetric,
        "{article}",
        "Deliveries in hand."
    );

    private static readonly Histogram<double> ArticleDuration = Meter.CreateHistogram(
        TelemetryNames.ArticleDurationMetric,
        "s",
        "Deliveries from the call to the outcome, or to the error that ended them.",
        tags: null,
        Seconds
    );

    private static readonly Counter<long> ArticleRetries = Meter.CreateCounter<long>(
        TelemetryNames.ArticleRetriesMetric,
        "{retry}",
        "Deliveries that failed and will be repeated."
    );

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram(
        TelemetryNames.StageDurationMetric,
        "s",
        "One stage of a delivery.",
        tags: null,
        Seconds
    );

    private static readonly Counter<long> RowsWritten = Meter.CreateCounter<long>(
        TelemetryNames.RowsWrittenMetric,
        "{row}",
        "Rows written."
    );

    private static readonly Counter<long> RowsRemoved = Meter.CreateCounter<long>(
        TelemetryNames.RowsRemovedMetric,
        "{row}",
        "Rows asked to be removed."
    );

    private static readonly Counter<long> StorageRetries = Meter.CreateCounter<long>(
        TelemetryNames.StorageRetriesMetric,
        "{retry}",
        "Requests to storage that were sent again."
    );

    private static readonly Counter<long> UpkeepFindings = Meter.CreateCounter<long>(
        TelemetryNames.UpkeepFindingsMetric,
        "{finding}",
        "What upkeep found."
    );

    /// <summary>A delivery was begun (1) or has ended (-1).</summary>
    public static void ChangeActive(int change) => ActiveArticles.Add(change);

    /// <summary>A delivery was dealt with.</summary>
    public static void Settled(string outcome, string? reasonCode, TimeSpan duration)
    {
        var attribute = Tag(TelemetryNames.OutcomeAttribute, outcome);
        ArticleDuration.Record(duration.TotalSeconds, attribute);
        if (reasonCode is null)
        {
            Articles.Add(1, attribute);
        }
        else
        {
            Articles.Add(1, attribute, Tag(TelemetryNames.ReasonCodeAttribute, reasonCode));
        }
    }

    /// <summary>An error ended a delivery; somebody will repeat it.</summary>
    public static void Interrupted(string errorType, TimeSpan duration) =>
        ArticleDuration.Record(duration.TotalSeconds, Tag(TelemetryNames.ErrorTypeAttribute, errorType));

    /// <summary>The watcher will repeat a delivery.</summary>
    public static void WillRetry(string errorType) =>
        ArticleRetries.Add(1, Tag(TelemetryNames.ErrorTypeAttribute, errorType));

    /// <summary>A stage has ended.</summary>
    public static void StageEnded(string stage, string? errorType, TimeSpan duration)
    {
        var attribute = Tag(TelemetryNames.StageAttribute, stage);
        if (errorType is null)
        {
            StageDuration.Record(duration.TotalSeconds, attribute);
        }
        else
        {
            StageDuration.Record(duration.TotalSeconds, attribute, Tag(TelemetryNames.ErrorTypeAttribute, errorType));
        }
    }

    /// <summary>Rows were written.</summary>
    public static void Wrote(string table, int rows) =>
        RowsWritten.Add(rows, Tag(TelemetryNames.TableAttribute, table));

    /// <summary>Rows were removed, or were gone already.</summary>
    public static void Removed(string table, int rows) =>
        RowsRemoved.Add(rows, Tag(TelemetryNames.TableAttribute, table));

    /// <summary>A request is sent again.</summary>
    public static void SentAgain(string service, string errorType) =>
        StorageRetries.Add(
            1,
            Tag(TelemetryNames.StorageServiceAttribute, service),
            Tag(TelemetryNames.ErrorTypeAttribute, errorType)
        );

    /// <summary>Upkeep has found something, or nothing.</summary>
    public static void Found(UpkeepReport report)
    {
        Add("orphan", report.Orphans);
        Add("missing", report.Missing);
        Add("unfinished", report.Unfinished);
        Add("outdated", report.Outdated);
        Add("vanished", report.Vanished);
        Add("overdue", report.Overdue);
        Add("unmended", report.Unmended);

        static void Add(string finding, long count)
        {
            if (count > 0)
            {
                UpkeepFindings.Add(count, Tag(TelemetryNames.FindingAttribute, finding));
            }
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
