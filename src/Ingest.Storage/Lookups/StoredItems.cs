using System.Text.Json.Serialization;
using Ingest.Extraction;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;

namespace Ingest.Storage.Lookups;

/// <summary>How the ingestion of an article ended.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ArticleState>))]
public enum ArticleState
{
    /// <summary>It was analysed, and its quotes and events can be looked up.</summary>
    Ingested,

    /// <summary>It could not be read; the reason tells why.</summary>
    Failed,
}

/// <summary>An article as lists show it.</summary>
public sealed record ArticleSummary
{
    /// <summary>The article's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The blob name.</summary>
    public required string Name { get; init; }

    /// <summary>How ingestion ended.</summary>
    public required ArticleState State { get; init; }

    /// <summary>Why it failed, for a person; null exactly if it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>The kind of failure, for programs (<c>empty</c>, <c>binary</c>, <c>tooLarge</c>, <c>unsupportedFormat</c>, <c>malformed</c>, <c>processing</c>); null exactly if it did not fail.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the day of publication comes from, or null.</summary>
    public PublishedBasis? PublishedBasis { get; init; }

    /// <summary>The language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Identifies this version of the article: it comes from content and metadata alone.</summary>
    public required string Revision { get; init; }

    /// <summary>The number of quotes found.</summary>
    public int QuoteCount { get; init; }

    /// <summary>The number of events found.</summary>
    public int EventCount { get; init; }

    /// <summary>The identifier of the first article with the same or nearly the same text; null if it is the first itself, or the only one.</summary>
    public string? CopyOf { get; init; }
}

/// <summary>An article with all that was found in it.</summary>
/// <param name="Summary">What lists show of it.</param>
/// <param name="Analysis">The analysis; null exactly if the article failed.</param>
/// <param name="ETag">Changes with every change of the answer; without quotation marks.</param>
public sealed record StoredArticle(ArticleSummary Summary, ArticleAnalysis? Analysis, string ETag)
{
    /// <summary>The other articles with the same or nearly the same text, the first of all before the others; empty if there are none.</summary>
    public IReadOnlyList<ArticleCopy> Copies { get; init; } = [];
}

/// <summary>An article with the same or nearly the same text as another.</summary>
/// <param name="Article">The article.</param>
/// <param name="Similarity">How much of both texts is the same, 0 to 1, as estimated; null if it is only the copy of a copy.</param>
/// <param name="IsFirst">Whether it is the first of all: the one published earliest, at which lists show what all have in common.</param>
public sealed record ArticleCopy(ArticleReference Article, double? Similarity, bool IsFirst);

/// <summary>The article an item of a list comes from.</summary>
public sealed record ArticleReference
{
    /// <summary>The article's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The blob name.</summary>
    public required string Name { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the day of publication comes from, or null; all dates of the article's items rest on it.</summary>
    public PublishedBasis? PublishedBasis { get; init; }

    /// <summary>The outlet, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The address, or null.</summary>
    public string? Url { get; init; }
}

/// <summary>A quote and the article it stands in.</summary>
public sealed record StoredQuote(ArticleReference Article, Quote Quote)
{
    /// <summary>The copies of the article that carry the same quote, earliest first; empty if there are none.</summary>
    public IReadOnlyList<ArticleReference> AlsoIn { get; init; } = [];
}

/// <summary>An event and the article it stands in.</summary>
public sealed record StoredEvent(ArticleReference Article, Event Event)
{
    /// <summary>The copies of the article that carry the same event, earliest first; empty if there are none.</summary>
    public IReadOnlyList<ArticleReference> AlsoIn { get; init; } = [];
}

/// <summary>A person, organization, country or group as lists show it: one name of one kind, over all articles.</summary>
public sealed record ActorSummary
{
    /// <summary>The name; of a country its usual one.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The most recent role an article gives, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>In how many articles it is named.</summary>
    public required int ArticleCount { get; init; }
}

/// <summary>What somebody is that acts, speaks or is named.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActorKind>))]
public enum ActorKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A government body, company, party, army or other organization.</summary>
    Organization,

    /// <summary>A country.</summary>
    Country,

    /// <summary>Whoever else acts or speaks: police, protesters, the people of a town.</summary>
    Group,
}

/// <summary>A person as lists show it: one name, over all articles.</summary>
public sealed record PersonSummary
{
    /// <summary>The fullest name.</summary>
    public required string Name { get; init; }

    /// <summary>The most recent role an article gives, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The country code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>In how many articles the person is named.</summary>
    public required int ArticleCount { get; init; }
}
