using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>
/// What the heads say within one lookup: each article's is read once, so that all items of an answer are of the same
/// edition of their article. Index rows of other editions (being written, being removed) are told apart here.
/// </summary>
internal sealed class CurrentEditions(HeadStore heads)
{
    private const int Parallelism = 32;

    private readonly Dictionary<string, Edition?> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the heads of those articles that are not known yet.</summary>
    public async Task LoadAsync(IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        var wanted = articleIds.Distinct(StringComparer.Ordinal).Where(id => !_known.ContainsKey(id)).ToArray();
        var found = new Edition?[wanted.Length];
        await Parallel.ForAsync(
            0,
            wanted.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (i, token) => found[i] = (await heads.FindAsync(wanted[i], token))?.Current
        );
        for (var i = 0; i < wanted.Length; i++)
        {
            _known[wanted[i]] = found[i];
        }
    }

    /// <summary>The edition an item belongs to, or null if that is not the current one of its article, which must be loaded.</summary>
    public Edition? Find(ItemKey key) =>
        _known[key.ArticleId] is { } edition && edition.Name == key.Edition ? edition : null;
}
