using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;
using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Options;

namespace Ingest.Storage.Ingestion;

/// <summary>
/// Brings an article to what its blob is now, in one try. What it settles it leaves a receipt for. A try gives null if somebody
/// else changed the article meanwhile and it has to be done over.
/// </summary>
internal sealed class ArticleSettler(
    ArticleBlobs blobs,
    ArticlePreparer preparer,
    EditionCommitter committer,
    ReceiptStore receipts,
    IOptions<StorageOptions> options
)
{
    /// <summary>Ingests the blob as it is now, or removes what it left.</summary>
    /// <param name="blobName">The blob.</param>
    /// <param name="attempt">This try.</param>
    /// <param name="rewrite">Whether to write the rows even of an edition that is current already.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    public async Task<IngestionOutcome?> TryIngestAsync(
        string blobName,
        Attempt attempt,
        bool rewrite,
        CancellationToken cancellationToken
    )
    {
        if (await blobs.FindAsync(blobName, cancellationToken) is not { } dropped)
        {
            return await RemoveAsync(attempt, cancellationToken);
        }

        var outcome = await TryIngestAsync(dropped, attempt, rewrite, cancellationToken);
        return await AcknowledgeAsync(dropped, outcome, cancellationToken);
    }

    /// <summary>Records that the blob as it is now could not be ingested after all tries.</summary>
    public async Task<IngestionOutcome?> TryGiveUpAsync(
        string blobName,
        Attempt attempt,
        CancellationToken cancellationToken
    )
    {
        if (await blobs.FindAsync(blobName, cancellationToken) is not { } dropped)
        {
            return await RemoveAsync(attempt, cancellationToken);
        }

        var draft = ArticlePreparer.GivenUp(blobName);
        var outcome = await TryCommitAsync(dropped, attempt, draft, rewrite: false, cancellationToken);
        return await AcknowledgeAsync(dropped, outcome, cancellationToken);
    }

    /// <summary>Removes what a blob left, unless there is a blob again: that was dropped later and is a new article.</summary>
    public async Task<IngestionOutcome?> TryRemoveAsync(
        string blobName,
        Attempt attempt,
        CancellationToken cancellationToken
    ) =>
        await blobs.FindAsync(blobName, cancellationToken) is null
            ? await RemoveAsync(attempt, cancellationToken)
            : IngestionOutcome.Vanished;

    private async Task<IngestionOutcome?> TryIngestAsync(
        DroppedArticle dropped,
        Attempt attempt,
        bool rewrite,
        CancellationToken cancellationToken
    )
    {
        var head = attempt.Head;
        if (dropped.Length > options.Value.MaxArticleBytes)
        {
            var oversized = ArticlePreparer.Oversized(dropped, options.Value.MaxArticleBytes);
            return await TryCommitAsync(dropped, attempt, oversized, rewrite, cancellationToken);
        }

        if (await Stage.Fetch.RunAsync(_ => blobs.DownloadAsync(dropped, cancellationToken)) is not { } content)
        {
            return null;
        }

        var revision = dropped.Revision(content);
        if (!rewrite && head.Current is { } current && IsSettled(current, revision))
        {
            return await TryLeaveAsync(current, attempt, cancellationToken);
        }

        var createdOn = KeptCreationTime(head, content) ?? dropped.CreatedOn;
        var draft = preparer.Prepare(dropped, content, revision, createdOn, cancellationToken);
        return await TryCommitAsync(dropped, attempt, draft, rewrite, cancellationToken);
    }

    private async Task<IngestionOutcome?> TryCommitAsync(
        DroppedArticle dropped,
        Attempt attempt,
        EditionDraft draft,
        bool rewrite,
        CancellationToken cancellationToken
    )
    {
        if (!rewrite && attempt.Head.Current == draft.Edition)
        {
            return await TryLeaveAsync(draft.Edition, attempt, cancellationToken);
        }

        if (await AbandonedAsync(attempt, draft.Name, cancellationToken))
        {
            return null;
        }

        attempt.InVain = draft;
        var committed = await committer.TryCommitAsync(
            attempt.Head,
            draft,
            rewrite,
            () => IsNewestAsync(dropped, cancellationToken),
            cancellationToken
        );
        if (committed)
        {
            attempt.InVain = null;
        }

        if (!committed)
        {
            return null;
        }

        (attempt.Settled, attempt.IsNews) = (draft.Edition.Summary, true);
        return draft.Edition.Summary.State == ArticleState.Failed ? IngestionOutcome.Failed : IngestionOutcome.Ingested;
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
        if (head.Pending.Count > 0 && !await committer.TrySweepAsync(head, cancellationToken))
        {
            return null;
        }

        // Whoever made it current may not have come so far.
        if (head.Pending.Count > 0 || attempt.InVain is not null)
        {
            await committer.SettleCopiesAsync(head, wasPending: true, cancellationToken);
        }

        attempt.Settled = edition.Summary;
        return edition.Summary.State == ArticleState.Failed ? IngestionOutcome.Failed
            // A switch that came through although its answer told otherwise, or somebody else's of the same edition.
            : attempt.InVain is not null ? IngestionOutcome.Ingested
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

        // A blob that has come back meanwhile may have had its receipt already.
        return await blobs.FindAsync(head.Name, cancellationToken) is null ? IngestionOutcome.Vanished : null;
    }

    /// <summary>
    /// The receipt comes last: who finds none, or one of another version, delivers the blob once more. Then the blob is looked at once more: a version
    /// that came since the switch may have had its receipt already, which this one has replaced.
    /// </summary>
    private async Task<IngestionOutcome?> AcknowledgeAsync(
        DroppedArticle dropped,
        IngestionOutcome? outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome is not null)
        {
            await receipts.MarkAsync(dropped.Name, dropped.ETag, cancellationToken);
        }

        return outcome is not null && await IsNewestAsync(dropped, cancellationToken) ? outcome : null;
    }

    private async Task<bool> IsNewestAsync(DroppedArticle dropped, CancellationToken cancellationToken) =>
        (await blobs.FindAsync(dropped.Name, cancellationToken))?.ETag == dropped.ETag;

    /// <summary>Whether an edition says all there is to say about a revision.</summary>
    private static bool IsSettled(Edition edition, string revision) =>
        edition.Summary.Revision == revision
        && edition.MadeBy == EditionDraft.CurrentMaker
        && edition.Summary.ReasonCode != EditionDraft.ProcessingCode;

    /// <summary>The same content keeps the date that an earlier creation time gave it.</summary>
    private static DateTimeOffset? KeptCreationTime(HeadRow head, byte[] content) =>
        head.Current is { Summary: { PublishedBasis: PublishedBasis.Created, Published: { } day } } known
        && known.Content == DroppedArticle.ContentName(content)
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
}
