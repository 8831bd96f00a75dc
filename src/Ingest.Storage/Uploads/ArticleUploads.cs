using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.Reading;
using Microsoft.Extensions.Options;

namespace Ingest.Storage.Uploads;

internal sealed class ArticleUploads(BlobServiceClient blobs, UploadStates states, IOptions<StorageOptions> options)
    : IArticleUploads
{
    private const string UnknownType = "application/octet-stream";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    public long MaxArticleBytes => options.Value.MaxArticleBytes;

    public async Task<UploadResult> UploadAsync(ArticleUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!BlobName.TryNormalize(upload.Name, out var name, out var reason))
        {
            return UploadResult.Refused(UploadProblemCode.InvalidName, reason);
        }

        if (ArticleFormats.Refuse(name, upload.Details.ContentType) is { } refusal)
        {
            return UploadResult.Refused(UploadProblemCode.UnsupportedFormat, refusal.Reason);
        }

        if (
            upload.Length > MaxArticleBytes
            || await BoundedContent.ReadAsync(upload.Content, MaxArticleBytes, cancellationToken) is not { } content
        )
        {
            return UploadResult.Refused(UploadProblemCode.TooLarge, TooLarge());
        }

        return await DropAsync(name, content, upload.Details, cancellationToken);
    }

    public async Task<UploadResult> DropAsync(
        string name,
        ReadOnlyMemory<byte> content,
        ArticleDetails details,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        if (!BlobName.TryNormalize(name, out var blobName, out var reason))
        {
            return UploadResult.Refused(UploadProblemCode.InvalidName, reason);
        }

        var metadata = DetailsMetadata.Of(details);
        if (metadata.Sum(pair => pair.Key.Length + pair.Value.Length) > DetailsMetadata.MaxLength)
        {
            return UploadResult.Refused(
                UploadProblemCode.InvalidDetails,
                "Title, source and address are together longer than a blob's metadata may be. Shorten them."
            );
        }

#pragma warning disable CA5351 // Storage's checksum of a blob is an MD5; it guards nothing.
        var headers = new BlobHttpHeaders { ContentHash = MD5.HashData(content.Span) };
#pragma warning restore CA5351
        var contentType = CanBeStored(details.ContentType) ? details.ContentType : null;
        var blob = _container.GetBlobClient(blobName);
        if (await FindSameAsync(blob, headers.ContentHash, contentType, metadata, cancellationToken) is { } same)
        {
            return UploadResult.Taken(Article(blobName, same, isNew: false));
        }

        // Without a charset: the reader finds the encoding from the bytes.
        headers.ContentType = contentType ?? ArticleFormats.FindMediaType(blobName) ?? UnknownType;
        var uploaded = await blob.UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = headers, Metadata = metadata },
            cancellationToken
        );
        return UploadResult.Taken(Article(blobName, uploaded.Value.ETag, isNew: true));
    }

    public Task<UploadState?> FindStateAsync(string articleId, string? version, CancellationToken cancellationToken) =>
        states.FindAsync(articleId, version, cancellationToken);

    public Task<IReadOnlyDictionary<string, UploadState>> FindSettledAsync(
        IReadOnlyCollection<UploadedArticle> articles,
        CancellationToken cancellationToken
    ) => states.FindSettledAsync(articles, cancellationToken);

    /// <summary>The version of a blob that has the same content and says what the sender says, or null. What the sender leaves open may be anything.</summary>
    private static async Task<ETag?> FindSameAsync(
        BlobClient blob,
        byte[] hash,
        string? contentType,
        Dictionary<string, string> metadata,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            var isSame =
                properties.ContentHash.AsSpan().SequenceEqual(hash)
                && (contentType is null || contentType == properties.ContentType)
                && metadata.All(pair =>
                    properties.Metadata.TryGetValue(pair.Key, out var value) && value == pair.Value
                );
            return isSame ? properties.ETag : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Whether a content type says of what format the article is, and fits into a header, which takes nothing but printable ASCII.</summary>
    private static bool CanBeStored(string? contentType) =>
        contentType is not null
        && !contentType.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && ArticleFormats.HasContentType(contentType);

    private static UploadedArticle Article(string name, ETag etag, bool isNew) =>
        new(ArticleId.FromName(name), name, BlobVersion.Of(etag).ToString(), isNew);

    private string TooLarge() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The file has more than the {MaxArticleBytes:N0} bytes that an article may have. Split it, or raise the limit with the setting Ingest__MaxArticleBytes."
        );
}
