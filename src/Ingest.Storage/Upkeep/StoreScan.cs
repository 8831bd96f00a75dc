using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Storage.Copies;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Upkeep;

/// <summary>
/// Reads the whole store once, each table and container from end to end, and notes what looks wrong. It keeps a tally for each
/// article in memory, some 300 bytes, and nothing of the rows but the addresses of strays.
/// </summary>
internal sealed class StoreScan(BlobServiceClient blobs, TableServiceClient tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    private static readonly string[] IndexTables =
    [
        .. StorageNames.Tables.Except([StorageNames.ArticlesTable, StorageNames.CopyIndexTable]),
    ];

    /// <summary>Reads the store.</summary>
    /// <param name="dropped">The articles that have a blob.</param>
    /// <param name="suspects">Takes what looks wrong.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The number of articles and of index rows.</returns>
    public async Task<(long Articles, long Rows)> ReadAsync(
        IReadOnlySet<string> dropped,
        Suspects suspects,
        CancellationToken cancellationToken
    )
    {
        var tallies = new Dictionary<string, ArticleTally>(StringComparer.Ordinal);
        var articles = 0L;
        await foreach (var (id, head, parts) in ReadArticlesAsync(cancellationToken))
        {
            articles += head is null ? 0 : 1;
            Note(id, head, parts, dropped, tallies, suspects);
        }

        var counts = await Task.WhenAll(
            IndexTables
                .Select(table => ReadIndexAsync(table, tallies, suspects, cancellationToken))
                .Append(ReadBucketsAsync(tallies, suspects, cancellationToken))
                .Append(ReadAnalysesAsync(tallies, suspects, cancellationToken))
        );
        foreach (var (id, tally) in tallies)
        {
            if (!tally.IsEven)
            {
                suspects.Note(id, suspect => suspect.Lacking = true);
            }
            else if (tally.IsMarked != tally.HasCopies)
            {
                suspects.Note(id, suspect => suspect.Mismarked = true);
            }
        }

        return (articles, counts.Sum());
    }

    /// <summary>Each article's rows of the table of articles: its head, if it has one, and the parts of its manifests.</summary>
    private async IAsyncEnumerable<(string Id, HeadRow? Head, IReadOnlyList<TableEntity> Parts)> ReadArticlesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var all = tables
            .GetTableClient(StorageNames.ArticlesTable)
            .QueryAsync<TableEntity>(cancellationToken: cancellationToken);
        var (id, head, parts) = ((string?)null, (HeadRow?)null, new List<TableEntity>());
        await foreach (var row in all)
        {
            if (row.PartitionKey != id)
            {
                if (id is not null)
                {
                    yield return (id, head, parts);
                }

                (id, head, parts) = (row.PartitionKey, null, []);
            }

            if (row.RowKey == id)
            {
                head = HeadRow.From(row);
            }
            else
            {
                parts.Add(row);
            }
        }

        if (id is not null)
        {
            yield return (id, head, parts);
        }
    }

    private static void Note(
        string id,
        HeadRow? head,
        IReadOnlyList<TableEntity> parts,
        IReadOnlySet<string> dropped,
        Dictionary<string, ArticleTally> tallies,
        Suspects suspects
    )
    {
        var manifests = parts.ToLookup(part => part.RowKey.Split(TableKey.Separator)[1], StringComparer.Ordinal);
        foreach (var stray in manifests.Where(manifest => manifest.Key != head?.Current?.Name))
        {
            suspects.Note(id, suspect => suspect.StraysOf(stray.Key));
        }

        if (head is null)
        {
            return;
        }

        if (head.Pending.Count > 0)
        {
            suspects.Note(id, suspect => suspect.Unfinished = head.ETag);
        }

        if (!dropped.Contains(id))
        {
            suspects.Note(id, suspect => suspect.Vanished = true);
        }

        if (head.Current is { } current)
        {
            if (!current.HasPresentLayout)
            {
                suspects.Note(id, suspect => suspect.Outdated = true);
            }

            var tally = new ArticleTally(current.Name, current.HasAnalysis) { IsMarked = head.HasCopies };
            tallies[id] = tally;
            var manifest = manifests[current.Name].ToArray();
            if (EditionManifest.IsComplete(manifest))
            {
                foreach (var address in EditionManifest.Read(manifest))
                {
                    tally.Expect(address);
                }
            }
            else
            {
                suspects.Note(id, suspect => suspect.Lacking = true);
            }
        }
    }

    private async Task<long> ReadIndexAsync(
        string table,
        Dictionary<string, ArticleTally> tallies,
        Suspects suspects,
        CancellationToken cancellationToken
    )
    {
        var rows = 0L;
        var all = tables
            .GetTableClient(table)
            .QueryAsync<TableEntity>(select: KeysOnly, cancellationToken: cancellationToken);
        await foreach (var row in all)
        {
            rows++;
            if (!ItemKey.TryParse(row.RowKey, out var key))
            {
                continue;
            }

            var address = new RowAddress(table, row.PartitionKey, row.RowKey);
            if (tallies.TryGetValue(key.ArticleId, out var tally) && tally.Edition == key.Edition)
            {
                tally.See(address);
            }
            else
            {
                suspects.Note(key.ArticleId, suspect => suspect.StraysOf(key.Edition).Add(address));
            }
        }

        return rows;
    }

    private async Task<long> ReadBucketsAsync(
        Dictionary<string, ArticleTally> tallies,
        Suspects suspects,
        CancellationToken cancellationToken
    )
    {
        var rows = 0L;
        var all = tables
            .GetTableClient(StorageNames.CopyIndexTable)
            .QueryAsync<TableEntity>(cancellationToken: cancellationToken);
        await foreach (var row in all)
        {
            rows++;
            var address = CopyBucket.AddressOf(row.RowKey);
            var current = new List<(CopyMember Member, ArticleTally Tally)>();
            foreach (var member in CopyBucket.Read(row))
            {
                if (tallies.TryGetValue(member.ArticleId, out var tally) && tally.Edition == member.Edition)
                {
                    tally.See(address);
                    current.Add((member, tally));
                }
                else
                {
                    suspects.Note(member.ArticleId, suspect => suspect.StraysOf(member.Edition).Add(address));
                }
            }

            NoteCopies(current);
        }

        return rows;
    }

    private static void NoteCopies(List<(CopyMember Member, ArticleTally Tally)> members)
    {
        foreach (var (member, tally) in members)
        {
            if (!tally.HasCopies && members.Exists(other => other.Member.HasCopy(member)))
            {
                tally.SeeCopy();
            }
        }
    }

    /// <returns>0: analyses are no rows.</returns>
    private async Task<long> ReadAnalysesAsync(
        Dictionary<string, ArticleTally> tallies,
        Suspects suspects,
        CancellationToken cancellationToken
    )
    {
        var container = blobs.GetBlobContainerClient(StorageNames.AnalysesContainer);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (AnalysisStore.TryParse(blob.Name, out var id, out var edition))
            {
                if (tallies.TryGetValue(id, out var tally) && tally.Edition == edition)
                {
                    tally.SeeAnalysis();
                }
                else
                {
                    suspects.Note(id, suspect => suspect.StraysOf(edition));
                }
            }
        }

        return 0;
    }
}
