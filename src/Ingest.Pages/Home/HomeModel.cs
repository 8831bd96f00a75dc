using Ingest.Storage.Lookups;

namespace Ingest.Pages.Home;

/// <summary>What the home page shows.</summary>
public sealed record HomeModel
{
    /// <summary>A part of the articles, newest first.</summary>
    public required IReadOnlyList<ArticleSummary> Articles { get; init; }

    /// <summary>The first of those that could not be read; empty on all parts but the first of all articles.</summary>
    public required IReadOnlyList<ArticleSummary> Failed { get; init; }

    /// <summary>Whether more could not be read.</summary>
    public required bool HasMoreFailed { get; init; }

    /// <summary>The state the articles are filtered by, or null.</summary>
    public ArticleState? State { get; init; }

    /// <summary>Whether it is the first part of the list.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The address of the next part, or null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The most bytes an article may have.</summary>
    public required long MaxArticleBytes { get; init; }
}
