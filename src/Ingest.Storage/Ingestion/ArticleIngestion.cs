using System.Diagnostics;
using Ingest.Extraction.Articles;
using Ingest.Storage.Rows;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Ingestion;

internal sealed partial class ArticleIngestion(
    ArticleBlobs blobs,
    HeadStore heads,
    ArticleSettler settler,
    ReceiptStore receipts,
    TimeProvider time,
    ILogger<ArticleIngestion> logger
) : IArticleIngestion
{
    // Each round but the last was lost to somebody who made progress.
    private const int MaxRounds = 30;

    public Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken) =>
        IngestAsync(blobName, rewrite: false, cancellationToken);

    /// <summary>As <see cref="IngestAsync(string, CancellationToken)"/>, but writes all rows of the current edition again, since some are missing.</summary>
    public Task<IngestionOutcome> RewriteAsync(string blobName, CancellationToken cancellationToken) =>
        IngestAsync(blobName, rewrite: true, cancellationToken);

    public async Task RecordFailureAsync(string blobName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        var outcome = await UntilSettledAsync(
            blobName,
            attempt => settler.TryGiveUpAsync(blobName, attempt, cancellationToken),
            cancellationToken
        );
        IngestionTelemetry.Record(outcome, TimeSpan.Zero);
    }

    public async Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(articleId))
        {
            return false;
        }

        var head = await heads.FindAsync(articleId, cancellationToken);
        var blobName = head?.Name ?? await receipts.FindBlobNameAsync(articleId, cancellationToken);
        if (blobName is null)
        {
            return false;
        }

        // The blob first: while it is there, the article would only come back.
        var hadBlob = await blobs.DeleteAsync(blobName, cancellationToken);
        await UntilSettledAsync(
            blobName,
            attempt => settler.TryRemoveAsync(blobName, attempt, cancellationToken),
            cancellationToken
        );
        LogDeleted(blobName);
        return hadBlob || head is not null;
    }

    private async Task<IngestionOutcome> IngestAsync(string blobName, bool rewrite, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        using var activity = IngestionTelemetry.Source.StartActivity("ingest article");
        var started = Stopwatch.GetTimestamp();
        var outcome = await UntilSettledAsync(
            blobName,
            attempt => settler.TryIngestAsync(blobName, attempt, rewrite, cancellationToken),
            cancellationToken
        );
        IngestionTelemetry.Record(outcome, Stopwatch.GetElapsedTime(started));
        if (outcome != IngestionOutcome.Failed)
        {
            LogOutcome(blobName, outcome);
        }

        return outcome;
    }

    /// <summary>Tries until nobody else interferes: a round gives null if it has to be done over.</summary>
    private async Task<IngestionOutcome> UntilSettledAsync(
        string blobName,
        Func<Attempt, Task<IngestionOutcome?>> tryOnce,
        CancellationToken cancellationToken
    )
    {
        var id = ArticleId.FromName(blobName);
        EditionDraft? inVain = null;
        for (var round = 0; round < MaxRounds; round++)
        {
            var head = await heads.FindAsync(id, cancellationToken) ?? new HeadRow { Id = id, Name = blobName };
            var attempt = new Attempt { Head = head, InVain = inVain };
            if (await tryOnce(attempt) is { } outcome)
            {
                return outcome;
            }

            inVain = attempt.InVain;

            LogAgain(blobName);
            // Those who got in each other's way try again at different moments.
            var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(20 * (round + 1)));
            await Task.Delay(pause, time, cancellationToken);
        }

        throw new IOException("The article kept changing while it was being ingested; try again later.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: {Outcome}")]
    private partial void LogOutcome(string blobName, IngestionOutcome outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: deleted")]
    private partial void LogDeleted(string blobName);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{BlobName} changed while it was being ingested; starting over")]
    private partial void LogAgain(string blobName);
}

/// <summary>One try to settle an article.</summary>
internal sealed class Attempt
{
    /// <summary>The head as it was at the beginning.</summary>
    public required HeadRow Head { get; init; }

    /// <summary>An edition that this try or an earlier one of the same call wrote but could not make current.</summary>
    public EditionDraft? InVain { get; set; }
}
