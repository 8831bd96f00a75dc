using Azure.Data.Tables;

namespace Ingest.Storage.Lookups;

/// <summary>Reads several ranges as one, in the order of row keys; a row key that stands in several is given once.</summary>
internal sealed class MergedRanges : IAsyncDisposable
{
    private readonly List<RangeCursor> _cursors;
    private bool _started;
    private string? _last;

    /// <summary>Prepares the reading of ranges.</summary>
    /// <param name="tables">The client.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="expected">How many rows will be wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public MergedRanges(
        TableServiceClient tables,
        IReadOnlyCollection<IndexRange> ranges,
        int expected,
        CancellationToken cancellationToken
    )
    {
        // Any of the ranges may hold all that is wanted, and then one read is enough; one more row tells whether there is more.
        var pageSize = Math.Min(1000, expected + 1);
        _cursors =
        [
            .. ranges.Select(range => new RangeCursor(
                tables
                    .GetTableClient(range.Table)
                    .QueryAsync<TableEntity>(range.Filter, pageSize, cancellationToken: cancellationToken),
                cancellationToken
            )),
        ];
    }

    /// <summary>When the first row was read, by the store's clock, or a little earlier.</summary>
    public DateTimeOffset ReadSince { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>The next row, without taking it; null at the end.</summary>
    public async ValueTask<TableEntity?> PeekAsync()
    {
        if (!_started)
        {
            _started = true;
            var all = _cursors.ToArray();
            await Task.WhenAll(all.Select(AdvanceAsync));
            ReadSince = all.Select(cursor => cursor.ReadSince).Append(ReadSince).Min();
        }

        while (_cursors.MinBy(cursor => cursor.Current.RowKey, StringComparer.Ordinal) is { } first)
        {
            if (first.Current.RowKey != _last)
            {
                return first.Current;
            }

            await AdvanceAsync(first);
        }

        return null;
    }

    /// <summary>Takes the row that <see cref="PeekAsync"/> gave.</summary>
    public void Take(TableEntity row) => _last = row.RowKey;

    public async ValueTask DisposeAsync()
    {
        foreach (var cursor in _cursors)
        {
            await cursor.DisposeAsync();
        }
    }

    private async Task AdvanceAsync(RangeCursor cursor)
    {
        if (!await cursor.MoveNextAsync())
        {
            await cursor.DisposeAsync();
            lock (_cursors)
            {
                _cursors.Remove(cursor);
            }
        }
    }
}
