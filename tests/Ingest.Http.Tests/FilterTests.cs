using Ingest.Extraction.Analysis;
using Ingest.Http.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Tests;

public sealed class FilterTests : ApiTest
{
    public static TheoryData<string, object> Filters { get; } =
        new()
        {
            { "/api/quotes", new QuoteQuery() },
            {
                "/api/quotes?speaker=polodyk",
                new QuoteQuery { Speaker = "polodyk" }
            },
            {
                "/api/quotes?speaker=%20S%C3%B8ren%20%C3%85ngstr%C3%B6m%20",
                new QuoteQuery { Speaker = "Søren Ångström" }
            },
            {
                "/api/quotes?speaker=O%27Neil%20%26%20Sons%2B",
                new QuoteQuery { Speaker = "O'Neil & Sons+" }
            },
            {
                "/api/quotes?kind=direct",
                new QuoteQuery { Kind = QuoteKind.Direct }
            },
            {
                "/api/quotes?kind=INDIRECT",
                new QuoteQuery { Kind = QuoteKind.Indirect }
            },
            {
                "/api/quotes?from=2022-10-01",
                new QuoteQuery { From = new DateOnly(2022, 10, 1) }
            },
            {
                "/api/quotes?to=2024-02-29",
                new QuoteQuery { To = new DateOnly(2024, 2, 29) }
            },
            {
                "/api/quotes?from=2022-10-01&to=2022-10-01",
                new QuoteQuery { From = new DateOnly(2022, 10, 1), To = new DateOnly(2022, 10, 1) }
            },
            { "/api/events", new EventQuery() },
            {
                "/api/events?actor=shoigu",
                new EventQuery { Actor = "shoigu" }
            },
            {
                "/api/events?recipient=USA",
                new EventQuery { Recipient = "USA" }
            },
            {
                "/api/events?actor=a&recipient=b",
                new EventQuery { Actor = "a", Recipient = "b" }
            },
            {
                "/api/events?type=consult",
                new EventQuery { Type = EventType.Consult }
            },
            {
                "/api/events?type=ASSAULT",
                new EventQuery { Type = EventType.Assault }
            },
            {
                "/api/events?country=ukr",
                new EventQuery { Country = "UKR" }
            },
            {
                "/api/events?country=uno",
                new EventQuery { Country = "UNO" }
            },
            {
                "/api/events?country=KOS",
                new EventQuery { Country = "KOS" }
            },
            {
                "/api/events?actor=a&recipient=b&type=accuse&country=FRA&from=2022-10-01&to=2022-10-31",
                new EventQuery
                {
                    Actor = "a",
                    Recipient = "b",
                    Type = EventType.Accuse,
                    Country = "FRA",
                    From = new DateOnly(2022, 10, 1),
                    To = new DateOnly(2022, 10, 31),
                }
            },
            {
                "/api/events?from=2022-10-01",
                new EventQuery { From = new DateOnly(2022, 10, 1) }
            },
            {
                "/api/events?to=2022-10-31",
                new EventQuery { To = new DateOnly(2022, 10, 31) }
            },
            { "/api/articles", new ArticleQuery() },
            {
                "/api/articles?state=Failed",
                new ArticleQuery { State = ArticleState.Failed }
            },
            {
                "/api/articles?state=ingested",
                new ArticleQuery { State = ArticleState.Ingested }
            },
            {
                "/api/articles?from=2022-10-01",
                new ArticleQuery { From = new DateOnly(2022, 10, 1) }
            },
            {
                "/api/articles?to=2022-10-31",
                new ArticleQuery { To = new DateOnly(2022, 10, 31) }
            },
            {
                "/api/articles?q=Streik%20in",
                new ArticleQuery { Title = "Streik in" }
            },
            { "/api/actors", new ActorQuery() },
            {
                "/api/actors?q=li&kind=Organization",
                new ActorQuery { Name = "li", Kind = ActorKind.Organization }
            },
            { "/api/people", new PeopleQuery() },
            {
                "/api/people?q=li",
                new PeopleQuery { Name = "li" }
            },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task I_can_narrow_a_list_by_each_filter(string address, object query)
    {
        await GetJsonAsync(address);

        Assert.Equal(query, Storage.Query);
        Assert.Equal(new PageRequest(50), Storage.Page);
    }

    [Theory]
    [InlineData("/api/quotes?code=secret&clientId=me", 50)]
    [InlineData("/api/events?limit=1", 1)]
    [InlineData("/api/people?limit=1000", 1000)]
    public async Task I_can_send_a_limit_and_a_function_key_with_any_list(string address, int limit)
    {
        await GetJsonAsync(address);

        Assert.Equal(new PageRequest(limit), Storage.Page);
    }

    [Fact]
    public async Task A_quote_comes_with_its_article()
    {
        var items = (await GetJsonAsync("/api/quotes")).GetProperty("items");

        Assert.Equal(3, items.GetArrayLength());
        Assert.Equal("q1", items[0].GetProperty("id").GetString());
        Assert.Equal("direct", items[0].GetProperty("kind").GetString());
        Assert.Equal("Søren Ångström", items[0].GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("2022-10-21", items[0].GetProperty("saidOn").GetProperty("start").GetString());
        Assert.Equal(Samples.Id, items[0].GetProperty("article").GetProperty("id").GetString());
        Assert.Equal("2022-10-22", items[0].GetProperty("article").GetProperty("published").GetString());
    }

    [Fact]
    public async Task An_event_comes_with_its_article()
    {
        var items = (await GetJsonAsync("/api/events")).GetProperty("items");

        Assert.Equal("PROTEST", items[0].GetProperty("type").GetString());
        Assert.Equal("Dockers' Union", items[0].GetProperty("actor")[0].GetProperty("name").GetString());
        Assert.Equal(11, items[0].GetProperty("size").GetProperty("arrested").GetInt32());
        Assert.Equal("plain.txt", items[1].GetProperty("article").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Letters_of_all_scripts_are_readable_and_markup_is_not()
    {
        var body = await Client.GetStringAsync(new Uri("/api/quotes", UriKind.Relative));

        Assert.Contains("Søren Ångström", body, StringComparison.Ordinal);
        Assert.DoesNotContain('<', body);
        Assert.DoesNotContain('>', body);
        Assert.DoesNotContain('&', body);
    }
}
