using System.Diagnostics;
using Azure.Data.Tables;
using Ingest.Storage;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;

namespace Ingest.Benchmarks.Storage;

/// <summary>The queries that a lookup comes down to, sent with the SDK: the ranges at once, then the rows of the articles on the page.</summary>
internal sealed class BareReader(StorageClients clients)
{
    private const int HeadParallelism = 32;

    // As many as the store gives at once.
    private const int RowsOfPart = 1000;

    private readonly TableClient _articles = clients.Tables.GetTableClient(StorageNames.ArticlesTable);

    /// <summary>Reads the first rows of some lists.</summary>
    /// <returns>The articles that the first of them come from.</returns>
    public async Task<IReadOnlyCollection<string>> ReadRangesAsync(
        IEnumerable<IndexList> lists,
        DayRange days,
        int limit
    )
    {
        var ranges = lists.SelectMany(list => IndexRange.Of(list, days, condition: null, after: null));
        var parts = await Task.WhenAll(ranges.Select(range => FirstPartAsync(range.Table, range.Filter, limit + 1)));
        return ArticlesOf(
            parts.SelectMany(part => part).OrderBy(row => row.RowKey, StringComparer.Ordinal).Take(limit)
        );
    }

    /// <summary>Reads the first rows of a range of actors.</summary>
    /// <returns>The newest articles of the first actors, so many of each as the lookup makes sure of.</returns>
    public async Task<IReadOnlyCollection<string>> ReadActorsAsync(string filter, int limit) =>
        ArticlesOf(
            (await FirstPartAsync(StorageNames.ActorIndexTable, filter, RowsOfPart))
                .GroupBy(row => ActorReader.ActorOf(row.PartitionKey))
                .Take(limit)
                .SelectMany(actor => actor.Take(ActorReader.CheckedArticles))
        );

    /// <summary>Reads ranges, and then the rows of the articles they tell.</summary>
    /// <returns>The milliseconds that the ranges took.</returns>
    public async Task<double> ReadPageAsync(Func<Task<IReadOnlyCollection<string>>> readRanges)
    {
        var start = Stopwatch.GetTimestamp();
        var articles = await readRanges();
        var elapsed = Stopwatch.GetElapsedTime(start);
        await Parallel.ForEachAsync(
            articles,
            new ParallelOptions { MaxDegreeOfParallelism = HeadParallelism },
            async (id, token) => await _articles.GetEntityAsync<TableEntity>(id, id, cancellationToken: token)
        );
        return elapsed.TotalMilliseconds;
    }

    /// <summary>Reads an article's row, and then its analysis.</summary>
    /// <returns>The milliseconds that the row took.</returns>
    public async Task<double> ReadArticleAsync(string id)
    {
        var start = Stopwatch.GetTimestamp();
        TableEntity head = await _articles.GetEntityAsync<TableEntity>(id, id);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await clients
            .Blobs.GetBlobContainerClient(StorageNames.AnalysesContainer)
            .GetBlobClient($"{id}/{head.GetString("Edition")}.json.gz")
            .DownloadContentAsync();
        return elapsed.TotalMilliseconds;
    }

    private async Task<IReadOnlyList<TableEntity>> FirstPartAsync(string table, string filter, int limit)
    {
        await foreach (
            var part in clients.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, limit).AsPages()
        )
        {
            return part.Values;
        }

        return [];
    }

    private static HashSet<string> ArticlesOf(IEnumerable<TableEntity> rows) =>
        [.. rows.Select(row => ItemKey.TryParse(row.RowKey, out var key) ? key.ArticleId : "")];
}
