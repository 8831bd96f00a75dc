using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Copies;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

/// <summary>
/// What each lookup reads for a page, counted at the transport, in a store where for each item asked for there are many that differ from it
/// in one filter. Every page is full, so a row read in vain would show.
/// </summary>
public sealed class LookupCostTests(LookupCostTests.ManyArticles articles) : IClassFixture<LookupCostTests.ManyArticles>
{
    private const int Limit = 10;

    // The filters, and the most range reads for a page. From each range come at most as many rows as were asked for, and one more.
    [Theory]
    [InlineData("quotes", 1)]
    [InlineData("quotes from", 1)]
    [InlineData("quotes to", 5)]
    [InlineData("quotes kind=indirect", 1)]
    [InlineData("quotes kind=indirect from to", 5)]
    [InlineData("quotes speaker=austin", 1)]
    [InlineData("quotes speaker=Lloyd|Austin", 1)]
    [InlineData("quotes speaker=austin from to", 5)]
    [InlineData("quotes speaker=austin kind=indirect", 1)]
    [InlineData("quotes speaker=austin kind=indirect from to", 5)]
    [InlineData("events", 1)]
    [InlineData("events from to", 5)]
    [InlineData("events type=CONSULT", 1)]
    [InlineData("events type=CONSULT from to", 5)]
    [InlineData("events country=POL", 1)]
    [InlineData("events country=POL from to", 5)]
    [InlineData("events country=RUS type=CONSULT", 1)]
    [InlineData("events country=RUS type=CONSULT from to", 5)]
    [InlineData("events actor=shoigu", 1)]
    [InlineData("events actor=Russia", 1)]
    [InlineData("events actor=shoigu from to", 5)]
    [InlineData("events actor=shoigu type=CONSULT", 1)]
    [InlineData("events actor=RUS type=CONSULT", 1)]
    [InlineData("events actor=shoigu type=CONSULT from to", 5)]
    [InlineData("events recipient=austin", 1)]
    [InlineData("events recipient=austin from to", 5)]
    [InlineData("events recipient=ukraine type=CONSULT", 1)]
    [InlineData("events recipient=ukraine type=CONSULT from to", 5)]
    [InlineData("events actor=shoigu recipient=austin", 2)]
    [InlineData("events actor=russia recipient=usa", 2)]
    [InlineData("events actor=RUS recipient=austin", 2)]
    [InlineData("events actor=shoigu recipient=austin from to", 10)]
    [InlineData("events actor=shoigu recipient=ukraine type=CONSULT", 2)]
    [InlineData("events actor=RUS recipient=UKR type=CONSULT from to", 10)]
    [InlineData("articles", 2)]
    [InlineData("articles from to", 2)]
    [InlineData("articles state=ingested", 1)]
    [InlineData("articles state=ingested from to", 1)]
    [InlineData("articles q=faraway|news", 1)]
    [InlineData("articles q=faraway|news from to", 1)]
    public async Task A_page_takes_so_many_range_reads_and_hardly_a_row_more_than_it_gives(
        string filters,
        int rangeReads
    )
    {
        var (network, read) = (articles.Network, articles.Lookup(filters));
        var (first, firstReads) = await CountAsync(null);
        var (second, secondReads) = await CountAsync(first.Continuation);

        Assert.Equal((Limit, Limit), (first.Items.Count, second.Items.Count));
        Assert.All(
            [firstReads, secondReads],
            reads =>
            {
                Assert.InRange(reads.Ranges, 1, rangeReads);
                Assert.InRange(reads.Rows, Limit, rangeReads * (Limit + 1));
                // The heads of the articles on the page.
                Assert.InRange(reads.Points, 1, Limit + 1);
            }
        );

        async Task<(Page<string> Page, (int Ranges, int Rows, int Points) Reads)> CountAsync(string? continuation)
        {
            network.Reset();
            var page = await read(new(Limit, continuation));
            return (page, (network.RangeReads, network.Rows, network.PointReads));
        }
    }

    // A person's articles are counted, so as many rows are read as there are, up to 1,000 for each person.
    [Theory]
    [InlineData("people")]
    [InlineData("people q=person")]
    [InlineData("people q=person|1")]
    [InlineData("actors")]
    [InlineData("actors q=person")]
    public async Task Persons_take_one_range_read_for_all_their_articles(string filters)
    {
        articles.Network.Reset();
        Assert.Equal(Limit, (await articles.Lookup(filters)(new(Limit, null))).Items.Count);
        Assert.Equal(1, articles.Network.RangeReads);
    }

    [Fact]
    public async Task An_article_is_one_row_and_its_analysis()
    {
        articles.Network.Reset();
        Assert.NotNull(await articles.Store.Lookups.GetArticleAsync(ArticleId.FromName("seldom 0"), default));
        Assert.Equal((0, 1), (articles.Network.RangeReads, articles.Network.PointReads));
    }

    // What has no list of its own: everything of the actor is read, and what lies elsewhere is left out.
    [Fact]
    public async Task A_country_beside_an_actor_is_looked_for_in_the_actors_list()
    {
        articles.Network.Reset();
        var page = await articles.Lookup("events actor=shoigu country=USA")(new(Limit, null));
        Assert.Equal(Limit, page.Items.Count);
        Assert.InRange(articles.Network.RangeReads, 1, ManyArticles.EventsOfShoigu / Limit);
    }

    /// <summary>Twenty-five articles with what is asked for, between others full of what is not.</summary>
    public sealed class ManyArticles : IAsyncLifetime
    {
        public const int EventsOfShoigu = 25 * 20;

        private const string Seldom = """
            indirect|Lloyd Austin|Rare.
            event|CONSULT|Sergei Shoigu:RUS|Ukraine:UKR||Warsaw:POL
            call|AGREE|Sergei Shoigu:RUS, Lloyd Austin:USA|
            person|A Person||
            """;

        private static readonly string Often = string.Join(
            '\n',
            Enumerable.Repeat(
                """
                quote|Lloyd Austin|Said.
                indirect|Sergei Shoigu|Told.
                event|ASSAULT|Sergei Shoigu:RUS|Ukraine:UKR
                event|ACCUSE|Lloyd Austin:USA|Sergei Shoigu:RUS
                event|CONSULT|Lloyd Austin:USA|China:CHN
                event|ASSAULT|Sergei Shoigu:RUS|Ukraine:UKR|2022-01-01..2022-12-31
                """,
                5
            )
        );

        internal CountingHandler Network { get; } = new();

        internal TestStore Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = await TestStore.CreateAsync(Network);
            for (var number = 0; number < 25; number++)
            {
                var day = new DateOnly(2022, 3, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture);
                await AddAsync($"often {number}", Stories.Text(number, items: Often), day, "Home news");
                await AddAsync($"seldom {number}", Seldom.Replace("A Person", $"Person {number}"), day, "Faraway news");
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private async Task AddAsync(string name, string text, string day, string title)
        {
            await Store.DropAsync(name, text, day, title);
            await Store.IngestAsync(name);
        }

        /// <summary>The lookup that a line tells: what is looked up, and filters with their values.</summary>
        internal Func<PageRequest, Task<Page<string>>> Lookup(string line)
        {
            var words = line.Split(' ');
            var values = words
                .Skip(1)
                .Select(word => word.Split('='))
                .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1)?.Replace('|', ' '));
            DateOnly? from = values.ContainsKey("from") ? new(2022, 2, 1) : null;
            DateOnly? to = values.ContainsKey("to") ? new(2022, 3, 24) : null;
            var lookups = Store.Lookups;
            switch (words[0])
            {
                case "quotes":
                    var quotes = new QuoteQuery
                    {
                        Speaker = values.GetValueOrDefault("speaker"),
                        Kind = values.ContainsKey("kind") ? QuoteKind.Indirect : null,
                        From = from,
                        To = to,
                    };
                    return async page => Texts(await lookups.GetQuotesAsync(quotes, page, default));
                case "events":
                    var events = new EventQuery
                    {
                        Actor = values.GetValueOrDefault("actor"),
                        Recipient = values.GetValueOrDefault("recipient"),
                        Country = values.GetValueOrDefault("country"),
                        Type = values.ContainsKey("type") ? EventType.Consult : null,
                        From = from,
                        To = to,
                    };
                    return async page => Texts(await lookups.GetEventsAsync(events, page, default));
                case "articles":
                    var found = new ArticleQuery
                    {
                        State = values.ContainsKey("state") ? ArticleState.Ingested : null,
                        Title = values.GetValueOrDefault("q"),
                        From = from,
                        To = to,
                    };
                    return async page => Texts(await lookups.GetArticlesAsync(found, page, default));
                case "actors":
                    var actors = new ActorQuery { Name = values.GetValueOrDefault("q") };
                    return async page => Texts(await lookups.GetActorsAsync(actors, page, default));
                default:
                    var people = new PeopleQuery { Name = values.GetValueOrDefault("q") };
                    return async page => Texts(await lookups.GetPeopleAsync(people, page, default));
            }
        }

        private static Page<string> Texts<T>(Page<T> page) =>
            new([.. page.Items.Select(item => $"{item}")], page.Continuation);
    }
}
