using System.Text.Json;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;
using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Ingestion;

internal sealed class ArticleIngestion(
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
        await ObserveAsync(
            TelemetryNames.GiveUpSpan,
            blobName,
            attempt => settler.TryGiveUpAsync(blobName, attempt, cancellationToken),
            cancellationToken
        );
    }

    public async Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(articleId))
        {
            return false;
        }

        var head = await heads.FindAsync(articleId, cancellationToken);
        var blobName = head?.Name ?? (await receipts.FindAsync(articleId, cancellationToken))?.BlobName;
        if (blobName is null)
        {
            return false;
        }

        // The blob first: while it is there, the article would only come back.
        var hadBlob = await blobs.DeleteAsync(blobName, cancellationToken);
        await ObserveAsync(
            TelemetryNames.DeleteSpan,
            blobName,
            attempt => settler.TryRemoveAsync(blobName, attempt, cancellationToken),
            cancellationToken
        );
        return hadBlob || head is not null;
    }

    private async Task<IngestionOutcome> IngestAsync(string blobName, bool rewrite, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        return await ObserveAsync(
            TelemetryNames.IngestSpan,
            blobName,
            attempt => settler.TryIngestAsync(blobName, attempt, rewrite, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Settles an article, and tells log, traces and metrics how that went.</summary>
    private async Task<IngestionOutcome> ObserveAsync(
        string spanName,
        string blobName,
        Func<Attempt, Task<IngestionOutcome?>> tryOnce,
        CancellationToken cancellationToken
    )
    {
        using var delivery = Delivery.Begin(spanName, blobName);
        try
        {
            var (outcome, attempt) = await UntilSettledAsync(blobName, tryOnce, delivery, cancellationToken);
            var isDeleted = spanName == TelemetryNames.DeleteSpan;
            delivery.Settled(isDeleted ? "deleted" : NameOf(outcome), attempt.Settled);
            LogOutcome(blobName, outcome, isDeleted, attempt, delivery.Elapsed.TotalSeconds);
            return outcome;
        }
        catch (Exception exception)
        {
            delivery.Interrupted(exception);
            throw;
        }
    }

    /// <summary>Tries until nobody else interferes: a round gives null if it has to be done over.</summary>
    private async Task<(IngestionOutcome Outcome, Attempt Attempt)> UntilSettledAsync(
        string blobName,
        Func<Attempt, Task<IngestionOutcome?>> tryOnce,
        Delivery delivery,
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
                return (outcome, attempt);
            }

            inVain = attempt.InVain;

            delivery.Restarted();
            logger.ArticleRestarted(blobName, id);
            // Those who got in each other's way try again at different moments.
            var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(20 * (round + 1)));
            await Task.Delay(pause, time, cancellationToken);
        }

        throw new IOException("The article kept changing while it was being ingested; try again later.");
    }

    private void LogOutcome(
        string blobName,
        IngestionOutcome outcome,
        bool isDeleted,
        Attempt attempt,
        double durationSeconds
    )
    {
        var (id, article) = (attempt.Head.Id, attempt.Settled);
        switch (outcome)
        {
            case IngestionOutcome.Vanished when isDeleted:
                logger.ArticleDeleted(blobName, id, durationSeconds);
                break;
            case IngestionOutcome.Vanished:
                logger.ArticleVanished(blobName, id, durationSeconds);
                break;
            case IngestionOutcome.Failed when attempt.IsNews:
                logger.ArticleFailed(
                    blobName,
                    article?.Reason,
                    id,
                    article?.Revision,
                    article?.ReasonCode,
                    durationSeconds
                );
                break;
            case IngestionOutcome.Failed:
                logger.ArticleStillFailed(blobName, id, article?.Revision, article?.ReasonCode);
                break;
            case IngestionOutcome.Unchanged:
                logger.ArticleUnchanged(blobName, id, article?.Revision, durationSeconds);
                break;
            default:
                logger.ArticleIngested(
                    blobName,
                    id,
                    article?.Revision,
                    article?.QuoteCount,
                    article?.EventCount,
                    durationSeconds
                );
                break;
        }
    }

    private static string NameOf(IngestionOutcome outcome) =>
        JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
}

/// <summary>One try to settle an article.</summary>
internal sealed class Attempt
{
    /// <summary>The head as it was at the beginning.</summary>
    public required HeadRow Head { get; init; }

    /// <summary>An edition that this try or an earlier one of the same call wrote but could not make current.</summary>
    public EditionDraft? InVain { get; set; }

    /// <summary>The article as this try left it; null if there is none any more.</summary>
    public ArticleSummary? Settled { get; set; }

    /// <summary>Whether this try changed the article.</summary>
    public bool IsNews { get; set; }
}
