using System.Collections.Concurrent;

namespace Ingest.Storage.Copies;

/// <summary>
/// Takes editions into the buckets by which copies find each other, and out of them. Whoever comes into a bucket later sees who is there, so
/// of two copies that come at the same time at least one sees the other, and marks both.
/// </summary>
internal sealed class CopyStore(BucketStore buckets, CopyMarks marks)
{
    private const int Parallelism = 16;

    /// <summary>Takes an edition in, which its head must name already, and marks the copies it finds.</summary>
    /// <returns>Whether it has copies.</returns>
    public async Task<bool> JoinAsync(CopyMember member, CancellationToken cancellationToken)
    {
        var joined = await Task.WhenAll(
            member.Buckets.Select(key => buckets.JoinAsync(key, member, cancellationToken))
        );
        var copies = joined.SelectMany(members => members).Where(member.HasCopy).Distinct();
        var marked = new ConcurrentBag<CopyMember>();
        await Parallel.ForEachAsync(
            copies,
            Options(cancellationToken),
            async (copy, _) =>
            {
                if (await marks.MarkAsync(copy, cancellationToken))
                {
                    marked.Add(copy);
                }
            }
        );
        return !marked.IsEmpty;
    }

    /// <summary>Sees to it that an edition that has just become current is in all its buckets and marked as it should be, whatever others did meanwhile.</summary>
    /// <param name="member">The edition.</param>
    /// <param name="wasPending">Whether others may have been removing the edition while it was written.</param>
    /// <param name="isCopied">Whether it is marked.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    public async Task SettleAsync(
        CopyMember member,
        bool wasPending,
        bool isCopied,
        CancellationToken cancellationToken
    )
    {
        if (wasPending && await JoinAsync(member, cancellationToken))
        {
            isCopied = true;
            await marks.MarkAsync(member, cancellationToken);
        }

        if (isCopied)
        {
            // A copy that was seen before the mark was set may be gone since.
            await marks.ReviewAsync(member, cancellationToken);
        }
    }

    /// <summary>Counts those of some buckets that have an edition.</summary>
    public async Task<int> CountAsync(
        string articleId,
        string edition,
        IEnumerable<string> keys,
        CancellationToken cancellationToken
    )
    {
        var found = await Task.WhenAll(keys.Select(key => buckets.FindAsync(key, cancellationToken)));
        return found.Count(members => members.Any(member => member.Is(articleId, edition)));
    }

    /// <summary>Counts the buckets that lack an edition although they have room for it.</summary>
    public async Task<int> CountMissingAsync(CopyMember member, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(member.Buckets.Select(key => buckets.FindAsync(key, cancellationToken)));
        return found.Count(members => !CopyBucket.IsComplete(members, member));
    }

    /// <summary>Takes an edition out of buckets, and the marks from those that have no copy but it.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="keys">The buckets.</param>
    /// <param name="isDoomed">Whether the edition is still to be removed.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>False if the edition is not to be removed any more.</returns>
    public async Task<bool> LeaveAsync(
        string articleId,
        string edition,
        IEnumerable<string> keys,
        Func<Task<bool>> isDoomed,
        CancellationToken cancellationToken
    )
    {
        var left = await Task.WhenAll(
            keys.Select(key => buckets.LeaveAsync(key, articleId, edition, isDoomed, cancellationToken))
        );
        await Parallel.ForEachAsync(
            left.SelectMany(members => members ?? []).Distinct().Where(member => member.ArticleId != articleId),
            Options(cancellationToken),
            async (member, _) => await marks.ReviewAsync(member, cancellationToken)
        );
        return !left.Contains(null);
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
}
