using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;

namespace Ingest.Storage.Rows;

/// <summary>The complete analyses, as blobs <c>{article}/{edition}.json.gz</c>.</summary>
internal sealed class AnalysisStore(BlobServiceClient blobs)
{
    private const string Suffix = ".json.gz";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.AnalysesContainer);

    /// <summary>Writes the JSON form of an analysis.</summary>
    public Task WriteAsync(string articleId, string edition, byte[] json, CancellationToken cancellationToken)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(json);
        }

        var headers = new BlobHttpHeaders { ContentType = "application/json", ContentEncoding = "gzip" };
        return Blob(articleId, edition)
            .UploadAsync(
                new BinaryData(compressed.ToArray()),
                new BlobUploadOptions { HttpHeaders = headers },
                cancellationToken
            );
    }

    /// <summary>Reads an analysis, or gives null if it is not there (any more).</summary>
    public async Task<ArticleAnalysis?> FindAsync(string articleId, string edition, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Blob(articleId, edition).DownloadContentAsync(cancellationToken);
            using var gzip = new GZipStream(answer.Value.Content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync(
                gzip,
                AnalysisJson.Readable.ArticleAnalysis,
                cancellationToken
            );
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The version of the stored analysis, or null if there is none.</summary>
    public async Task<ETag?> FindVersionAsync(string articleId, string edition, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Blob(articleId, edition).GetPropertiesAsync(cancellationToken: cancellationToken);
            return answer.Value.ETag;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Removes an analysis if it still has the given version.</summary>
    public async Task DeleteAsync(string articleId, string edition, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await Blob(articleId, edition)
                .DeleteIfExistsAsync(
                    conditions: new BlobRequestConditions { IfMatch = version },
                    cancellationToken: cancellationToken
                );
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            // Written anew by someone who needs it.
        }
    }

    /// <summary>Reads article and edition out of a blob name.</summary>
    /// <returns>Whether it is the name of an analysis.</returns>
    public static bool TryParse(string blobName, out string articleId, out string edition)
    {
        (articleId, edition) = ("", "");
        if (blobName.Split('/') is not [var id, var file] || !file.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        (articleId, edition) = (id, file[..^Suffix.Length]);
        return ArticleId.IsValid(articleId) && ArticleId.IsValid(edition);
    }

    private BlobClient Blob(string articleId, string edition) =>
        _container.GetBlobClient($"{articleId}/{edition}{Suffix}");
}
