using System.Text;
using Ingest.Extraction.Articles;

namespace Ingest.Reading.Tests;

/// <summary>Shorthands to read one file.</summary>
internal static class Reading
{
    private static readonly ArticleReader Reader = new();

    public static ReadResult Read(
        string name,
        byte[] content,
        string? contentType = null,
        Dictionary<string, string>? metadata = null,
        DateTimeOffset? createdOn = null
    ) =>
        Reader.Read(
            new ArticleSource
            {
                Name = name,
                ContentType = contentType,
                Metadata = metadata ?? [],
                CreatedOn = createdOn,
            },
            content
        );

    public static Article Article(
        string name,
        string content,
        string? contentType = null,
        Dictionary<string, string>? metadata = null,
        DateTimeOffset? createdOn = null
    )
    {
        var result = Read(name, Encoding.UTF8.GetBytes(content), contentType, metadata, createdOn);
        Assert.True(result.Article is not null, result.Failure?.Reason);
        return result.Article;
    }

    public static ReadFailure Failure(string name, string content) => Failure(name, Encoding.UTF8.GetBytes(content));

    public static ReadFailure Failure(string name, byte[] content)
    {
        var result = Read(name, content);
        Assert.Null(result.Article);
        Assert.NotNull(result.Failure);
        Assert.False(string.IsNullOrWhiteSpace(result.Failure.Reason));
        return result.Failure;
    }

    public static Article Sample(string name)
    {
        var result = Read(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name)));
        Assert.True(result.Article is not null, result.Failure?.Reason);
        return result.Article;
    }
}
