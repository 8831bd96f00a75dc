using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Layout;

/// <summary>All index rows of an edition: a function of nothing but the article's identity, the edition and the analysis.</summary>
internal static class IndexRows
{
    /// <summary>The longest JSON copied into an index row, in UTF-16 code units; a string property holds 32,768.</summary>
    public const int MaxJsonLength = 30_000;

    /// <summary>The rows of an article that was analysed.</summary>
    public static IEnumerable<IndexRow> OfAnalysis(string edition, ArticleAnalysis analysis)
    {
        var article = analysis.Article;
        return
        [
            .. OfArticle(article.Id, edition, ArticleState.Ingested, article.Published),
            .. OfTitle(article, edition),
            .. analysis.Quotes.SelectMany((quote, number) => OfQuote(analysis, edition, quote, number)),
            .. analysis.Events.SelectMany((@event, number) => OfEvent(analysis, edition, @event, number)),
            .. ActorRows.Of(analysis, edition),
        ];
    }

    /// <summary>The row by which an article is found; a failed article has no other.</summary>
    public static IEnumerable<IndexRow> OfArticle(string id, string edition, ArticleState state, DateOnly? published) =>
        IndexList
            .Articles(FacetNames.Of(state))
            .Addresses(new(published, published), new(published, id, edition, 0))
            .Select(address => new IndexRow(address, []));

    /// <summary>The rows by which an article is found by words of its title.</summary>
    private static IEnumerable<IndexRow> OfTitle(Article article, string edition)
    {
        if (Edition.Shorten(article.Title) is not { } title)
        {
            return [];
        }

        var key = new ItemKey(article.Published, article.Id, edition, 0);
        KeyValuePair<string, object?>[] columns = [new(IndexColumns.Title, title)];
        return NameKey
            .Tokens(title)
            .SelectMany(word => IndexList.Title(word).Addresses(new(article.Published, article.Published), key))
            .Select(address => new IndexRow(address, columns));
    }

    private static IEnumerable<IndexRow> OfQuote(ArticleAnalysis analysis, string edition, Quote quote, int number)
    {
        var interval = ItemInterval.Of(quote.SaidOn, analysis.Article.Published);
        var columns = Columns(
            interval,
            quote,
            AnalysisJson.Readable.Quote,
            IndexColumns.Kind,
            FacetNames.Of(quote.Kind)
        );
        return InLists(QuoteFacets.ListsOf(quote), analysis, edition, interval, number, columns);
    }

    private static IEnumerable<IndexRow> OfEvent(ArticleAnalysis analysis, string edition, Event @event, int number)
    {
        var interval = ItemInterval.Of(@event.Date, analysis.Article.Published);
        var columns = Columns(
            interval,
            @event,
            AnalysisJson.Readable.Event,
            IndexColumns.Type,
            FacetNames.Of(@event.Type)
        );
        return InLists(EventFacets.ListsOf(@event), analysis, edition, interval, number, columns);
    }

    private static IEnumerable<IndexRow> InLists(
        IEnumerable<IndexList> lists,
        ArticleAnalysis analysis,
        string edition,
        ItemInterval interval,
        int number,
        IReadOnlyList<KeyValuePair<string, object?>> columns
    )
    {
        var key = new ItemKey(interval.End, analysis.Article.Id, edition, number);
        return lists
            .Distinct()
            .SelectMany(list => list.Addresses(interval, key))
            .Select(address => new IndexRow(address, columns));
    }

    private static KeyValuePair<string, object?>[] Columns<T>(
        ItemInterval interval,
        T item,
        JsonTypeInfo<T> type,
        string facet,
        string value
    )
    {
        var json = JsonSerializer.Serialize(item, type);
        return
        [
            new(IndexColumns.Start, interval.Start?.DayNumber),
            new(facet, value),
            new(IndexColumns.Json, json.Length <= MaxJsonLength ? json : null),
        ];
    }
}
