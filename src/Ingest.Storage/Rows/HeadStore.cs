using Azure;
using Azure.Data.Tables;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage.Rows;

/// <summary>Reads and conditionally writes head rows.</summary>
internal sealed class HeadStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.ArticlesTable);

    /// <summary>The head of an article, or null if there is none.</summary>
    public async Task<HeadRow?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        var answer = await _table.GetEntityIfExistsAsync<TableEntity>(
            articleId,
            articleId,
            cancellationToken: cancellationToken
        );
        return answer.HasValue ? HeadRow.From(answer.Value!) : null;
    }

    /// <summary>Writes a head if its row still has the version that <paramref name="head"/> carries (or is still absent).</summary>
    /// <returns>The head with its new version, or null if someone else was quicker.</returns>
    public Task<HeadRow?> TryWriteAsync(HeadRow head, CancellationToken cancellationToken) =>
        TryWriteAsync(head, [], cancellationToken);

    /// <summary>As <see cref="TryWriteAsync(HeadRow, CancellationToken)"/>, and other rows of the article with it: all or none.</summary>
    public async Task<HeadRow?> TryWriteAsync(
        HeadRow head,
        IEnumerable<TableEntity> others,
        CancellationToken cancellationToken
    )
    {
        var write =
            head.ETag == default
                ? new TableTransactionAction(TableTransactionActionType.Add, head.ToEntity())
                : new(TableTransactionActionType.UpdateReplace, head.ToEntity(), head.ETag);
        try
        {
            var answer = await _table.SubmitTransactionAsync(
                [
                    write,
                    .. others.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                ],
                cancellationToken
            );
            IngestionMetrics.Wrote(StorageNames.ArticlesTable, answer.Value.Count);
            return head with { ETag = answer.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException exception) when (WasLost(exception))
        {
            return null;
        }
    }

    /// <summary>Removes a head if its row still has the version that <paramref name="head"/> carries.</summary>
    public async Task<bool> TryDeleteAsync(HeadRow head, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(head.Id, head.Id, head.ETag, cancellationToken);
            IngestionMetrics.Removed(StorageNames.ArticlesTable, 1);
            return true;
        }
        catch (RequestFailedException exception) when (WasLost(exception))
        {
            return false;
        }
    }

    // Exists already, is gone, or has another version.
    private static bool WasLost(RequestFailedException exception) =>
        exception.Status is 404 or 409 or 412 && exception.ErrorCode != "TableNotFound";
}
