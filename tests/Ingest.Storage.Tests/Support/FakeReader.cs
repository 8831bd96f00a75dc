using System.Globalization;
using System.Text;
using Ingest.Extraction.Articles;
using Ingest.Reading;

namespace Ingest.Storage.Tests.Support;

/// <summary>Takes the bytes as UTF-8, the date from metadata or else from the creation time; the empty file fails, <c>bug</c> throws.</summary>
internal sealed class FakeReader : IArticleReader
{
    public ReadResult Read(ArticleSource source, ReadOnlyMemory<byte> content)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        if (text == "bug")
        {
            throw new InvalidOperationException("A bug with /a/secret/path in it");
        }

        if (text.Length == 0)
        {
            return ReadResult.Fail(ReadFailureCode.Empty, "The file is empty.");
        }

        var given = source.Metadata.TryGetValue("published", out var published);
        return ReadResult.Success(
            new()
            {
                Id = ArticleId.FromName(source.Name),
                Name = source.Name,
                Title = source.Metadata.GetValueOrDefault("title"),
                Source = source.Metadata.GetValueOrDefault("source"),
                Text = text,
                Published =
                    !given ? DateOnly.FromDateTime(source.CreatedOn!.Value.UtcDateTime)
                    : published == "none" ? null
                    : DateOnly.Parse(published!, CultureInfo.InvariantCulture),
                PublishedBasis =
                    !given ? PublishedBasis.Created
                    : published == "none" ? null
                    : PublishedBasis.Metadata,
            }
        );
    }
}
