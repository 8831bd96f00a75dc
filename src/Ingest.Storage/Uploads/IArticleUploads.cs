namespace Ingest.Storage.Uploads;

/// <summary>Puts articles into the container for those who send them, and tells what becomes of them. Safe for concurrent use.</summary>
public interface IArticleUploads
{
    /// <summary>The most bytes an article may have; the setting <c>Ingest__MaxArticleBytes</c>.</summary>
    long MaxArticleBytes { get; }

    /// <summary>Takes an article from somebody who may send anything: reads at most one byte more than an article may have.</summary>
    /// <returns>The article in the container, or why it was not taken. An empty file is taken, and becomes a failed article.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    Task<UploadResult> UploadAsync(ArticleUpload upload, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a file into the container as any program with access to it may, whatever its size and format: what cannot be read
    /// becomes a failed article. The very same article is not put there again.
    /// </summary>
    /// <param name="name">The blob name; see <see cref="BlobName"/>.</param>
    /// <param name="content">All its bytes.</param>
    /// <param name="details">What is known of the article beside its text.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The article in the container, or what is wrong with its name or details.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer.</exception>
    Task<UploadResult> DropAsync(
        string name,
        ReadOnlyMemory<byte> content,
        ArticleDetails details,
        CancellationToken cancellationToken
    );

    /// <summary>What became of an article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="version">The <see cref="UploadedArticle.Version"/> that is asked about, or null for the one that is there now.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Its state. A version that another one has replaced has the state of that one. Null if nothing is known of the article and no version was given.</returns>
    Task<UploadState?> FindStateAsync(string articleId, string? version, CancellationToken cancellationToken);

    /// <summary>What became of many articles; few requests even for thousands that are waiting.</summary>
    /// <param name="articles">The articles, as <see cref="UploadAsync"/> or <see cref="DropAsync"/> gave them.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The states of those that the service has dealt with, by <see cref="UploadedArticle.Id"/>. The others are waiting.</returns>
    Task<IReadOnlyDictionary<string, UploadState>> FindSettledAsync(
        IReadOnlyCollection<UploadedArticle> articles,
        CancellationToken cancellationToken
    );
}
