using System.Globalization;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Copies;

/// <summary>Stories long enough to have copies that are nearly the same.</summary>
internal static class Stories
{
    public const string Items = """
        quote|Anna Berger|We will open the bridge.
        quote|Tom Hale|It costs too much.
        event|AID|Anna Berger:DEU|Tom Hale:IRL
        """;

    /// <summary>Items, and a text of its own for each number, with some words that change with the variant.</summary>
    public static string Text(int number, int variant = 0, string items = Items) =>
        $"{items}\n{string.Join(' ', Enumerable.Range(0, 150).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{number}x{i}")))} variant{variant}.";

    /// <summary>All that lookups say about copies: quotes and events with all that carry them, and articles with their first.</summary>
    public static async Task<List<string>> AnswersAsync(TestStore store, int limit = 1000)
    {
        var quotes = await QuotesAsync(store, new(), limit);
        var events = await TestStore.AllAsync(
            page => store.Lookups.GetEventsAsync(new(), page, default),
            limit,
            found => $"{found.Event.Type} {Names(found.Article, found.AlsoIn)}"
        );
        var articles = new List<ArticleSummary>();
        await TestStore.AllAsync(
            page => store.Lookups.GetArticlesAsync(new(), page, default),
            limit,
            found =>
            {
                articles.Add(found);
                return found.Name;
            }
        );
        var details = await Task.WhenAll(
            articles.Select(async article =>
            {
                var stored = (await store.GetAsync(article.Name))!;
                Assert.Equal(article.CopyOf, stored.Summary.CopyOf);
                var copies = stored.Copies.Select(copy =>
                    $"{copy.Article.Name}{(copy.IsFirst ? "*" : "")} {copy.Similarity:0.0}"
                );
                return $"{article.Name}: {string.Join(", ", copies)}";
            })
        );
        return [.. quotes, .. events, .. details];
    }

    /// <summary>Quotes with the article at which they are given and those that carry them, too.</summary>
    public static Task<List<string>> QuotesAsync(TestStore store, QuoteQuery query, int limit = 1000) =>
        TestStore.AllAsync(
            page => store.Lookups.GetQuotesAsync(query, page, default),
            limit,
            found => $"{found.Quote.Text} {Names(found.Article, found.AlsoIn)}"
        );

    private static string Names(ArticleReference article, IEnumerable<ArticleReference> others) =>
        $"[{string.Join(' ', others.Prepend(article).Select(each => each.Name))}]";

    /// <summary>A store with some articles.</summary>
    public static async Task<TestStore> StoreAsync((string Name, string Text, string Day)[] articles)
    {
        var store = await TestStore.CreateAsync();
        foreach (var (name, text, day) in articles)
        {
            Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync(name, text, day));
        }

        return store;
    }

    /// <summary>The rows and answers of a store to which some articles came one after the other.</summary>
    public static async Task<(List<string> Rows, List<string> Answers)> UndisturbedAsync(
        (string Name, string Text, string Day)[] articles
    )
    {
        var store = await StoreAsync(articles);
        return (await store.DumpAsync(), await Stories.AnswersAsync(store));
    }
}
