using Ingest.Storage.Copies;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Upkeep;

/// <summary>Looks at one article that looks wrong, as it is now, and mends it.</summary>
internal sealed class ArticleMender(
    HeadStore heads,
    EditionStore editions,
    CopyMarks marks,
    ArticleBlobs blobs,
    ReceiptStore receipts,
    ArticleIngestion ingestion
)
{
    /// <summary>Looks and mends.</summary>
    /// <param name="suspect">The article.</param>
    /// <param name="mend">Whether to mend what is found.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    public async Task<UpkeepReport> ExamineAsync(Suspect suspect, bool mend, CancellationToken cancellationToken)
    {
        var report = new UpkeepReport
        {
            Mended = mend,
            Orphans = await ExamineStraysAsync(suspect, mend, cancellationToken),
        };
        var head = await heads.FindAsync(suspect.ArticleId, cancellationToken);
        var name = head?.Name ?? suspect.Overdue ?? await ReceiptNameAsync(suspect, cancellationToken);
        if (name is null)
        {
            return report;
        }

        if (suspect.Mismarked && head is not null)
        {
            report = report.Add(await ExamineMarkAsync(head, mend, cancellationToken));
        }

        if (await blobs.FindAsync(name, cancellationToken) is not { } dropped)
        {
            return await MendAsync(report with { Vanished = 1 }, rewrite: false);
        }

        if (suspect.Outdated && head?.Current is { HasPresentLayout: false })
        {
            return await MendAsync(report with { Outdated = 1 }, rewrite: false);
        }

        if (
            suspect.Lacking
            && head?.Current is { } current
            && await editions.CountMissingAsync(suspect.ArticleId, current, cancellationToken) is > 0 and var missing
            // What was counted may have been removed for another edition meanwhile.
            && (await heads.FindAsync(suspect.ArticleId, cancellationToken))?.Current?.Name == current.Name
        )
        {
            return await MendAsync(report with { Missing = report.Missing + missing }, rewrite: true);
        }

        if (head is { Pending.Count: > 0 } && head.ETag == suspect.Unfinished)
        {
            return await MendAsync(report with { Unfinished = 1 }, rewrite: false);
        }

        return
            suspect.Overdue is null
            || (await receipts.FindAsync(suspect.ArticleId, cancellationToken))?.Version == BlobVersion.Of(dropped.ETag)
            ? report
            : await MendAsync(report with { Overdue = 1 }, rewrite: false);

        async Task<UpkeepReport> MendAsync(UpkeepReport found, bool rewrite)
        {
            if (mend && rewrite)
            {
                await ingestion.RewriteAsync(name, cancellationToken);
            }
            else if (mend)
            {
                await IngestAsync(name, suspect, cancellationToken);
            }

            return found;
        }
    }

    /// <summary>
    /// Removes what belongs to editions that the head does not name. Whoever writes an edition names it first, so what was found before the
    /// head was read is nobody's; and whoever begins to write it now gives it new versions, which stay.
    /// </summary>
    private async Task<long> ExamineStraysAsync(Suspect suspect, bool mend, CancellationToken cancellationToken)
    {
        var orphans = 0L;
        foreach (var (edition, rows) in suspect.Strays)
        {
            var found = await editions.FindAsync(suspect.ArticleId, edition, rows, cancellationToken);
            if (!await IsNamelessAsync())
            {
                continue;
            }

            orphans += await editions.CountAsync(found, cancellationToken);
            if (mend)
            {
                await editions.DeleteAsync(found, IsNamelessAsync, cancellationToken);
            }

            async Task<bool> IsNamelessAsync() =>
                (await heads.FindAsync(suspect.ArticleId, cancellationToken))?.Names(edition) != true;
        }

        return orphans;
    }

    /// <summary>Looks whether the head is right about copies. A mark that is missing counts as a missing row, one too many as an orphan.</summary>
    private async Task<UpkeepReport> ExamineMarkAsync(HeadRow head, bool mend, CancellationToken cancellationToken)
    {
        var report = new UpkeepReport { Mended = mend };
        if (head.Current?.Member is not { } member)
        {
            return report;
        }

        var hasCopies = await marks.HasCopiesAsync(member, cancellationToken);
        if (hasCopies == head.HasCopies)
        {
            return report;
        }

        if (mend && hasCopies)
        {
            await marks.MarkAsync(member, cancellationToken);
        }
        else if (mend)
        {
            await marks.ReviewAsync(member, cancellationToken);
        }

        return hasCopies ? report with { Missing = 1 } : report with { Orphans = 1 };
    }

    private async Task<string?> ReceiptNameAsync(Suspect suspect, CancellationToken cancellationToken) =>
        suspect.Vanished ? (await receipts.FindAsync(suspect.ArticleId, cancellationToken))?.BlobName : null;

    /// <summary>
    /// An article that waits and that storage refuses for good is recorded as failed: nobody else would try it again. What may go well the next time, and an
    /// article that can be looked up already, are left to the next upkeep.
    /// </summary>
    private async Task IngestAsync(string name, Suspect suspect, CancellationToken cancellationToken)
    {
        try
        {
            await ingestion.IngestAsync(name, cancellationToken);
        }
        catch (Exception exception)
            when (suspect.Overdue is not null
                && !StorageFailure.IsPassing(exception)
                && !cancellationToken.IsCancellationRequested
            )
        {
            await ingestion.RecordFailureAsync(name, cancellationToken);
            throw;
        }
    }
}
