using Ingest.Storage.Uploads;

namespace Ingest.Cli.Uploading;

/// <summary>Puts files into the articles container.</summary>
/// <param name="uploads">The upload room.</param>
/// <param name="published">The day of publication for the blobs' metadata, or null to leave it to the documents.</param>
internal sealed class ArticleUploader(IArticleUploads uploads, DateOnly? published)
{
    /// <summary>How many files are uploaded at once.</summary>
    public const int Parallelism = 8;

    private readonly ArticleDetails _details = new() { Published = published };

    /// <summary>Uploads a file, unless the container has the very same already. A running service tells what it cannot read.</summary>
    /// <returns>The article in the container.</returns>
    /// <exception cref="CommandException">The file cannot be read, or cannot have its name.</exception>
    public async Task<UploadedArticle> UploadAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        var content = await ReadAsync(file.Path, cancellationToken);
        var result = await uploads.DropAsync(file.BlobName, content, _details, cancellationToken);
        return result.Article
            ?? throw new CommandException($"{file.Path} cannot be uploaded. {result.Problem!.Reason}");
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
}
