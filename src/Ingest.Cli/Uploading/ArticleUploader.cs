using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Storage;

namespace Ingest.Cli.Uploading;

/// <summary>Uploads files to the articles container.</summary>
/// <param name="blobs">The storage account.</param>
/// <param name="published">The day of publication for the blobs' metadata, or null to leave the metadata alone.</param>
internal sealed class ArticleUploader(BlobServiceClient blobs, DateOnly? published)
{
    /// <summary>How many files are uploaded at once.</summary>
    public const int Parallelism = 8;

    private const string PublishedKey = "published";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);

    private readonly string? _published = published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Uploads a file, unless the container has the very same already.</summary>
    /// <returns>The blob's version.</returns>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public async Task<ETag> UploadAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        var content = await ReadAsync(file.Path, cancellationToken);
#pragma warning disable CA5351 // Storage's checksum of a blob is an MD5; it guards nothing.
        var hash = MD5.HashData(content);
#pragma warning restore CA5351
        var blob = _container.GetBlobClient(file.BlobName);
        if (await FindSameAsync(blob, hash, cancellationToken) is { } same)
        {
            return same;
        }

        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = ContentType(file.BlobName), ContentHash = hash },
            Metadata = _published is null ? null : new Dictionary<string, string> { [PublishedKey] = _published },
        };
        var uploaded = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
        return uploaded.Value.ETag;
    }

    private async Task<ETag?> FindSameAsync(BlobClient blob, byte[] hash, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            var isSame =
                properties.ContentHash.AsSpan().SequenceEqual(hash)
                && (
                    _published is null
                    || properties.Metadata.TryGetValue(PublishedKey, out var day) && day == _published
                );
            return isSame ? properties.ETag : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                $"{path} cannot be read: check that it is still there and that you may read it.",
                exception
            );
        }
    }

    /// <summary>The media type, without a charset: the reader finds the encoding from the bytes.</summary>
    private static string ContentType(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" => "text/plain",
            ".md" => "text/markdown",
            ".html" or ".htm" => "text/html",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
}
