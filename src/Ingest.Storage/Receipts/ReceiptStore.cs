using System.Buffers.Text;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;

namespace Ingest.Storage;

/// <summary>
/// Remembers which version of which blob was dealt with. Receipts are empty blobs named by article, with
/// the version in their metadata: one listing reads them all, and dealing with a blob again touches no table row.
/// </summary>
public sealed class ReceiptStore(BlobServiceClient blobs)
{
    private const string ETagKey = "etag";
    private const string NameKey = "name64";

    // Receipts of earlier versions have the name percent-encoded.
    private const string EscapedNameKey = "name";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ReceiptsContainer);

    /// <summary>All receipts: for each article's identifier the ETag of the blob version that was dealt with.</summary>
    public async Task<IReadOnlyDictionary<string, ETag>> ListAsync(CancellationToken cancellationToken)
    {
        var receipts = new Dictionary<string, ETag>(StringComparer.Ordinal);
        var options = new GetBlobsOptions { Traits = BlobTraits.Metadata };
        await foreach (var blob in _container.GetBlobsAsync(options, cancellationToken))
        {
            if (blob.Metadata.TryGetValue(ETagKey, out var etag))
            {
                receipts[blob.Name] = BlobVersion.Of(new ETag(etag));
            }
        }

        return receipts;
    }

    /// <summary>Records that a version of a blob was dealt with; replaces the receipt of an earlier version.</summary>
    /// <param name="blobName">The blob's name in the articles container.</param>
    /// <param name="etag">The ETag of the version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task MarkAsync(string blobName, ETag etag, CancellationToken cancellationToken)
    {
        // Metadata travels in headers, which take ASCII only, and may have 8 KB: percent signs would make too much of the longest names.
        var metadata = new Dictionary<string, string>
        {
            [ETagKey] = BlobVersion.Of(etag).ToString(),
            [NameKey] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(blobName)),
        };
        return _container
            .GetBlobClient(ArticleId.FromName(blobName))
            .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata }, cancellationToken);
    }

    /// <summary>The receipt of an article, or null if there is none.</summary>
    internal async Task<Receipt?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await _container
                .GetBlobClient(articleId)
                .GetPropertiesAsync(cancellationToken: cancellationToken);
            var metadata = properties.Value.Metadata;
            return metadata.TryGetValue(ETagKey, out var etag) && NameIn(metadata) is { } name
                ? new(name, BlobVersion.Of(new ETag(etag)))
                : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static string? NameIn(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(NameKey, out var encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded))
        : metadata.TryGetValue(EscapedNameKey, out var escaped) ? Uri.UnescapeDataString(escaped)
        : null;

    /// <summary>Removes the receipt of an article, if there is one.</summary>
    public Task RemoveAsync(string articleId, CancellationToken cancellationToken) =>
        _container.GetBlobClient(articleId).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}

/// <summary>Which version of which blob was dealt with.</summary>
/// <param name="BlobName">The blob's name in the articles container.</param>
/// <param name="Version">The version, as <see cref="BlobVersion"/> gives it.</param>
internal sealed record Receipt(string BlobName, ETag Version);
