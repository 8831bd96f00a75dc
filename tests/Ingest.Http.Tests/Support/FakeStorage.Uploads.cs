using System.Text;
using Ingest.Extraction.Articles;
using Ingest.Reading;
using Ingest.Storage.Uploads;

namespace Ingest.Http.Tests.Support;

internal sealed partial class FakeStorage : IArticleUploads
{
    /// <summary>What was uploaded, in its order.</summary>
    public List<(string Name, string Text, ArticleDetails Details)> Uploads { get; } = [];

    /// <summary>The states of articles that were there already, by name.</summary>
    public Dictionary<string, UploadState> Settled { get; } = [];

    public long MaxArticleBytes => 1000;

    public async Task<UploadResult> UploadAsync(ArticleUpload upload, CancellationToken cancellationToken)
    {
        if (!BlobName.TryNormalize(upload.Name, out var name, out var reason))
        {
            return new(null, new(UploadProblemCode.InvalidName, reason));
        }

        if (ArticleFormats.Refuse(name, upload.Details.ContentType) is { } refusal)
        {
            return new(null, new(UploadProblemCode.UnsupportedFormat, refusal.Reason));
        }

        var content = new byte[MaxArticleBytes + 1];
        var length = await upload.Content.ReadAtLeastAsync(content, content.Length, false, cancellationToken);
        if (length > MaxArticleBytes)
        {
            return new(null, new(UploadProblemCode.TooLarge, "More than 1,000 bytes."));
        }

        return await Answer(
            () =>
            {
                Uploads.Add((name, Encoding.UTF8.GetString(content, 0, length), upload.Details));
                var isNew = !Settled.ContainsKey(name);
                return new UploadResult(new(ArticleId.FromName(name), name, $"0x{Uploads.Count}", isNew), null);
            },
            cancellationToken
        );
    }

    public Task<UploadState?> FindStateAsync(string articleId, string? version, CancellationToken cancellationToken) =>
        Answer(
            () => Settled.FirstOrDefault(pair => ArticleId.FromName(pair.Key) == articleId).Value,
            cancellationToken
        )!;

    public Task<UploadResult> DropAsync(
        string name,
        ReadOnlyMemory<byte> content,
        ArticleDetails details,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, UploadState>> FindSettledAsync(
        IReadOnlyCollection<UploadedArticle> articles,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
