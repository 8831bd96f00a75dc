using Ingest.Storage.Copies;
using Ingest.Storage.Rows;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage.Ingestion;

/// <summary>
/// Makes an edition the current one, so that readers see the old one or the new one and never a mix: announce it in the head,
/// write its rows (which nobody sees), switch the head, remove the rows of all others. Any step may be the last before a crash:
/// the head always names every edition that may have rows.
/// </summary>
internal sealed class EditionCommitter(HeadStore heads, EditionStore editions, CopyStore copies)
{
    /// <summary>Makes an edition current.</summary>
    /// <param name="head">The head as it was before the article was read; a new one without ETag if there was none.</param>
    /// <param name="draft">The edition.</param>
    /// <param name="rewrite">Whether to write its rows even if it is current already.</param>
    /// <param name="isNewest">Whether the blob is still the one the edition was made from; asked right before the switch.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>
    /// False if someone else changed the article meanwhile, and it has to be read again. Then the edition may have rows that nobody
    /// knows of: write it again, or call <see cref="AbandonAsync"/>.
    /// </returns>
    public async Task<bool> TryCommitAsync(
        HeadRow head,
        EditionDraft draft,
        bool rewrite,
        Func<Task<bool>> isNewest,
        CancellationToken cancellationToken
    )
    {
        var writing = await Stage.Write.RunAsync(_ => TryWriteAsync(head, draft, rewrite, cancellationToken));
        if (writing is not { } written)
        {
            return false;
        }

        // Also a rewritten head that says nothing new gets a new version: whoever found rows to remove before they were written has to start over.
        var next = (written.Head with { Current = draft.Edition, Pending = Sorted(written.Others) }).WithCopied(
            draft.Name,
            written.IsCopied || written.Head.Copied.Contains(draft.Name, StringComparer.Ordinal)
        );
        var switched = await Stage.Switch.RunAsync(async _ =>
            await isNewest() ? await heads.TryWriteAsync(next, cancellationToken) : null
        );
        if (switched is null)
        {
            return false;
        }

        await SweepAsync(switched, written.Doomed, cancellationToken);
        await SettleCopiesAsync(switched, written.WasPending, cancellationToken);
        return true;
    }

    /// <summary>Announces an edition and writes all that belongs to it.</summary>
    /// <returns>What is to be known for the switch, or null if someone else changed the article meanwhile.</returns>
    private async Task<WrittenEdition?> TryWriteAsync(
        HeadRow head,
        EditionDraft draft,
        bool rewrite,
        CancellationToken cancellationToken
    )
    {
        var isCurrent = head.Current?.Name == draft.Name;
        var wasPending = head.Pending.Contains(draft.Name, StringComparer.Ordinal);
        if (isCurrent && rewrite)
        {
            await editions.WriteManifestAsync(draft, cancellationToken);
        }
        else if (!isCurrent)
        {
            if (wasPending)
            {
                // Others are writing the same: they need not start over because of this one.
                await editions.WriteManifestAsync(draft, cancellationToken);
            }
            else if (await TryAnnounceAsync(head, draft, cancellationToken) is { } announced)
            {
                head = announced;
            }
            else
            {
                return null;
            }
        }

        var others = head.Editions.Where(edition => edition != draft.Name).ToArray();
        var finding = FindAsync(head.Id, others, cancellationToken);
        var isCopied = false;
        if (!isCurrent || rewrite)
        {
            var writing = editions.WriteAsync(draft, cancellationToken);
            await Task.WhenAll(finding, writing);
            isCopied = await writing;
        }

        return new(head, others, await finding, isCopied, wasPending);
    }

    /// <summary>Removes the editions beside the current one.</summary>
    /// <returns>False if someone else changed the article meanwhile.</returns>
    public async Task<bool> TrySweepAsync(HeadRow head, CancellationToken cancellationToken)
    {
        var doomed = await FindAsync(head.Id, head.Pending, cancellationToken);
        // A write that changes nothing but the version: whoever is writing one of these editions has to start over.
        if (await heads.TryWriteAsync(head, cancellationToken) is not { } written)
        {
            return false;
        }

        await SweepAsync(written, doomed, cancellationToken);
        return true;
    }

    /// <summary>Sees to it that the current edition is found by its copies.</summary>
    /// <param name="head">The head.</param>
    /// <param name="wasPending">Whether others may have been removing the edition while it was written.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    public Task SettleCopiesAsync(HeadRow head, bool wasPending, CancellationToken cancellationToken) =>
        head.Current?.Member is { } member
            ? copies.SettleAsync(member, wasPending, head.HasCopies, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Removes an article's rows and then its head.</summary>
    /// <param name="head">The head as it was before it was seen that the article is gone.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>False if someone else changed the article meanwhile.</returns>
    public async Task<bool> TryRemoveAsync(HeadRow head, CancellationToken cancellationToken)
    {
        var names = head.Editions.ToArray();
        var doomed = await FindAsync(head.Id, names, cancellationToken);
        var hidden = head with { Current = null, Pending = Sorted(names) };
        if (await heads.TryWriteAsync(hidden, cancellationToken) is not { } written)
        {
            return false;
        }

        return await Stage.Clean.RunAsync(async _ =>
        {
            return await DeleteAsync(written, doomed, cancellationToken)
                && await heads.TryDeleteAsync(written, cancellationToken);
        });
    }

    /// <summary>
    /// Names an edition that was written in vain as pending again, so that it is found and removed: whoever changed the head
    /// meanwhile may have removed the edition before its last rows came.
    /// </summary>
    public async Task AbandonAsync(EditionDraft draft, CancellationToken cancellationToken)
    {
        HeadRow head;
        do
        {
            head =
                await heads.FindAsync(draft.ArticleId, cancellationToken)
                ?? new HeadRow { Id = draft.ArticleId, Name = draft.Edition.Summary.Name };
        } while (head.Current?.Name != draft.Name && await TryAnnounceAsync(head, draft, cancellationToken) is null);
    }

    private Task<HeadRow?> TryAnnounceAsync(HeadRow head, EditionDraft draft, CancellationToken cancellationToken) =>
        editions.TryAnnounceAsync(
            head with
            {
                Pending = Sorted(head.Pending.Append(draft.Name)),
            },
            draft,
            cancellationToken
        );

    private async Task SweepAsync(
        HeadRow written,
        IReadOnlyList<DoomedEdition> doomed,
        CancellationToken cancellationToken
    )
    {
        if (written.Pending.Count == 0)
        {
            return;
        }

        await Stage.Clean.RunAsync(async _ =>
            await DeleteAsync(written, doomed, cancellationToken) && await TryClearAsync(written, cancellationToken)
        );
    }

    /// <summary>Clears the list of pending editions, unless someone else has changed the head: then they are still pending there and will be found empty.</summary>
    private async Task<bool> TryClearAsync(HeadRow head, CancellationToken cancellationToken)
    {
        var swept = head;
        while (true)
        {
            var cleared = (swept with { Pending = [] }).WithoutOthers();
            if (await heads.TryWriteAsync(cleared, cancellationToken) is not null)
            {
                return true;
            }

            // Copies that come mark the head, but leave the sweeping to us.
            var marked = await heads.FindAsync(head.Id, cancellationToken);
            if (
                marked is null
                || !marked.IsAs(swept)
                || marked.Copied.SequenceEqual(swept.Copied, StringComparer.Ordinal)
            )
            {
                return false;
            }

            swept = marked;
        }
    }

    private async Task<IReadOnlyList<DoomedEdition>> FindAsync(
        string articleId,
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    ) => await Task.WhenAll(names.Select(name => editions.FindAsync(articleId, name, strays: [], cancellationToken)));

    /// <summary>Removes editions as long as the head dooms them.</summary>
    private async Task<bool> DeleteAsync(
        HeadRow head,
        IReadOnlyList<DoomedEdition> doomed,
        CancellationToken cancellationToken
    )
    {
        var deleted = await Task.WhenAll(
            doomed.Select(edition =>
                editions.DeleteAsync(
                    edition,
                    async () => (await heads.FindAsync(head.Id, cancellationToken))?.IsAs(head) == true,
                    cancellationToken
                )
            )
        );
        return deleted.All(isDeleted => isDeleted);
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>An edition whose rows are there.</summary>
    /// <param name="Head">The head that names it.</param>
    /// <param name="Others">The other editions that the head names.</param>
    /// <param name="Doomed">What there is of those.</param>
    /// <param name="IsCopied">Whether the edition has copies among other articles.</param>
    /// <param name="WasPending">Whether someone else named it before.</param>
    private sealed record WrittenEdition(
        HeadRow Head,
        IReadOnlyList<string> Others,
        IReadOnlyList<DoomedEdition> Doomed,
        bool IsCopied,
        bool WasPending
    );
}
