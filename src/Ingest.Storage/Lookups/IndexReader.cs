using Azure.Data.Tables;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>Reads one part of a list: merges ranges, drops what is not current, and stops when enough is found or done.</summary>
internal sealed class IndexReader(TableServiceClient tables, HeadStore heads)
{
    // So much reading for one part, however little is found: then the caller goes on with the continuation.
    private const int MaxRows = 5_000;

    // Items are held in memory until the part is complete.
    private const int MaxJsonLength = 16 * 1024 * 1024;

    /// <summary>Reads one part of a list.</summary>
    /// <param name="lists">The lists to merge.</param>
    /// <param name="query">The whole query, to which the continuation is bound.</param>
    /// <param name="days">The days asked for.</param>
    /// <param name="condition">A condition on columns that the store checks within the ranges, or null.</param>
    /// <param name="page">Which part.</param>
    /// <param name="read">Makes the item of a row, or null if it does not match; gets the row and the size of what it read.</param>
    /// <param name="select">Adds what the head says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Page<TResult>> ReadAsync<TItem, TResult>(
        IReadOnlyCollection<IndexList> lists,
        object query,
        DayRange days,
        string? condition,
        PageRequest page,
        Func<ItemKey, TableEntity, Task<SizedItem<TItem>?>> read,
        Func<Edition, TItem, TResult> select,
        CancellationToken cancellationToken
    )
        where TItem : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 1000, nameof(page));
        var position = Continuation.Read(page.Continuation, query);
        if (position is not null && !ItemKey.TryParse(position, out _))
        {
            throw new InvalidContinuationException();
        }

        IndexRange[] ranges = [.. lists.Distinct().SelectMany(list => IndexRange.Of(list, days, condition, position))];
        await using var rows = new MergedRanges(tables, ranges, page.Limit, cancellationToken);
        var editions = new CurrentEditions(heads);
        var results = new List<TResult>();
        var (examined, size) = (0, 0);
        while (results.Count < page.Limit && examined < MaxRows && size < MaxJsonLength)
        {
            var candidates = new List<(ItemKey Key, TItem Item)>();
            while (
                results.Count + candidates.Count < page.Limit
                && examined < MaxRows
                && size < MaxJsonLength
                && await rows.PeekAsync() is { } row
            )
            {
                rows.Take(row);
                position = row.RowKey;
                examined++;
                if (ItemKey.TryParse(row.RowKey, out var key) && await read(key, row) is { } item)
                {
                    candidates.Add((key, item.Item));
                    size += item.Size;
                }
            }

            if (candidates.Count == 0)
            {
                break;
            }

            await editions.LoadAsync(candidates.Select(candidate => candidate.Key.ArticleId), cancellationToken);
            foreach (var (key, item) in candidates)
            {
                if (editions.Find(key) is { } edition)
                {
                    results.Add(select(edition, item));
                }
            }
        }

        var more = position is not null && await rows.PeekAsync() is not null;
        return new(results, more ? Continuation.Write(position!, query) : null);
    }
}

/// <summary>An item and how much memory it takes, in UTF-16 code units of its JSON.</summary>
internal sealed record SizedItem<T>(T Item, int Size);
