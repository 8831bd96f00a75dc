using Azure.Data.Tables;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Status;

internal sealed class StorageStatusReader(
    IStorageHealth health,
    TableServiceClient tables,
    BacklogReader backlogs,
    ILookups lookups
) : IStorageStatus
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    public async Task<StorageStatus> ReadAsync(int failures, CancellationToken cancellationToken)
    {
        var found = await health.CheckAsync(cancellationToken);
        if (!found.BlobsReachable || !found.TablesReachable)
        {
            return new(found, null);
        }

        var ingested = CountAsync(ArticleState.Ingested, cancellationToken);
        var failed = CountAsync(ArticleState.Failed, cancellationToken);
        var backlog = backlogs.ReadAsync(cancellationToken);
        var named = lookups.GetArticlesAsync(new() { State = ArticleState.Failed }, new(failures), cancellationToken);
        await Task.WhenAll(ingested, failed, backlog, named);
        var waiting = (await backlog).Waiting;
        return new(
            found,
            new()
            {
                Ingested = await ingested,
                Failed = await failed,
                Waiting = waiting.Count,
                WaitingSince = waiting.Count == 0 ? null : waiting.Min(blob => blob.Since),
                Failures = (await named).Items,
            }
        );
    }

    private async Task<long> CountAsync(ArticleState state, CancellationToken cancellationToken)
    {
        var list = IndexList.Articles(FacetNames.Of(state));
        var (first, last) = (list.Before(IndexList.MainLane), list.Behind(IndexList.MainLane));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        var count = 0L;
        await foreach (
            var part in tables
                .GetTableClient(list.Table)
                .QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken)
                .AsPages()
        )
        {
            count += part.Values.Count;
        }

        return count;
    }
}
