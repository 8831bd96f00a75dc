using System.Text.Json.Nodes;
using Ingest.Pages.Words;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Exports;

/// <summary>Nodes of linked data (JSON-LD) in schema.org's terms, and what quotes and events have in common.</summary>
/// <remarks>What schema.org has no term for has PLOVER's, or one of our own: the field's name in the API behind <c>ingest:</c>, and
/// <c>ingest:dateBasis</c> for the <c>basis</c> of an event's <c>date</c> or of a quote's <c>saidOn</c>.</remarks>
internal static class LinkedDataNode
{
    /// <summary>What terms mean, in JSON.</summary>
    public const string Context =
        """["https://schema.org",{"plover":"https://github.com/openeventdata/PLOVER#","ingest":"urn:ingest:"}]""";

    /// <summary>A node.</summary>
    /// <param name="type">Its type, or null if that is not known.</param>
    /// <param name="fields">Its fields; those without a value are left out.</param>
    public static JsonObject Of(string? type, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var node = new JsonObject();
        if (type is not null)
        {
            node["@type"] = type;
        }

        foreach (var (name, value) in fields)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                node[name] = value;
            }
        }

        return node;
    }

    /// <summary>Names something found in an article, all over the world: an identifier counts only in its article.</summary>
    public static string IdOf(ArticleReference article, string id) => $"{IdOf(article)}#{id}";

    /// <summary>The article that something stands in.</summary>
    public static JsonObject Of(ArticleReference article) =>
        Of(
            "NewsArticle",
            ("@id", IdOf(article)),
            ("headline", article.Title),
            ("datePublished", PageLinks.Day(article.Published)),
            ("publisher", article.Source is { } source ? Of("Organization", ("name", source)) : null),
            ("url", article.Url)
        );

    /// <summary>Articles in a list.</summary>
    public static JsonArray Of(IReadOnlyList<ArticleReference> articles) => new([.. articles.Select(Of)]);

    /// <summary>A country by its code; PLOVER's codes for those of no single country give none.</summary>
    public static JsonObject? Country(string? code) =>
        code is not null && CountryNames.IsCountry(code)
            ? Of("Country", ("identifier", code), ("name", CountryNames.FindName(code)))
            : null;

    /// <summary>A day, a month or a year, or an interval of days, as ISO 8601 writes them.</summary>
    public static string Interval(DateOnly start, DateOnly end)
    {
        var parts = DateWords.PartsOf(start, end);
        return parts.Count == 1 ? parts[0].Machine : $"{PageLinks.Day(start)}/{PageLinks.Day(end)}";
    }

    private static string IdOf(ArticleReference article) => $"ingest:articles/{article.Id}";
}
