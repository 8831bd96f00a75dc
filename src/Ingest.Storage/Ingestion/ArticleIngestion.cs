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
    TimeProvider time,
    ILogger<ArticleIngestion> logger
) : IArticleIngestion
{
    // Each round but the last was lost to somebody who made progress.
    private const int MaxRounds = 30;

    public async Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        using var activity = IngestionTelemetry.Source.StartActivity("ingest article");
        var started = Stopwatch.GetTimestamp();
        var outcome = await UntilSettledAsync(
            blobName,
            attempt => TryIngestAsync(blobName, attempt, cancellationToken),
            cancellationToken
        );
        IngestionTelemetry.Record(outcome, Stopwatch.GetElapsedTime(started));
        if (outcome != IngestionOutcome.Failed)
        {
            LogOutcome(blobName, outcome);
        }

        return outcome;
    }

    public async Task RecordFailureAsync(string blobName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        var outcome = await UntilSettledAsync(
            blobName,
            async attempt =>
                await blobs.FindAsync(blobName, cancellationToken) is { } dropped
                    ? await TryCommitAsync(dropped, attempt, ArticlePreparer.GivenUp(blobName), cancellationToken)
                    : await RemoveAsync(attempt, cancellationToken),
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
            async attempt =>
                // A blob that is there now was dropped after this call: a new article.
                await blobs.FindAsync(blobName, cancellationToken) is null
                    ? await RemoveAsync(attempt, cancellationToken)
                    : IngestionOutcome.Vanished,
            cancellationToken
        );
        LogDeleted(blobName);
        return hadBlob || head is not null;
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

    private async Task<IngestionOutcome?> TryIngestAsync(
        string blobName,
        Attempt attempt,
        CancellationToken cancellationToken
    )
    {
        var head = attempt.Head;
        if (await blobs.FindAsync(blobName, cancellationToken) is not { } dropped)
        {
            return await RemoveAsync(attempt, cancellationToken);
        }

        if (dropped.Length > options.Value.MaxArticleBytes)
        {
            var oversized = ArticlePreparer.Oversized(dropped, options.Value.MaxArticleBytes);
            return await TryCommitAsync(dropped, attempt, oversized, cancellationToken);
        }

        if (await blobs.DownloadAsync(dropped, cancellationToken) is not { } content)
        {
            return null;
        }

        var revision = dropped.Revision(content);
        if (head.Current is { } current && IsSettled(current, revision))
        {
            return await TryLeaveAsync(current, attempt, cancellationToken);
        }

        var createdOn = KeptCreationTime(head, revision) ?? dropped.CreatedOn;
        var draft = preparer.Prepare(dropped, content, revision, createdOn, cancellationToken);
        return await TryCommitAsync(dropped, attempt, draft, cancellationToken);
    }

    private async Task<IngestionOutcome?> TryCommitAsync(
        DroppedArticle dropped,
        Attempt attempt,
        EditionDraft draft,
        CancellationToken cancellationToken
    )
    {
        var head = attempt.Head;
        if (head.Current == draft.Edition)
        {
            return await TryLeaveAsync(draft.Edition, attempt, cancellationToken);
        }

        if (await AbandonedAsync(attempt, draft.Name, cancellationToken))
        {
            return null;
        }

        attempt.InVain = draft;
        var committed = await committer.TryCommitAsync(head, draft, IsNewestAsync, cancellationToken);
        if (committed)
        {
            attempt.InVain = null;
        }

        // Asked once more, for a version that came between the question and the switch.
        if (!committed || !await IsNewestAsync())
        {
            return null;
        }

        if (draft.Edition.Summary is { State: ArticleState.Failed } failed)
        {
            LogFailed(dropped.Name, failed.Reason);
            return IngestionOutcome.Failed;
        }

        return IngestionOutcome.Ingested;

        async Task<bool> IsNewestAsync() =>
            (await blobs.FindAsync(dropped.Name, cancellationToken))?.ETag == dropped.ETag;
    }

    /// <summary>Leaves an edition as it is, but for what others left beside it.</summary>
    private async Task<IngestionOutcome?> TryLeaveAsync(
        Edition edition,
        Attempt attempt,
        CancellationToken cancellationToken
    )
    {
        if (await AbandonedAsync(attempt, edition.Name, cancellationToken))
        {
            return null;
        }

        var head = attempt.Head;
        return head.Pending.Count > 0 && !await committer.TrySweepAsync(head, cancellationToken) ? null
            : edition.Summary.State == ArticleState.Failed ? IngestionOutcome.Failed
            : IngestionOutcome.Unchanged;
    }

    private async Task<IngestionOutcome?> RemoveAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        if (await AbandonedAsync(attempt, next: null, cancellationToken))
        {
            return null;
        }

        var head = attempt.Head;
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

    /// <summary>Whether an edition written in vain before had to be named for removal, since another one comes next; the head is then another.</summary>
    private async Task<bool> AbandonedAsync(Attempt attempt, string? next, CancellationToken cancellationToken)
    {
        if (attempt.InVain is not { } draft || draft.Name == next)
        {
            return false;
        }

        await committer.AbandonAsync(draft, cancellationToken);
        attempt.InVain = null;
        return true;
    }

    /// <summary>One try to settle an article.</summary>
    private sealed class Attempt
    {
        /// <summary>The head as it was at the beginning.</summary>
        public required HeadRow Head { get; init; }

        /// <summary>An edition that an earlier try of this call wrote but could not make current.</summary>
        public EditionDraft? InVain { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: {Outcome}")]
    private partial void LogOutcome(string blobName, IngestionOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{BlobName} failed: {Reason}")]
    private partial void LogFailed(string blobName, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{BlobName}: deleted")]
    private partial void LogDeleted(string blobName);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{BlobName} changed while it was being ingested; starting over")]
    private partial void LogAgain(string blobName);
}
