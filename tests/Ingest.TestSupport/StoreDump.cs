using Azure.Data.Tables;
using Ingest.Storage;

namespace Ingest.TestSupport;

/// <summary>Everything this service wrote into an account, as lines that can be compared.</summary>
public static class StoreDump
{
    /// <summary>One line a row or blob, of all tables and of the containers this service writes.</summary>
    /// <param name="clients">The account.</param>
    /// <param name="versions">Whether times and ETags are told too, by which the writing of an equal row is seen.</param>
    public static async Task<List<string>> ReadAsync(StorageClients clients, bool versions = false)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var lines = new List<string>();
        foreach (var table in StorageNames.Tables)
        {
            await foreach (var row in clients.Tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                var columns = row.Where(column => versions || column.Key is not ("Timestamp" or "odata.etag"))
                    .OrderBy(column => column.Key, StringComparer.Ordinal)
                    .Select(column =>
                        $"{column.Key}={(column.Value is byte[] bytes ? Convert.ToHexString(bytes) : column.Value)}"
                    );
                lines.Add($"{table}: {string.Join("; ", columns)}");
            }
        }

        foreach (var container in new[] { StorageNames.AnalysesContainer, StorageNames.ReceiptsContainer })
        {
            await foreach (var blob in clients.Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                // A receipt names the blob version, which is another after every drop.
                var version =
                    versions && container == StorageNames.AnalysesContainer ? blob.Properties.ETag.ToString() : "";
                lines.Add(
                    $"{container}: {blob.Name} {Convert.ToHexString(blob.Properties.ContentHash ?? [])} {version}"
                );
            }
        }

        return lines;
    }
}
