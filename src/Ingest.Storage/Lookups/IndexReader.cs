using Azure.Data.Tables;
using Ingest.Storage.Copies;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>Reads one part of a list: merges ranges, drops what is not current, and stops when enough is found or done.</summary>
internal sealed class IndexReader(TableServiceClient tables, HeadStore heads, BucketStore buckets)
{
    // So much reading for one part, however little is found: then the caller goes on with the continuation.
    private const int MaxRows = 5_000;

    // So many articles, copies included: what they have in common is given once, so a part of a much copied list may need them all.
    private const int MaxArticles = 1_000;

    // Items are held in memory until the part is complete.
    private const int MaxJsonLength = 16 * 1024 * 1024;

    /// <summary>Reads one part of a list.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Page<TResult>> ReadAsync<TItem, TResult>(
        ListSearch<TItem, TResult> search,
        PageRequest page,
        CancellationToken cancellationToken
    )
        where TItem : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 1000, nameof(page));
        var position = Continuation.Read(page.Continuation, search.Query);
        if (position is not null && !ItemKey.TryParse(position, out _))
        {
            throw new InvalidContinuationException();
        }

        return await new CurrentEditions(heads).ReadAsync(
            editions => ReadOnceAsync(search, position, page.Limit, editions, cancellationToken),
            cancellationToken
        );
    }

    private async Task<Page<TResult>> ReadOnceAsync<TItem, TResult>(
        ListSearch<TItem, TResult> search,
        string? position,
        int limit,
        CurrentEditions editions,
        CancellationToken cancellationToken
    )
        where TItem : class
    {
        IndexRange[] ranges =
        [
            .. search.Lists.Distinct().SelectMany(list => IndexRange.Of(list, search.Days, search.Condition, position)),
        ];
        await using var rows = new MergedRanges(tables, ranges, limit, cancellationToken);
        var groups = new CopyGroups(buckets);
        var results = new List<TResult>();
        var (examined, size) = (0, 0);
        while (results.Count < limit && examined < MaxRows && editions.Count < MaxArticles && size < MaxJsonLength)
        {
            var candidates = new List<(ItemKey Key, TItem? Item)>();
            while (
                results.Count + candidates.Count < limit
                && examined < MaxRows
                && size < MaxJsonLength
                && await rows.PeekAsync() is { } row
            )
            {
                rows.Take(row);
                position = row.RowKey;
                examined++;
                if (ItemKey.TryParse(row.RowKey, out var key) && await search.Read(key, row) is { } item)
                {
                    candidates.Add((key, item.Item));
                    size += item.Size;
                }
            }

            if (candidates.Count == 0)
            {
                break;
            }

            var articles = candidates
                .Select(candidate => candidate.Key.ArticleId)
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            await editions.LoadAsync(articles, rows.ReadSince, cancellationToken);
            await groups.LoadAsync(articles, editions, rows.ReadSince, cancellationToken);
            foreach (var (key, item) in candidates)
            {
                if (
                    editions.Find(key) is { } edition
                    && item is not null
                    && CarriersOf(key, edition, search, groups.Find(edition, editions)) is { } carriers
                )
                {
                    results.Add(search.Select(edition, item, carriers));
                }
            }
        }

        var more = position is not null && await rows.PeekAsync() is not null;
        return new(results, more ? Continuation.Write(position!, search.Query) : null);
    }

    /// <summary>The editions that carry an item, the first of them first; null if the item is given where another carries it.</summary>
    private static IReadOnlyList<Edition>? CarriersOf<TItem, TResult>(
        ItemKey key,
        Edition edition,
        ListSearch<TItem, TResult> search,
        IReadOnlyList<Edition> group
    )
        where TItem : class
    {
        if (group.Count == 1 || search.Prints is not { } prints)
        {
            return group;
        }

        var print = prints(edition)[key.Number];
        var carriers = group.Where(each => prints(each).Contains(print)).ToArray();
        return carriers[0].Summary.Id == edition.Summary.Id ? carriers : null;
    }
}
