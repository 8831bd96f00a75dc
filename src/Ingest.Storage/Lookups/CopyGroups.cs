using System.Collections.Concurrent;
using Ingest.Storage.Copies;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>
/// Which articles have the same or nearly the same text, within one lookup: a group is what copies and copies of copies lead to. Only what
/// the heads say now counts, so whatever others left in buckets, no article is hidden behind one that is gone.
/// </summary>
internal sealed class CopyGroups(BucketStore buckets)
{
    /// <summary>The most articles of a group, and of those that are read for it.</summary>
    public const int MaxArticles = CopyBucket.Capacity;

    private const int Parallelism = 32;

    private readonly ConcurrentDictionary<string, IReadOnlyList<CopyMember>> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _copies = new(StringComparer.Ordinal);

    /// <summary>Reads the groups of articles whose heads are loaded.</summary>
    /// <param name="articleIds">The articles.</param>
    /// <param name="editions">The heads; those of copies are added.</param>
    /// <param name="rowsSince">When the first row was read, by the store's clock, or earlier.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task LoadAsync(
        IReadOnlyCollection<string> articleIds,
        CurrentEditions editions,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var unread = articleIds
                .SelectMany(Reach)
                .Where(id => !_copies.ContainsKey(id))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (unread.Length == 0)
            {
                return;
            }

            await ReadCopiesAsync(unread, editions, rowsSince, cancellationToken);
        }
    }

    /// <summary>The editions of an article's group, the first of them first; the article's own alone if it has no copies.</summary>
    public IReadOnlyList<Edition> Find(Edition edition, CurrentEditions editions)
    {
        var reached = Reach(edition.Summary.Id);
        return reached.Count == 1
            ? [edition]
            :
            [
                .. reached
                    .Select(id => editions.Find(id)!.Current!)
                    .OrderBy(each => each, Comparer<Edition>.Create(Compare)),
            ];
    }

    private static int Compare(Edition one, Edition other) =>
        CopyMember.CompareArticles(
            (one.Summary.Published, one.Summary.Id),
            (other.Summary.Published, other.Summary.Id)
        );

    /// <summary>The articles that an article's known copies, and theirs, lead to, nearest first.</summary>
    private List<string> Reach(string articleId)
    {
        List<string> reached = [articleId];
        if (_copies.TryGetValue(articleId, out var own) && own.Count == 0)
        {
            return reached;
        }

        var seen = new HashSet<string>(reached, StringComparer.Ordinal);
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var copy in _copies.GetValueOrDefault(reached[i], []))
            {
                if (reached.Count < MaxArticles && seen.Add(copy))
                {
                    reached.Add(copy);
                }
            }
        }

        return reached;
    }

    private async Task ReadCopiesAsync(
        string[] articleIds,
        CurrentEditions editions,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    )
    {
        var marked = articleIds
            .Select(editions.Find)
            .Where(head => head?.HasCopies == true)
            .Select(head => head!.Current!.Member)
            .OfType<CopyMember>()
            .ToDictionary(member => member.ArticleId, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            marked
                .Values.SelectMany(member => member.Buckets)
                .Where(key => !_buckets.ContainsKey(key))
                .Distinct(StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (key, token) => _buckets[key] = await buckets.FindAsync(key, token)
        );
        var found = marked.ToDictionary(
            pair => pair.Key,
            pair =>
                pair.Value.Buckets.SelectMany(key => _buckets[key])
                    .Where(pair.Value.HasCopy)
                    .Distinct()
                    .Order()
                    .Take(MaxArticles)
                    .ToArray(),
            StringComparer.Ordinal
        );
        await editions.LoadCopiesAsync(
            found.Values.SelectMany(copies => copies).Select(copy => copy.ArticleId),
            rowsSince,
            cancellationToken
        );
        foreach (var id in articleIds)
        {
            _copies[id] =
            [
                .. found
                    .GetValueOrDefault(id, [])
                    .Where(copy => editions.Find(copy.ArticleId)?.Current?.Name == copy.Edition)
                    .Select(copy => copy.ArticleId),
            ];
        }
    }
}
