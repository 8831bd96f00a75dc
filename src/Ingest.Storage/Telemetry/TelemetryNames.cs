using Ingest.Extraction.Pipeline;

namespace Ingest.Storage.Telemetry;

/// <summary>
/// All names of this service's traces and metrics; <c>docs/telemetry.md</c> explains them. Attributes have the names of OpenTelemetry's
/// semantic conventions where those have one, else names under <c>ingest.</c>.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The activity source and the meter of ingestion and upkeep.</summary>
    public const string Source = "Ingest";

    /// <summary>The activity source of the analysis: a span for each of its components.</summary>
    public const string AnalysisSource = ArticleAnalyzer.ActivitySourceName;

    /// <summary>The activity sources of the Azure clients: a span for each call, and for each request and its retries.</summary>
    public const string AzureSources = "Azure.*";

    /// <summary>All activity sources that a host exports.</summary>
    public static IReadOnlyList<string> Sources { get; } = [Source, AnalysisSource, AzureSources];

    /// <summary>The meter of the .NET runtime, which hosts export beside ours.</summary>
    public const string RuntimeMeter = "System.Runtime";

    /// <summary>
    /// The setting that names a collector (OpenTelemetry's own): hosts export only if it is there. The exporter reads it and the others itself.
    /// </summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The span of one delivery of a blob, from the call to the outcome.</summary>
    public const string IngestSpan = "ingest article";

    /// <summary>The span of recording that an article was given up.</summary>
    public const string GiveUpSpan = "give up article";

    /// <summary>The span of removing an article on demand.</summary>
    public const string DeleteSpan = "delete article";

    /// <summary>The span of downloading a blob.</summary>
    public const string FetchSpan = "fetch blob";

    /// <summary>The span of making text of bytes.</summary>
    public const string ReadSpan = "read article";

    /// <summary>The span of extracting quotes and events.</summary>
    public const string AnalyzeSpan = "analyze article";

    /// <summary>The span of announcing an edition and writing its rows and analysis.</summary>
    public const string WriteSpan = "write edition";

    /// <summary>The span of making an edition the current one.</summary>
    public const string SwitchSpan = "switch edition";

    /// <summary>The span of removing what other editions, or a vanished blob, left.</summary>
    public const string CleanSpan = "clean up";

    /// <summary>The span of checking every row against its article.</summary>
    public const string VerifySpan = "verify storage";

    /// <summary>The span of looking for blobs that were forgotten or are gone.</summary>
    public const string CatchUpSpan = "catch up";

    /// <summary>Counter, {article}: deliveries that were dealt with, by outcome and reason code.</summary>
    public const string ArticlesMetric = "ingest.articles";

    /// <summary>Up-down counter, {article}: deliveries in hand.</summary>
    public const string ActiveArticlesMetric = "ingest.articles.active";

    /// <summary>Histogram, s: deliveries from the call to the outcome, or to the error that ended them.</summary>
    public const string ArticleDurationMetric = "ingest.article.duration";

    /// <summary>Counter, {retry}: deliveries that failed and will be repeated by the local watcher.</summary>
    public const string ArticleRetriesMetric = "ingest.article.retries";

    /// <summary>Histogram, s: one stage of a delivery.</summary>
    public const string StageDurationMetric = "ingest.stage.duration";

    /// <summary>Counter, {row}: rows written, by table.</summary>
    public const string RowsWrittenMetric = "ingest.rows.written";

    /// <summary>Counter, {row}: rows asked to be removed, by table.</summary>
    public const string RowsRemovedMetric = "ingest.rows.removed";

    /// <summary>Counter, {retry}: requests to storage that were sent again.</summary>
    public const string StorageRetriesMetric = "ingest.storage.retries";

    /// <summary>Counter, {finding}: what upkeep found, by kind.</summary>
    public const string UpkeepFindingsMetric = "ingest.upkeep.findings";

    /// <summary>The identifier of an article.</summary>
    public const string ArticleIdAttribute = "ingest.article.id";

    /// <summary>The name of a dropped blob.</summary>
    public const string BlobNameAttribute = "ingest.blob.name";

    /// <summary>The revision of an article: a hash of content and metadata.</summary>
    public const string RevisionAttribute = "ingest.article.revision";

    /// <summary>What became of a delivery: <c>ingested</c>, <c>unchanged</c>, <c>failed</c>, <c>vanished</c> or <c>deleted</c>.</summary>
    public const string OutcomeAttribute = "ingest.outcome";

    /// <summary>Why an article failed: its <c>reasonCode</c>.</summary>
    public const string ReasonCodeAttribute = "ingest.reason_code";

    /// <summary>How often a delivery started over because the article changed meanwhile.</summary>
    public const string RestartsAttribute = "ingest.restarts";

    /// <summary>The number of quotes found.</summary>
    public const string QuotesAttribute = "ingest.quotes";

    /// <summary>The number of events found.</summary>
    public const string EventsAttribute = "ingest.events";

    /// <summary>The stage of a delivery: <c>fetch</c>, <c>read</c>, <c>analyze</c>, <c>write</c>, <c>switch</c> or <c>clean</c>.</summary>
    public const string StageAttribute = "ingest.stage";

    /// <summary>The part of storage: <c>blobs</c> or <c>tables</c>.</summary>
    public const string StorageServiceAttribute = "ingest.storage.service";

    /// <summary>What upkeep found: <c>orphan</c>, <c>missing</c>, <c>unfinished</c>, <c>outdated</c>, <c>vanished</c>, <c>overdue</c> or <c>unmended</c>.</summary>
    public const string FindingAttribute = "ingest.upkeep.finding";

    /// <summary>The table (semantic conventions, database).</summary>
    public const string TableAttribute = "db.collection.name";

    /// <summary>
    /// What went wrong (semantic conventions): storage's error code or HTTP status, an article's reason code, or the type of an exception.
    /// </summary>
    public const string ErrorTypeAttribute = "error.type";
}
