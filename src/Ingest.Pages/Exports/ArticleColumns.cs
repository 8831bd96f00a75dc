namespace Ingest.Pages.Exports;

/// <summary>The columns that tell the article of a quote or event.</summary>
internal static class ArticleColumns
{
    public static IReadOnlyList<Column> All { get; } =
    [
        new("article_title", "article.title"),
        new("article_source", "article.source"),
        new("article_published", "article.published"),
        new("article_published_basis", "article.publishedBasis"),
        new("article_url", "article.url"),
        new("article_name", "article.name"),
        new("also_in", "alsoIn.id"),
    ];
}
