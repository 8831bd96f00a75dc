using Ingest.Storage.Upkeep;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Telemetry;

#pragma warning disable SYSLIB1015 // Fields beside the message are meant: see below.

/// <summary>
/// All that this room logs; <c>docs/telemetry.md</c> lists it. A message says in few words what a person wants to know; what else a program
/// may ask for comes as fields beside it. Neither holds an article's text or a key.
/// </summary>
internal static partial class StorageLog
{
    [LoggerMessage(1000, LogLevel.Information, "{blobName}: Ingested")]
    public static partial void ArticleIngested(
        this ILogger logger,
        string blobName,
        string articleId,
        string? revision,
        int? quotes,
        int? events,
        double durationSeconds
    );

    [LoggerMessage(1001, LogLevel.Information, "{blobName}: Unchanged")]
    public static partial void ArticleUnchanged(
        this ILogger logger,
        string blobName,
        string articleId,
        string? revision,
        double durationSeconds
    );

    [LoggerMessage(1002, LogLevel.Information, "{blobName}: Vanished")]
    public static partial void ArticleVanished(
        this ILogger logger,
        string blobName,
        string articleId,
        double durationSeconds
    );

    [LoggerMessage(1003, LogLevel.Warning, "{blobName} failed: {reason}")]
    public static partial void ArticleFailed(
        this ILogger logger,
        string blobName,
        string? reason,
        string articleId,
        string? revision,
        string? reasonCode,
        double durationSeconds
    );

    [LoggerMessage(1004, LogLevel.Information, "{blobName}: Failed as before")]
    public static partial void ArticleStillFailed(
        this ILogger logger,
        string blobName,
        string articleId,
        string? revision,
        string? reasonCode
    );

    [LoggerMessage(1005, LogLevel.Information, "{blobName}: deleted")]
    public static partial void ArticleDeleted(
        this ILogger logger,
        string blobName,
        string articleId,
        double durationSeconds
    );

    [LoggerMessage(1006, LogLevel.Debug, "{blobName} changed while it was being ingested; starting over")]
    public static partial void ArticleRestarted(this ILogger logger, string blobName, string articleId);

    [LoggerMessage(1007, LogLevel.Error, "Reading or analysing {blobName} failed unexpectedly")]
    public static partial void AnalysisFailed(
        this ILogger logger,
        Exception exception,
        string blobName,
        string articleId,
        string revision
    );

    [LoggerMessage(1100, LogLevel.Warning, "{blobName} was not ingested; trying again in {delaySeconds} s: {problem}")]
    public static partial void ArticleRetried(
        this ILogger logger,
        string blobName,
        double delaySeconds,
        string problem,
        string articleId,
        string errorType
    );

    [LoggerMessage(1101, LogLevel.Error, "{blobName} was given up after {tries} tries")]
    public static partial void ArticleGivenUp(
        this ILogger logger,
        Exception exception,
        string blobName,
        int tries,
        string articleId
    );

    [LoggerMessage(1102, LogLevel.Warning, "Storage is out of reach; watching goes on when it is back: {problem}")]
    public static partial void OutageBegan(this ILogger logger, string problem, string errorType);

    [LoggerMessage(1103, LogLevel.Warning, "Storage is back")]
    public static partial void OutageEnded(this ILogger logger, double durationSeconds);

    [LoggerMessage(1200, LogLevel.Information, "Storage was checked: {report}")]
    public static partial void StorageChecked(
        this ILogger logger,
        UpkeepReport report,
        long articles,
        long rows,
        long orphans,
        long missing,
        long unfinished,
        long outdated,
        long vanished,
        long overdue,
        long unmended,
        bool mended
    );

    [LoggerMessage(
        1201,
        LogLevel.Information,
        "The article {articleId} had {orphans} rows too many and lacked {missing}; mended: {mended}"
    )]
    public static partial void ArticleExamined(
        this ILogger logger,
        string articleId,
        long orphans,
        long missing,
        long unfinished,
        long outdated,
        long vanished,
        long overdue,
        bool mended
    );

    [LoggerMessage(1202, LogLevel.Error, "The article {articleId} could not be mended")]
    public static partial void ArticleUnmended(this ILogger logger, Exception exception, string articleId);

    [LoggerMessage(1300, LogLevel.Warning, "The health check failed: {problem}")]
    public static partial void HealthCheckFailed(
        this ILogger logger,
        Exception exception,
        string problem,
        string errorType
    );
}
