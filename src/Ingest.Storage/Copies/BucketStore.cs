using Azure;
using Azure.Data.Tables;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage.Copies;

/// <summary>
/// Reads and changes buckets. Several articles change one at a time, each on condition that nobody else has since it was read.
/// </summary>
internal sealed class BucketStore(TableServiceClient tables, TimeProvider time)
{
    // Each round but the last was lost to another copy, which is in now.
    private const int MaxRounds = 200;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.CopyIndexTable);

    /// <summary>The members of a bucket; none if there is no such bucket.</summary>
    public async Task<IReadOnlyList<CopyMember>> FindAsync(string key, CancellationToken cancellationToken) =>
        await ReadAsync(key, cancellationToken) is { } row ? CopyBucket.Read(row) : [];

    /// <summary>Takes a member in. Writes the row even if it is there already: whoever found it in order to remove it starts over.</summary>
    /// <returns>All members.</returns>
    public async Task<IReadOnlyList<CopyMember>> JoinAsync(
        string key,
        CopyMember member,
        CancellationToken cancellationToken
    )
    {
        // Most texts share no band with others: the first try needs no reading.
        IReadOnlyList<CopyMember> members = [member];
        if (await TryWriteAsync(key, before: null, members, cancellationToken))
        {
            return members;
        }

        await UntilWrittenAsync(
            async () =>
            {
                var row = await ReadAsync(key, cancellationToken);
                members = CopyBucket.With(row is null ? [] : CopyBucket.Read(row), member);
                return await TryWriteAsync(key, row, members, cancellationToken);
            },
            cancellationToken
        );
        return members;
    }

    /// <summary>Takes a member out.</summary>
    /// <param name="key">The bucket.</param>
    /// <param name="articleId">The member's article.</param>
    /// <param name="edition">The member's edition.</param>
    /// <param name="isDoomed">Whether the edition is still to be removed; asked after the bucket was read.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <returns>The members left, or null if the edition is not to be removed any more.</returns>
    public async Task<IReadOnlyList<CopyMember>?> LeaveAsync(
        string key,
        string articleId,
        string edition,
        Func<Task<bool>> isDoomed,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<CopyMember>? left = null;
        await UntilWrittenAsync(
            async () =>
            {
                var row = await ReadAsync(key, cancellationToken);
                var members = row is null ? [] : CopyBucket.Read(row);
                left = CopyBucket.Without(members, articleId, edition);
                if (row is null || left.Count == members.Count)
                {
                    return true;
                }

                if (!await isDoomed())
                {
                    left = null;
                    return true;
                }

                return await TryWriteAsync(key, row, left, cancellationToken);
            },
            cancellationToken
        );
        return left;
    }

    private async Task<TableEntity?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var answer = await _table.GetEntityIfExistsAsync<TableEntity>(key, key, cancellationToken: cancellationToken);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>Writes a bucket if its row is as it was before; one without members is removed.</summary>
    /// <returns>False if someone else was quicker.</returns>
    private async Task<bool> TryWriteAsync(
        string key,
        TableEntity? before,
        IReadOnlyList<CopyMember> members,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (before is null)
            {
                await _table.AddEntityAsync(CopyBucket.ToEntity(key, members), cancellationToken);
            }
            else if (members.Count > 0)
            {
                var row = CopyBucket.ToEntity(key, members);
                await _table.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellationToken);
            }
            else
            {
                await _table.DeleteEntityAsync(key, key, before.ETag, cancellationToken);
                IngestionMetrics.Removed(StorageNames.CopyIndexTable, 1);
                return true;
            }

            IngestionMetrics.Wrote(StorageNames.CopyIndexTable, 1);
            return true;
        }
        // Exists already, is gone, or has another version.
        catch (RequestFailedException exception)
            when (exception.Status is 404 or 409 or 412 && exception.ErrorCode != "TableNotFound")
        {
            return false;
        }
    }

    private async Task UntilWrittenAsync(Func<Task<bool>> tryOnce, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (await tryOnce())
            {
                return;
            }

            // Those who got in each other's way try again at different moments.
            var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(Math.Min(5 * (round + 1), 200)));
            await Task.Delay(pause, time, cancellationToken);
        }

        throw new IOException("Copies of the article kept coming while it was being ingested; try again later.");
    }
}
