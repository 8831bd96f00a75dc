using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.Storage.Ingestion;

/// <summary>The dropped articles.</summary>
internal sealed class ArticleBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    /// <summary>What is known of a blob without its content, or null if there is none.</summary>
    public async Task<DroppedArticle?> FindAsync(string blobName, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties properties = await _container
                .GetBlobClient(blobName)
                .GetPropertiesAsync(cancellationToken: cancellationToken);
            return new(
                blobName,
                properties.ETag,
                properties.CreatedOn,
                string.IsNullOrEmpty(properties.ContentType) ? null : properties.ContentType,
                DroppedArticle.Effective(properties.Metadata),
                properties.ContentLength,
                properties.ContentHash
            );
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The content of a blob in the version that was found, or null if that version is no longer there.</summary>
    public async Task<byte[]?> DownloadAsync(DroppedArticle article, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Conditions = new() { IfMatch = article.ETag } };
        try
        {
            using BlobDownloadStreamingResult download = await _container
                .GetBlobClient(article.Name)
                .DownloadStreamingAsync(options, cancellationToken);
            // The version is fixed, so its length is: the buffer never grows.
            var content = new byte[article.Length];
            await download.Content.ReadExactlyAsync(content, cancellationToken);
            return content;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Removes a blob.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        await _container
            .GetBlobClient(blobName)
            .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
}
