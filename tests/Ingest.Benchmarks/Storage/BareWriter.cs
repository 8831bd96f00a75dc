using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Storage;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// What the simplest program does that has all rows and blobs of an article ready and writes them with the SDK: no reading, no analysis, no
/// question whether the article has changed, no order between the writes.
/// </summary>
internal sealed class BareWriter(StorageClients clients)
{
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json", ContentEncoding = "gzip" };

    private readonly BlobContainerClient _analyses = clients.Blobs.GetBlobContainerClient(
        StorageNames.AnalysesContainer
    );

    private readonly BlobContainerClient _receipts = clients.Blobs.GetBlobContainerClient(
        StorageNames.ReceiptsContainer
    );

    /// <summary>Writes all of an article.</summary>
    /// <param name="article">Rows and blobs.</param>
    /// <param name="parallelism">How many batches are under way at once.</param>
    public Task WriteAsync(BareArticle article, int parallelism) =>
        Task.WhenAll(
            Parallel.ForEachAsync(
                article.Batches,
                new ParallelOptions { MaxDegreeOfParallelism = parallelism },
                async (batch, token) => await WriteAsync(batch.Table, batch.Rows, token)
            ),
            _analyses
                .GetBlobClient($"{article.Id}/{article.Edition}.json.gz")
                .UploadAsync(article.Analysis, new BlobUploadOptions { HttpHeaders = Json }),
            _receipts
                .GetBlobClient(article.Id)
                .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = article.Receipt })
        );

    private async Task WriteAsync(string table, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var client = clients.Tables.GetTableClient(table);
        if (rows.Count == 1)
        {
            await client.UpsertEntityAsync(rows[0], TableUpdateMode.Replace, cancellationToken);
            return;
        }

        await client.SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            cancellationToken
        );
    }
}

/// <summary>All that an article leaves in the store.</summary>
/// <param name="Id">The article's identifier.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Batches">Its rows, of one partition each.</param>
/// <param name="Analysis">The compressed analysis.</param>
/// <param name="Receipt">The metadata of the receipt.</param>
internal sealed record BareArticle(
    string Id,
    string Edition,
    IReadOnlyList<(string Table, IReadOnlyList<TableEntity> Rows)> Batches,
    BinaryData Analysis,
    IDictionary<string, string> Receipt
)
{
    /// <summary>The number of rows.</summary>
    public int Rows => Batches.Sum(batch => batch.Rows.Count);

    /// <summary>Reads out of a store what an article left there.</summary>
    public static async Task<BareArticle> ReadAsync(StorageClients clients, string id)
    {
        var articles = clients.Tables.GetTableClient(StorageNames.ArticlesTable);
        var own = new List<TableEntity>();
        await foreach (
            var row in articles.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id}"))
        )
        {
            own.Add(row);
        }

        var head = HeadRow.From(own.Single(row => row.RowKey == id));
        var addresses = EditionManifest.Read(own.Where(row => row.RowKey != id));
        var rows = new List<(string Table, TableEntity Row)>();
        foreach (var address in addresses)
        {
            rows.Add((address.Table, await ReadAsync(clients, address)));
        }

        var edition = head.Current!.Name;
        var analysis = await clients
            .Blobs.GetBlobContainerClient(StorageNames.AnalysesContainer)
            .GetBlobClient($"{id}/{edition}.json.gz")
            .DownloadContentAsync();
        var receipt = await clients
            .Blobs.GetBlobContainerClient(StorageNames.ReceiptsContainer)
            .GetBlobClient(id)
            .GetPropertiesAsync();
        return new(
            id,
            edition,
            [
                (StorageNames.ArticlesTable, own),
                .. rows.GroupBy(row => (row.Table, row.Row.PartitionKey))
                    .SelectMany(batch => batch.Chunk(100).Select(chunk => (batch.Key.Table, Of(chunk)))),
            ],
            analysis.Value.Content,
            receipt.Value.Metadata
        );
    }

    private static IReadOnlyList<TableEntity> Of((string Table, TableEntity Row)[] rows) =>
        [.. rows.Select(row => row.Row)];

    private static async Task<TableEntity> ReadAsync(StorageClients clients, RowAddress address) =>
        await clients
            .Tables.GetTableClient(address.Table)
            .GetEntityAsync<TableEntity>(address.PartitionKey, address.RowKey);
}
