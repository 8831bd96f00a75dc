using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>
/// What the heads say within one lookup. Index rows of editions that are not current (being written, being removed) are told apart here,
/// and so are those of which only some may have been seen: a head read after the rows counts only if it was the same before them.
/// </summary>
internal sealed class CurrentEditions(HeadStore heads)
{
    private const int Parallelism = 32;

    // Under heavy ingestion an article may change during each reading. After the last one, what changed just then is left out as a whole.
    private const int MaxReadings = 4;

    private Dictionary<string, HeadRow?> _before = new(StringComparer.Ordinal);
    private Dictionary<string, HeadRow?> _read = new(StringComparer.Ordinal);
    private Dictionary<string, Edition?> _settled = new(StringComparer.Ordinal);
    private bool _areAllSettled = true;

    /// <summary>Reads rows, and once more if heads changed meanwhile: what they said then is known beforehand the next time.</summary>
    public async Task<T> ReadAsync<T>(Func<CurrentEditions, Task<T>> readOnce)
    {
        for (var readings = 1; ; readings++)
        {
            var result = await readOnce(this);
            if (_areAllSettled || readings == MaxReadings)
            {
                return result;
            }

            (_before, _read) = (_read, new(StringComparer.Ordinal));
            _settled = new(StringComparer.Ordinal);
            _areAllSettled = true;
        }
    }

    /// <summary>Reads the heads of articles of which rows were read. Those read already are read again, since the later rows may be of later versions.</summary>
    /// <param name="articleIds">The articles.</param>
    /// <param name="rowsSince">When the first row was read, by the store's clock, or earlier.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task LoadAsync(
        IEnumerable<string> articleIds,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    )
    {
        var wanted = articleIds.Distinct(StringComparer.Ordinal).ToArray();
        var found = new HeadRow?[wanted.Length];
        await Parallel.ForAsync(
            0,
            wanted.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (i, token) => found[i] = await heads.FindAsync(wanted[i], token)
        );
        for (var i = 0; i < wanted.Length; i++)
        {
            var isSettled = WasSameBefore(wanted[i], found[i], rowsSince);
            _areAllSettled &= isSettled;
            _read[wanted[i]] = found[i];
            _settled[wanted[i]] = isSettled ? found[i]?.Current : null;
        }
    }

    /// <summary>The edition an item belongs to, or null if that is not the current one of its article, which must be loaded, or if only some of its items may have been seen.</summary>
    public Edition? Find(ItemKey key) =>
        _settled[key.ArticleId] is { } edition && edition.Name == key.Edition ? edition : null;

    private bool WasSameBefore(string articleId, HeadRow? head, DateTimeOffset rowsSince) =>
        (head is not null && head.WrittenOn < rowsSince)
        || (_before.TryGetValue(articleId, out var before) && before?.ETag == head?.ETag);
}
