using Ingest.Extraction.Articles;
using Ingest.Storage.Uploads;

namespace Ingest.Pages.Tests.Support;

/// <summary>Uploads in memory. What has a name ending in <c>.pdf</c> is refused.</summary>
internal sealed class FakeUploads : IArticleUploads
{
    public const string Refusal = "Files ending in '.pdf' are not read as articles.";

    public long MaxArticleBytes => 5 << 20;

    /// <summary>What was uploaded: texts by names.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>What became of articles, by their identifiers.</summary>
    public Dictionary<string, UploadState> States { get; } = [];

    public async Task<UploadResult> UploadAsync(ArticleUpload upload, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(upload.Content);
        var text = await reader.ReadToEndAsync(cancellationToken);
        if (upload.Name.EndsWith(".pdf", StringComparison.Ordinal))
        {
            return new(null, new(UploadProblemCode.UnsupportedFormat, Refusal));
        }

        Texts[upload.Name] = text;
        return new(new(ArticleId.FromName(upload.Name), upload.Name, "v1", IsNew: true), null);
    }

    public Task<UploadResult> DropAsync(
        string name,
        ReadOnlyMemory<byte> content,
        ArticleDetails details,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<UploadState?> FindStateAsync(string articleId, string? version, CancellationToken cancellationToken) =>
        Task.FromResult(States.GetValueOrDefault(articleId));

    public Task<IReadOnlyDictionary<string, UploadState>> FindSettledAsync(
        IReadOnlyCollection<UploadedArticle> articles,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
