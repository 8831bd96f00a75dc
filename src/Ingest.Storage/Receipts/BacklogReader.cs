using Azure.Storage.Blobs;
using Ingest.Extraction.Articles;

namespace Ingest.Storage;

/// <summary>Compares what was dropped with what was dealt with, by two listings.</summary>
internal sealed class BacklogReader(BlobServiceClient blobs, ReceiptStore receipts)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    /// <summary>Reads the backlog.</summary>
    public async Task<Backlog> ReadAsync(CancellationToken cancellationToken)
    {
        // The receipts first: a blob dealt with in between then counts as waiting, which is looked at more closely, and never as gone.
        var dealtWith = await receipts.ListAsync(cancellationToken);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new List<WaitingBlob>();
        await foreach (var item in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var id = ArticleId.FromName(item.Name);
            dropped.Add(id);
            if (!dealtWith.TryGetValue(id, out var receipt) || receipt != BlobVersion.Of(item.Properties.ETag!.Value))
            {
                waiting.Add(new(id, item.Name, item.Properties.LastModified!.Value));
            }
        }

        return new(dropped, waiting, [.. dealtWith.Keys.Where(id => !dropped.Contains(id))]);
    }
}

/// <summary>What is still to be done.</summary>
/// <param name="Dropped">The articles that have a blob.</param>
/// <param name="Waiting">The blobs whose present version has no receipt.</param>
/// <param name="Gone">The articles that have a receipt but no blob any more.</param>
internal sealed record Backlog(
    IReadOnlySet<string> Dropped,
    IReadOnlyList<WaitingBlob> Waiting,
    IReadOnlyList<string> Gone
);

/// <summary>A blob that was not dealt with yet in its present version.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="Name">The blob name.</param>
/// <param name="Since">When it was dropped, by the store's clock.</param>
internal sealed record WaitingBlob(string ArticleId, string Name, DateTimeOffset Since);
