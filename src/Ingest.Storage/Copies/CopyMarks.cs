using Ingest.Storage.Rows;

namespace Ingest.Storage.Copies;

/// <summary>
/// Marks in the heads which editions have copies, so that readers look into buckets only where there is something to find. A mark too
/// many costs a reader some requests; one too few would show the same quote twice.
/// </summary>
internal sealed class CopyMarks(HeadStore heads, BucketStore buckets)
{
    /// <summary>Marks an edition.</summary>
    /// <returns>Whether its article still names the edition; only then it is marked.</returns>
    public async Task<bool> MarkAsync(CopyMember member, CancellationToken cancellationToken)
    {
        while (await heads.FindAsync(member.ArticleId, cancellationToken) is { } head && head.Names(member.Edition))
        {
            if (
                head.Copied.Contains(member.Edition, StringComparer.Ordinal)
                || await heads.TryWriteAsync(head.WithCopied(member.Edition, true), cancellationToken) is not null
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the mark from an edition that has no copy any more.</summary>
    /// <returns>Whether that was so.</returns>
    public async Task<bool> ReviewAsync(CopyMember member, CancellationToken cancellationToken)
    {
        HeadRow? head;
        do
        {
            head = await heads.FindAsync(member.ArticleId, cancellationToken);
            if (
                head?.Copied.Contains(member.Edition, StringComparer.Ordinal) != true
                || await HasCopiesAsync(member, cancellationToken)
            )
            {
                return false;
            }
        } while (await heads.TryWriteAsync(head.WithCopied(member.Edition, false), cancellationToken) is null);

        // A copy that came in between saw the mark, and relies on it.
        if (await HasCopiesAsync(member, cancellationToken))
        {
            await MarkAsync(member, cancellationToken);
        }

        return true;
    }

    /// <summary>Whether an edition has a copy.</summary>
    public async Task<bool> HasCopiesAsync(CopyMember member, CancellationToken cancellationToken)
    {
        foreach (var key in member.Buckets)
        {
            if ((await buckets.FindAsync(key, cancellationToken)).Any(member.HasCopy))
            {
                return true;
            }
        }

        return false;
    }
}
