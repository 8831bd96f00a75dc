using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ingest.Reading.Formats.Json;
using Ingest.Reading.Metadata;

namespace Ingest.Reading.Formats.Html;

/// <summary>What a page says about its article.</summary>
/// <remarks>
/// Each fact is taken from the first place that tells it in a usable form:
/// <list type="table">
/// <item><term>title</term><description>JSON-LD <c>headline</c>; <c>og:title</c> and its like; the only <c>h1</c>; <c>title</c></description></item>
/// <item><term>date</term><description>JSON-LD <c>datePublished</c>; <c>article:published_time</c>; other <c>meta</c>;
/// an element with <c>itemprop=datePublished</c>; a <c>time</c> element outside menus, asides and footers</description></item>
/// <item><term>source</term><description>JSON-LD <c>publisher</c>; <c>og:site_name</c>; other <c>meta</c>; JSON-LD <c>author</c></description></item>
/// <item><term>address</term><description>JSON-LD <c>url</c> or <c>mainEntityOfPage</c>; <c>og:url</c>; <c>link rel=canonical</c></description></item>
/// <item><term>language</term><description>JSON-LD <c>inLanguage</c>; <c>html lang</c>; <c>og:locale</c> (which many sites leave at
/// its default); <c>content-language</c></description></item>
/// </list>
/// </remarks>
internal sealed record PageMetadata
{
    private static readonly string[] TitleKeys = ["og:title", "twitter:title", "dc.title", "dcterms.title"];

    private static readonly string[] DateKeys =
    [
        "article:published_time",
        "article:published",
        "og:published_time",
        "datePublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "dc.date.issued",
        "dc.date",
        "dc.date.created",
        "dcterms.issued",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ];

    private static readonly string[] SourceKeys = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher"];

    private static readonly string[] UrlKeys = ["og:url"];

    private static readonly string[] LanguageKeys = ["og:locale", "content-language", "dc.language", "language"];

    private const string DatedElements = "[itemprop=datePublished], time[pubdate], time[datetime]";

    private const string Aside = "nav, aside, footer";

    private PageMetadata() { }

    public string? Title { get; private init; }

    public DateOnly? Published { get; private init; }

    public string? Source { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The JSON-LD <c>articleBody</c>, for pages that scripts fill.</summary>
    public string? Text { get; private init; }

    public static PageMetadata Of(IHtmlDocument document)
    {
        var meta = new MetaElements(document);
        var linked = LinkedData(document);
        var site = meta.Find(SourceKeys)
            .Prepend(Unescape(linked?.Publisher))
            .Select(TitleText.Clean)
            .FirstOrDefault(IsKnown);
        return new PageMetadata
        {
            Title = TitleText.WithoutSite(
                Titles(document, meta, linked).Select(TitleText.Clean).FirstOrDefault(IsKnown),
                site
            ),
            Published = Dates(document, meta, linked)
                .Select(PublicationDate.Parse)
                .FirstOrDefault(date => date is not null),
            Source = site ?? TitleText.Clean(Unescape(linked?.Author)),
            Url = Urls(document, meta, linked).Select(WebAddress.Clean).FirstOrDefault(IsKnown),
            Language = Languages(document, meta, linked).Select(LanguageTag.Clean).FirstOrDefault(IsKnown),
            Text = linked?.Text,
        };
    }

    public ParsedDocument ToDocument(string text) =>
        new()
        {
            Text = text,
            Title = Title,
            Published = Published,
            Source = Source,
            Url = Url,
            Language = Language,
        };

    private static IEnumerable<string?> Titles(IHtmlDocument document, MetaElements meta, ArticleFields? linked)
    {
        yield return Unescape(linked?.Title);
        foreach (var title in meta.Find(TitleKeys))
        {
            yield return title;
        }

        yield return document.QuerySelectorAll("h1") is [var heading] ? VisibleText.Of(heading) : null;
        yield return document.QuerySelector("head > title")?.TextContent;
    }

    private static IEnumerable<string?> Dates(IHtmlDocument document, MetaElements meta, ArticleFields? linked) =>
        [
            linked?.Published,
            .. meta.Find(DateKeys),
            .. document
                .QuerySelectorAll(DatedElements)
                .Where(element => element.Closest(Aside) is null)
                .OrderBy(element => element.LocalName == "time" && !element.HasAttribute("itemprop"))
                .Select(element =>
                    element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? VisibleText.Of(element)
                ),
        ];

    private static IEnumerable<string?> Urls(IHtmlDocument document, MetaElements meta, ArticleFields? linked) =>
        [linked?.Url, .. meta.Find(UrlKeys), document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")];

    private static IEnumerable<string?> Languages(IHtmlDocument document, MetaElements meta, ArticleFields? linked) =>
        [linked?.Language, document.DocumentElement.GetAttribute("lang"), .. meta.Find(LanguageKeys)];

    /// <summary>The first article that the page's JSON-LD describes; broken JSON-LD counts as none.</summary>
    private static ArticleFields? LinkedData(IHtmlDocument document) =>
        document
            .QuerySelectorAll("script")
            .Where(script =>
                script
                    .GetAttribute("type")
                    ?.Trim()
                    .StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true
            )
            .Select(script => ArticleJson.Parse(script.TextContent).Articles.FirstOrDefault(article => article.IsTyped))
            .FirstOrDefault(article => article is not null);

    /// <summary>Many sites put HTML's character references into their JSON-LD.</summary>
    private static string? Unescape(string? text) => WebUtility.HtmlDecode(text);

    private static bool IsKnown(string? text) => text is not null;
}
