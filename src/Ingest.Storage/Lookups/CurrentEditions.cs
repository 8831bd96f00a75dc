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

    // Under heavy ingestion some article may change during each reading. After the last one, what changed before its first head was read is left out as a whole.
    private const int MaxReadings = 5;

    private readonly HashSet<string> _usedAgain = new(StringComparer.Ordinal);
    private Dictionary<string, HeadRow?> _before = new(StringComparer.Ordinal);
    private Dictionary<string, HeadRow?> _read = new(StringComparer.Ordinal);
    private Dictionary<string, HeadRow?> _settled = new(StringComparer.Ordinal);
    private bool _areAllSettled = true;

    /// <summary>Reads rows, and once more if heads changed meanwhile: what they said then is known beforehand the next time.</summary>
    /// <exception cref="IOException">The articles kept changing.</exception>
    public async Task<T> ReadAsync<T>(Func<CurrentEditions, Task<T>> readOnce, CancellationToken cancellationToken)
    {
        for (var readings = 1; readings <= MaxReadings; readings++)
        {
            var result = await readOnce(this);
            if (
                (_areAllSettled || readings == MaxReadings)
                && (_usedAgain.Count == 0 || await AreUnchangedAsync(cancellationToken))
            )
            {
                return result;
            }

            (_before, _read) = (_read, new(StringComparer.Ordinal));
            _settled = new(StringComparer.Ordinal);
            _usedAgain.Clear();
            _areAllSettled = true;
        }

        throw new IOException("Articles kept changing while they were being read; try again later.");
    }

    /// <summary>Reads the heads of articles of which rows were read.</summary>
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
        // Rows read later may be of later versions, or gone with the versions before: whether there are any is asked once, at the end.
        _usedAgain.UnionWith(_read.Keys);
        await LoadNewAsync(wanted, rowsSince, cancellationToken);
    }

    /// <summary>Reads the heads of copies of such articles, as far as they are not read yet.</summary>
    /// <param name="articleIds">The articles.</param>
    /// <param name="rowsSince">When the first row was read, by the store's clock, or earlier.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task LoadCopiesAsync(
        IEnumerable<string> articleIds,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    ) => LoadNewAsync(articleIds.Distinct(StringComparer.Ordinal), rowsSince, cancellationToken);

    /// <summary>The number of articles whose heads were read.</summary>
    public int Count => _read.Count;

    /// <summary>The head of an article that must be loaded, or null if there is none or only some of its items may have been seen.</summary>
    public HeadRow? Find(string articleId) => _settled[articleId];

    /// <summary>The edition an item belongs to, or null if that is not the current one of its article, which must be loaded, or if only some of its items may have been seen.</summary>
    public Edition? Find(ItemKey key) =>
        _settled[key.ArticleId]?.Current is { } edition && edition.Name == key.Edition ? edition : null;

    private async Task LoadNewAsync(
        IEnumerable<string> articleIds,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    )
    {
        var wanted = articleIds.Where(id => !_read.ContainsKey(id)).ToArray();
        foreach (var (id, head) in await FindAsync(wanted, cancellationToken))
        {
            var isSettled = WasSameBefore(id, head, rowsSince);
            _areAllSettled &= isSettled;
            _read[id] = head;
            _settled[id] = isSettled ? head : null;
        }
    }

    private bool WasSameBefore(string articleId, HeadRow? head, DateTimeOffset rowsSince) =>
        (head is not null && head.WrittenOn < rowsSince)
        || (_before.TryGetValue(articleId, out var before) && before?.ETag == head?.ETag);

    /// <summary>Whether the heads still say what they said when later rows of their articles were read.</summary>
    private async Task<bool> AreUnchangedAsync(CancellationToken cancellationToken)
    {
        var areUnchanged = true;
        foreach (var (id, head) in await FindAsync([.. _usedAgain], cancellationToken))
        {
            areUnchanged &= _read[id]?.ETag == head?.ETag;
            _read[id] = head;
        }

        return areUnchanged;
    }

    private async Task<IEnumerable<(string Id, HeadRow? Head)>> FindAsync(
        string[] articleIds,
        CancellationToken cancellationToken
    )
    {
        var found = new HeadRow?[articleIds.Length];
        await Parallel.ForAsync(
            0,
            articleIds.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (i, token) => found[i] = await heads.FindAsync(articleIds[i], token)
        );
        return articleIds.Zip(found);
    }
}
