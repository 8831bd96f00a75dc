using System.Diagnostics;
using Azure;
using Azure.Data.Tables;

namespace Ingest.Storage.Lookups;

/// <summary>Reads a range row by row, and knows since when by the store's clock.</summary>
internal sealed class RangeCursor(AsyncPageable<TableEntity> rows, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    // An answer's date has whole seconds, and the store's machines differ a little.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(3);

    private readonly IAsyncEnumerator<Azure.Page<TableEntity>> _pages = rows.AsPages()
        .GetAsyncEnumerator(cancellationToken);

    private IReadOnlyList<TableEntity> _page = [];
    private int _next;

    /// <summary>The row that <see cref="MoveNextAsync"/> came to.</summary>
    public TableEntity Current => _page[_next - 1];

    /// <summary>When the first part was asked for, by the store's clock, or a little earlier; as early as can be if the store does not tell.</summary>
    public DateTimeOffset ReadSince { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public async ValueTask<bool> MoveNextAsync()
    {
        while (_next == _page.Count)
        {
            var started = Stopwatch.GetTimestamp();
            if (!await _pages.MoveNextAsync())
            {
                return false;
            }

            if (ReadSince == DateTimeOffset.MinValue && _pages.Current.GetRawResponse().Headers.Date is { } answered)
            {
                ReadSince = answered - Stopwatch.GetElapsedTime(started) - ClockTolerance;
            }

            (_page, _next) = (_pages.Current.Values, 0);
        }

        _next++;
        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
