using System.Diagnostics;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Storage.Ingestion;

internal sealed partial class ArticleIngestion(
    ArticleBlobs blobs,
    ArticlePreparer preparer,
    HeadStore heads,
    EditionCommitter committer,
    ReceiptStore receipts,
    IOptions<StorageOptions> options,
    ILogger<ArticleIngestion> logger
) : IArticleIngestion
{
    // Each round but the last was lost to somebody who made progress.
    private const int MaxRounds = 30;

    public async Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        using var activity = Telemetry.Source.StartActivity("ingest article");
        var started = Stopwatch.GetTimestamp();
        var outcome = await UntilSettledAsync(
            blobName,
            round => TryIngestAsync(blobName, round, cancellationToken),
            cancellationToken
        );
        Telemetry.Record(outcome, Stopwatch.GetElapsedTime(started));
        LogOutcome(blobName, outcome);
        return outcome;
    }

    public async Task RecordFailureAsync(string blobName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        var outcome = await UntilSettledAsync(
            blobName,
            async round =>
                await blobs.FindAsync(blobName, cancellationToken) is { } dropped
                    ? await TryCommitAsync(dropped, round, ArticlePreparer.GivenUp(blobName), cancellationToken)
                    : await RemoveAsync(round, cancellationToken),
            cancellationToken
        );
        Telemetry.Record(outcome, TimeSpan.Zero);
        LogOutcome(blobName, outcome);
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
            async round =>
                // A blob that is there now was dropped after this call: a new article.
                await blobs.FindAsync(blobName, cancellationToken) is null
                    ? await RemoveAsync(round, cancellationToken)
                    : IngestionOutcome.Vanished,
            cancellationToken
        );
        LogDeleted(blobName);
        return hadBlob || head is not null;
    }

    /// <summary>Tries until nobody else interferes: a round gives null if it has to be done over.</summary>
    private async Task<IngestionOutcome> UntilSettledAsync(
        string blobName,
        Func<HeadRow, Task<IngestionOutcome?>> tryOnce,
        CancellationToken cancellationToken
    )
    {
        var id = ArticleId.FromName(blobName);
        for (var round = 0; round < MaxRounds; round++)
        {
            var head = await heads.FindAsync(id, cancellationToken) ?? new HeadRow { Id = id, Name = blobName };
            if (await tryOnce(head) is { } outcome)
            {
                return outcome;
            }

            LogAgain(blobName);
        }

        throw new IOException("The article kept changing while it was being ingested; try again later.");
    }

    private async Task<IngestionOutcome?> TryIngestAsync(
        string blobName,
        HeadRow head,
        CancellationToken cancellationToken
    )
    {
        if (await blobs.FindAsync(blobName, cancellationToken) is not { } dropped)
        {
            return await RemoveAsync(head, cancellationToken);
        }

        if (dropped.Length > options.Value.MaxArticleBytes)
        {
            var oversized = ArticlePreparer.Oversized(dropped, options.Value.MaxArticleBytes);
            return await TryCommitAsync(dropped, head, oversized, cancellationToken);
        }

        if (await blobs.DownloadAsync(dropped, cancellationToken) is not { } content)
        {
            return null;
        }

        var revision = dropped.Revision(content);
        if (head.Current is { } current && IsSettled(current, revision))
        {
            return head.Pending.Count == 0 || await committer.TrySweepAsync(head, cancellationToken)
                ? Unchanged(current)
                : null;
        }

        var createdOn = KeptCreationTime(head, revision) ?? dropped.CreatedOn;
        var draft = preparer.Prepare(dropped, content, revision, createdOn, cancellationToken);
        return await TryCommitAsync(dropped, head, draft, cancellationToken);
    }

    private async Task<IngestionOutcome?> TryCommitAsync(
        DroppedArticle dropped,
        HeadRow head,
        EditionDraft draft,
        CancellationToken cancellationToken
    )
    {
        if (head.Current == draft.Edition)
        {
            return head.Pending.Count == 0 || await committer.TrySweepAsync(head, cancellationToken)
                ? Unchanged(draft.Edition)
                : null;
        }

        var committed = await committer.TryCommitAsync(head, draft, IsNewestAsync, cancellationToken);
        // Asked once more, for a version that came between the question and the switch.
        return !committed || !await IsNewestAsync() ? null
            : draft.Edition.Summary.State == ArticleState.Failed ? IngestionOutcome.Failed
            : IngestionOutcome.Ingested;

        async Task<bool> IsNewestAsync() =>
            (await blobs.FindAsync(dropped.Name, cancellationToken))?.ETag == dropped.ETag;
    }

    private async Task<IngestionOutcome?> RemoveAsync(HeadRow head, CancellationToken cancellationToken)
    {
        if (head.ETag != default && !await committer.TryRemoveAsync(head, cancellationToken))
        {
            return null;
        }

        await receipts.RemoveAsync(head.Id, cancellationToken);
        return IngestionOutcome.Vanished;
    }

    /// <summary>Whether an edition says all there is to say about a revision.</summary>
    private static bool IsSettled(Edition edition, string revision) =>
        edition.Summary.Revision == revision
        && edition.MadeBy == EditionDraft.CurrentMaker
        && edition.Summary.ReasonCode != EditionDraft.ProcessingCode;

    /// <summary>The same content and metadata keep the date that an earlier creation time gave them.</summary>
    private static DateTimeOffset? KeptCreationTime(HeadRow head, string revision) =>
        head.Current?.Summary is { PublishedBasis: PublishedBasis.Created, Published: { } day } known
        && known.Revision == revision
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    private static IngestionOutcome Unchanged(Edition edition) =>
        edition.Summary.State == ArticleState.Failed ? IngestionOutcome.Failed : IngestionOutcome.Unchanged;

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: {Outcome}")]
    private partial void LogOutcome(string blobName, IngestionOutcome outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: deleted")]
    private partial void LogDeleted(string blobName);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{BlobName} changed while it was being ingested; starting over")]
    private partial void LogAgain(string blobName);
}
