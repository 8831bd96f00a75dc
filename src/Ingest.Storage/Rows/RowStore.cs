using Azure;
using Azure.Data.Tables;
using Ingest.Storage.Layout;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage.Rows;

/// <summary>Writes and removes rows in bulk: batches for each partition, several partitions at once.</summary>
internal sealed class RowStore(TableServiceClient tables)
{
    private const int Parallelism = 16;

    // Up to here single reads are quicker than a range.
    private const int RangeReadFrom = 8;

    /// <summary>Adds or replaces rows of one table.</summary>
    public Task UpsertAsync(string table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        SubmitAsync(
            RowBatches
                .Plan(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)))
                .Select(batch => (table, batch)),
            cancellationToken
        );

    /// <summary>Adds or replaces index rows.</summary>
    public Task UpsertAsync(IEnumerable<IndexRow> rows, CancellationToken cancellationToken) =>
        SubmitAsync(
            rows.GroupBy(row => row.Address.Table, StringComparer.Ordinal)
                .SelectMany(table =>
                    RowBatches
                        .Plan(
                            table.Select(row => new TableTransactionAction(
                                TableTransactionActionType.UpsertReplace,
                                row.ToEntity()
                            ))
                        )
                        .Select(batch => (table.Key, batch))
                ),
            cancellationToken
        );

    /// <summary>The versions of those of the given rows that exist.</summary>
    public async Task<IReadOnlyList<VersionedRow>> FindAsync(
        IReadOnlyCollection<RowAddress> addresses,
        CancellationToken cancellationToken
    )
    {
        // The items of a partition lie together as far as they are of one day: row keys start with day, article and edition.
        var groups = addresses.GroupBy(address =>
            (address.Table, address.PartitionKey, Prefix: address.RowKey[..address.RowKey.LastIndexOf('!')])
        );
        var found = new System.Collections.Concurrent.ConcurrentBag<VersionedRow>();
        await Parallel.ForEachAsync(
            groups,
            Options(cancellationToken),
            async (group, _) =>
            {
                if (group.Count() < RangeReadFrom)
                {
                    foreach (var address in group)
                    {
                        if (await FindAsync(address, cancellationToken) is { } row)
                        {
                            found.Add(row);
                        }
                    }

                    return;
                }

                var (table, partition, prefix) = group.Key;
                var wanted = group.Select(address => address.RowKey).ToHashSet(StringComparer.Ordinal);
                var filter = TableClient.CreateQueryFilter(
                    $"PartitionKey eq {partition} and RowKey ge {prefix + '!'} and RowKey lt {prefix + '~'}"
                );
                var rows = tables
                    .GetTableClient(table)
                    .QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken);
                await foreach (var row in rows)
                {
                    if (wanted.Contains(row.RowKey))
                    {
                        found.Add(new(new(table, partition, row.RowKey), row.ETag));
                    }
                }
            }
        );
        return [.. found];
    }

    /// <summary>Removes rows that still have the given versions; rows that are gone or were written anew stay as they are.</summary>
    public Task DeleteAsync(IEnumerable<VersionedRow> rows, CancellationToken cancellationToken) =>
        SubmitAsync(
            rows.GroupBy(row => row.Address.Table, StringComparer.Ordinal)
                .SelectMany(table =>
                    RowBatches
                        .Plan(
                            table.Select(row => new TableTransactionAction(
                                TableTransactionActionType.Delete,
                                new TableEntity(row.Address.PartitionKey, row.Address.RowKey),
                                row.ETag
                            ))
                        )
                        .Select(batch => (table.Key, batch))
                ),
            cancellationToken
        );

    private async Task<VersionedRow?> FindAsync(RowAddress address, CancellationToken cancellationToken)
    {
        var answer = await tables
            .GetTableClient(address.Table)
            .GetEntityIfExistsAsync<TableEntity>(address.PartitionKey, address.RowKey, KeysOnly, cancellationToken);
        return answer.HasValue ? new(address, answer.Value!.ETag) : null;
    }

    private Task SubmitAsync(
        IEnumerable<(string Table, IReadOnlyList<TableTransactionAction> Actions)> batches,
        CancellationToken cancellationToken
    ) =>
        // When a batch fails, the others are not called back but waited for: a write that is called back may still arrive,
        // and later than what a new try does.
        Parallel.ForEachAsync(
            batches,
            Options(cancellationToken),
            async (batch, _) => await SubmitAsync(tables.GetTableClient(batch.Table), batch.Actions, cancellationToken)
        );

    private static async Task SubmitAsync(
        TableClient table,
        IReadOnlyList<TableTransactionAction> actions,
        CancellationToken cancellationToken
    )
    {
        if (actions.Count == 1)
        {
            await SubmitAsync(table, actions[0], cancellationToken);
            Count(table, actions);
            return;
        }

        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            Count(table, actions);
        }
        catch (TableTransactionFailedException exception)
            when (exception.Status is 404 or 412 && actions[0].ActionType == TableTransactionActionType.Delete)
        {
            // A row of the batch is gone or was written anew, so none was removed: take them one by one.
            foreach (var action in actions)
            {
                await SubmitAsync(table, action, cancellationToken);
            }

            Count(table, actions);
        }
    }

    private static void Count(TableClient table, IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions[0].ActionType == TableTransactionActionType.Delete)
        {
            IngestionMetrics.Removed(table.Name, actions.Count);
        }
        else
        {
            IngestionMetrics.Wrote(table.Name, actions.Count);
        }
    }

    private static async Task SubmitAsync(
        TableClient table,
        TableTransactionAction action,
        CancellationToken cancellationToken
    )
    {
        if (action.ActionType != TableTransactionActionType.Delete)
        {
            await table.UpsertEntityAsync((TableEntity)action.Entity, TableUpdateMode.Replace, cancellationToken);
            return;
        }

        try
        {
            await table.DeleteEntityAsync(
                action.Entity.PartitionKey,
                action.Entity.RowKey,
                action.ETag,
                cancellationToken
            );
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            // Gone, or written anew by someone who needs it.
        }
    }

    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey", "Timestamp"];

    private static ParallelOptions Options(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
}

/// <summary>A row in the version that was read.</summary>
internal sealed record VersionedRow(RowAddress Address, ETag ETag);
