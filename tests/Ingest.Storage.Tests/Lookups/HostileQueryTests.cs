using System.Text.RegularExpressions;
using Azure.Core;
using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

/// <summary>Whatever a query holds, it is a value in the filters that reach the store and never a clause of them.</summary>
public sealed partial class HostileQueryTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "' or PartitionKey ne '",
        "'' or 1 eq 1",
        "x' or RowKey ge '' or PartitionKey eq 'y",
        "a) or (PartitionKey ne 'b",
        "%27 or 1 eq 1",
        "\uFF07 or 1 eq 1",
        "\u02BC or 1 eq 1",
        "a\u0027\u0027\u0027",
        "a&$filter=PartitionKey ne ''",
        "datetime'2020-01-01T00:00:00Z'",
        "a!b!~",
        "*0027 or true",
        "kolar\0 or true",
        "\u202Ekolar",
        "\uD800",
        "\uFFFE\uFFFF",
        "\U0010FFFF",
        "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ",
        "ａｂｃ'",
        "../../articles",
        new string('\'', 200),
        new string('x', 200),
        new string('船', 200),
        string.Concat(Enumerable.Repeat("x ", 100)),
        string.Concat(Enumerable.Repeat("é\u0301", 90)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_stays_a_value(string text)
    {
        var store = await TestStore.CreateAsync();
        var filters = Watch(store);

        await AskEverythingAsync(store, text, new PageRequest(10));

        Assert.NotEmpty(filters);
        Assert.All(filters, filter => Assert.Matches(Clauses(), Literal().Replace(filter, "?")));
    }

    [Fact]
    public async Task Texts_of_any_characters_stay_values()
    {
        const string alphabet = "'\"()%&$;,=!*~-_/\\?# ore qnlg0aå船\0\t\u0301\u2019\uFF07\uD83D\uDE42\uFFFE";
        var random = new Random(11);
        var store = await TestStore.CreateAsync();
        var filters = Watch(store);

        for (var i = 0; i < 60; i++)
        {
            await AskEverythingAsync(
                store,
                string.Concat(random.GetItems<char>(alphabet, random.Next(1, 60))),
                new PageRequest(1)
            );
        }

        Assert.NotEmpty(filters);
        Assert.All(filters, filter => Assert.Matches(Clauses(), Literal().Replace(filter, "?")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("' or PartitionKey ne '")]
    [InlineData("~")]
    [InlineData("!!!")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")]
    [InlineData("9999999!x!y!0")]
    [InlineData("2913490!aaaaaaaaaaaaaaaaaaaaaa!aaaaaaaaaaaaaaaaaaaaaa!-1")]
    [InlineData("2913490!' or true or 'aaaaaaaaaaa!aaaaaaaaaaaaaaaaaaaaaa!000000")]
    public async Task A_forged_position_is_refused_or_stays_a_value(string position)
    {
        var store = await TestStore.CreateAsync();
        var filters = Watch(store);
        object[] queries =
        [
            new QuoteQuery(),
            new EventQuery(),
            new ArticleQuery(),
            new ArticleQuery { Title = "kolar" },
            new ActorQuery(),
            new PeopleQuery(),
        ];
        foreach (var query in queries)
        {
            foreach (var given in new[] { position, position + new string('x', 1_000) })
            {
                try
                {
                    var page = new PageRequest(10, Continuation.Write(given, query));
                    Assert.Equal(0, await CountAsync(store, query, page));
                }
                catch (InvalidContinuationException)
                {
                    // Refused.
                }
            }
        }

        Assert.All(filters, filter => Assert.Matches(Clauses(), Literal().Replace(filter, "?")));
    }

    private static async Task AskEverythingAsync(TestStore store, string text, PageRequest page)
    {
        var days = (From: new DateOnly(2022, 1, 1), To: new DateOnly(2022, 12, 31));
        object[] queries =
        [
            new QuoteQuery { Speaker = text },
            new QuoteQuery
            {
                Speaker = text,
                Kind = QuoteKind.Direct,
                From = days.From,
                To = days.To,
            },
            new EventQuery { Actor = text },
            new EventQuery { Recipient = text, Type = EventType.Consult },
            new EventQuery
            {
                Actor = text,
                Recipient = text,
                Country = text,
                To = days.To,
            },
            new EventQuery { Country = text },
            new ArticleQuery { Title = text },
            new ArticleQuery { Title = $"{text} {text}", From = days.From },
            new ActorQuery { Name = text },
            new ActorQuery { Name = text, Kind = ActorKind.Country },
            new PeopleQuery { Name = text },
        ];
        foreach (var query in queries)
        {
            Assert.Equal(0, await CountAsync(store, query, page));
        }

        Assert.Null(await store.Lookups.GetArticleAsync(text, default));
        Assert.False(await store.Ingestion.DeleteAsync(text, default));
    }

    private static async Task<int> CountAsync(TestStore store, object query, PageRequest page) =>
        query switch
        {
            QuoteQuery quotes => (await store.Lookups.GetQuotesAsync(quotes, page, default)).Items.Count,
            EventQuery events => (await store.Lookups.GetEventsAsync(events, page, default)).Items.Count,
            ArticleQuery articles => (await store.Lookups.GetArticlesAsync(articles, page, default)).Items.Count,
            ActorQuery actors => (await store.Lookups.GetActorsAsync(actors, page, default)).Items.Count,
            _ => (await store.Lookups.GetPeopleAsync((PeopleQuery)query, page, default)).Items.Count,
        };

    /// <summary>The filters that are sent from now on.</summary>
    private static List<string> Watch(TestStore store)
    {
        var filters = new List<string>();
        store.Faults.Before = request =>
        {
            lock (filters)
            {
                filters.AddRange(FiltersOf(request));
            }

            return Task.CompletedTask;
        };
        return filters;
    }

    private static IEnumerable<string> FiltersOf(Request request) =>
        request
            .Uri.Query.TrimStart('?')
            .Split('&')
            .Where(parameter => parameter.StartsWith("$filter=", StringComparison.Ordinal))
            .Select(parameter => Uri.UnescapeDataString(parameter["$filter=".Length..].Replace('+', ' ')));

    /// <summary>A value: in single marks, each of which within it is doubled.</summary>
    [GeneratedRegex("'(?:[^']|'')*'", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    /// <summary>All that a filter may consist of.</summary>
    [GeneratedRegex(
        @"^(?:(?:PartitionKey|RowKey|Kind|Type|Start) (?:eq|ge|gt|le|lt) (?:\?|[0-9]+))(?: and (?:PartitionKey|RowKey|Kind|Type|Start) (?:eq|ge|gt|le|lt) (?:\?|[0-9]+))*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Clauses();
}
