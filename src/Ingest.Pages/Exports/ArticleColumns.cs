namespace Ingest.Pages.Exports;

/// <summary>The columns that tell the article of a quote or event.</summary>
internal static class ArticleColumns
{
    /// <summary>The article by the address of its page, which names it: identifiers alone may start like a formula.</summary>
    public static Column Key { get; } = new("article", "article.id", ArticlePath);

    private const string ArticlePath = "/articles/";

    public static IReadOnlyList<Column> Facts { get; } =
    [
        new("article_title", "article.title"),
        new("article_source", "article.source"),
        new("article_published", "article.published"),
        new("article_published_basis", "article.publishedBasis"),
        new("article_url", "article.url"),
        new("article_name", "article.name"),
        new("also_in", "alsoIn.id", ArticlePath),
    ];
}
