using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Copies;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class EventLookupTests
{
    private const string Text = """
        call|CONSULT|Lloyd Austin:USA, Sergei Shoigu:RUS||2022-10-21
        event|ASSAULT|Russian forces:RUS|Kharkiv:UKR|2022-05-13
        event|ACCUSE|Sergei Shoigu:RUS|Ukraine:UKR|2022-10-23
        event|AID|United States:USA|Ukraine:UKR
        """;

    [Theory]
    [InlineData("shoigu", null, null, null, "e1,e3")]
    [InlineData("SERGEI shoigu", null, null, null, "e1,e3")]
    [InlineData("RUS", null, null, null, "e1,e2,e3")]
    [InlineData(" usa ", null, null, null, "e1,e4")]
    [InlineData("us", null, null, null, "e1,e4")]
    [InlineData("russia", null, null, null, "e1,e2,e3")]
    [InlineData("the United States", null, null, null, "e1,e4")]
    [InlineData(null, null, null, "Ukraine", "e2,e3,e4")]
    [InlineData("RUS", null, EventType.Assault, null, "e2")]
    [InlineData(null, "shoigu", null, null, "e1")]
    [InlineData(null, "UKR", null, null, "e2,e3,e4")]
    [InlineData("austin", "shoigu", null, null, "e1")]
    [InlineData("shoigu", "austin", null, null, "e1")]
    [InlineData("shoigu", "shoigu", null, null, "")]
    [InlineData("RUS", "UKR", null, null, "e2,e3")]
    [InlineData(null, null, EventType.Aid, null, "e4")]
    [InlineData(null, null, null, "USA", "e1,e4")]
    [InlineData(null, null, null, "usa", "e1,e4")]
    [InlineData(null, null, EventType.Consult, "rus", "e1")]
    [InlineData("austin", null, null, "UKR", "")]
    [InlineData(null, null, null, null, "e1,e2,e3,e4")]
    public async Task Events_are_found_by_every_filter_and_all_together(
        string? actor,
        string? recipient,
        EventType? type,
        string? country,
        string expected
    )
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Text);
        var query = new EventQuery
        {
            Actor = actor,
            Recipient = recipient,
            Type = type,
            Country = country,
        };

        var names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $"a {id}");
        Assert.Equal(names, (await store.EventsAsync(query)).Order());
        Assert.Equal(names, (await store.EventsAsync(query, limit: 1)).Order());
    }

    [Fact]
    public async Task Events_come_newest_first_and_within_the_days_asked_for()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Text, published: "2022-10-22");

        Assert.Equal(["a e3", "a e4", "a e1", "a e2"], await store.EventsAsync(new()));
        Assert.Equal(
            ["a e4", "a e1"],
            await store.EventsAsync(new() { From = new(2022, 10, 1), To = new(2022, 10, 22) })
        );
        Assert.Equal(["a e2"], await store.EventsAsync(new() { Actor = "RUS", To = new(2022, 6, 1) }));
    }

    private const string Later = """
        event|ASSAULT|Gunmen|Customs officers:GEO|2024-03-09|Batumi:TUR
        call|AGREE|Two presidents:ARM||2024-04-01..2024-04-30|Vienna:AUT|planned
        call|CONSULT|Ann Lee:GEO, Bo Lee:ARM, Cy Roe:ARM||2024-03-13
        event|AID|Georgia:GEO|Armenia:ARM|2024-01-01..2024-12-31||negated
        event|ACCUSE||Ann Lee:GEO
        """;

    [Theory]
    [InlineData(null, null, "TUR", "e1")]
    [InlineData(null, null, "AUT", "e2")]
    [InlineData(null, null, "GEO", "e1,e3,e4,e5")]
    [InlineData(null, "GEO", null, "e1,e3,e5")]
    [InlineData("TUR", null, null, "")]
    [InlineData("AUT", "AUT", null, "")]
    [InlineData(null, "lee", null, "e3,e5")]
    [InlineData("lee", "lee", null, "e3")]
    [InlineData("ann lee", "roe", null, "e3")]
    [InlineData("roe", "ann lee", null, "e3")]
    [InlineData("ARM", "ARM", null, "e3")]
    [InlineData("ARM", "GEO", null, "e3")]
    [InlineData("GEO", "ARM", null, "e3,e4")]
    [InlineData("GEO", "ARM", "AUT", "")]
    [InlineData("ARM", null, "AUT", "e2")]
    public async Task Either_party_of_a_reciprocal_event_and_the_countries_of_all_and_of_the_place_count(
        string? actor,
        string? recipient,
        string? country,
        string expected
    )
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Later);
        var query = new EventQuery
        {
            Actor = actor,
            Recipient = recipient,
            Country = country,
        };

        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $"a {id}"),
            (await store.EventsAsync(query, limit: 1)).Order()
        );
    }

    [Theory]
    [InlineData("2024-03-09", "2024-03-09", "e1,e4")]
    [InlineData("2024-04-30", null, "e2,e4")]
    [InlineData("2024-05-01", null, "e4")]
    [InlineData(null, "2023-12-31", "")]
    [InlineData(null, "2024-01-01", "e4")]
    [InlineData("2024-03-13", "2024-04-01", "e2,e3,e4")]
    [InlineData(null, null, "e1,e2,e3,e4,e5")]
    public async Task Planned_and_negated_events_are_found_by_each_day_they_overlap_and_undated_ones_by_none(
        string? from,
        string? to,
        string expected
    )
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Later, published: "none");
        var (first, last) = (Day(from), Day(to));
        var ids = expected.Split(',', StringSplitOptions.RemoveEmptyEntries);

        foreach (
            var (query, found) in new (EventQuery, string[])[]
            {
                (new(), ids),
                (new() { Country = "GEO" }, [.. ids.Except(["e2"])]),
                (new() { Country = "AUT" }, [.. ids.Intersect(["e2"])]),
                (new() { Type = EventType.Aid }, [.. ids.Intersect(["e4"])]),
                (new() { Actor = "GEO", Recipient = "ARM" }, [.. ids.Intersect(["e3", "e4"])]),
                (new() { Recipient = "lee", Type = EventType.Accuse }, [.. ids.Intersect(["e5"])]),
            }
        )
        {
            Assert.Equal(
                found.Select(id => $"a {id}"),
                (await store.EventsAsync(query with { From = first, To = last }, limit: 2)).Order()
            );
        }
    }

    [Fact]
    public async Task An_event_comes_with_its_status_its_place_and_its_article()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Later);

        var page = await store.Lookups.GetEventsAsync(new() { Country = "AUT" }, new(10), default);

        var found = Assert.Single(page.Items);
        Assert.Equal((EventStatus.Planned, "Vienna"), (found.Event.Status, found.Event.Place!.Name));
        Assert.Equal(
            ("a", new DateOnly(2022, 10, 22), PublishedBasis.Metadata),
            (found.Article.Name, found.Article.Published, found.Article.PublishedBasis)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Parts_of_any_size_give_each_event_once_and_in_order_under_every_filter(int limit)
    {
        var store = await TestStore.CreateAsync();
        for (var article = 0; article < 5; article++)
        {
            await store.AddAsync($"{article}", Stories.Text(article, items: Later), published: $"2024-03-1{article}");
        }

        foreach (
            var (query, count) in new (EventQuery, int)[]
            {
                (new(), 25),
                (new() { Actor = "ARM" }, 10),
                (new() { Recipient = "lee" }, 10),
                (new() { Actor = "ARM", Recipient = "GEO" }, 5),
                (new() { Country = "GEO", To = new(2024, 3, 12) }, 13),
                (new() { Type = EventType.Aid, From = new(2024, 7, 1) }, 5),
                (new() { From = new(2024, 3, 9), To = new(2024, 3, 9) }, 10),
            }
        )
        {
            var all = await store.EventsAsync(query);
            Assert.Equal(count, all.Distinct().Count());
            Assert.Equal(count, all.Count);
            Assert.Equal(all, await store.EventsAsync(query, limit));
        }
    }

    [Theory]
    [InlineData("w7", "x0", "a e1,a e2")]
    [InlineData("x0", "w7", "a e1")]
    [InlineData("USA", "w7", "a e1")]
    [InlineData("w7", "USA", "a e1")]
    [InlineData("w3", "y3", "")]
    [InlineData("w3 x3", "w3", "")]
    public async Task A_dyad_is_found_in_an_event_of_very_many_too(string actor, string recipient, string expected)
    {
        var everyone = string.Join(
            ", ",
            Enumerable.Range(0, 40).Select(number => $"v{number} w{number} x{number}:USA")
        );
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", $"call|AGREE|{everyone}||\nevent|AID|w7|x0");

        var found = await store.EventsAsync(new() { Actor = actor, Recipient = recipient }, limit: 1);

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), found.Order());
        // Each of 121 values five times: as actor and as recipient, each with the type, too, and as one of many; and everyone by three words.
        Assert.InRange((await store.DumpAsync()).Count, 1, (5 * 121) + (3 * 40) + 30);
    }

    [Theory]
    [InlineData("Ukraine", "e1,e2,e3")]
    [InlineData("UKR", "e2,e3")]
    [InlineData("navy", "e1")]
    [InlineData("United States", "e4")]
    [InlineData("states", "e4,e5")]
    [InlineData("lee", "e6")]
    public async Task A_country_is_found_by_its_code_and_in_names_that_have_its_name_in_them(
        string text,
        string expected
    )
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a",
            """
            event|AID|The Ukraine navy|
            event|AID|The army:UKR|
            event|AID|UKR forces, Ukraine|
            event|AID|United Arab and other States|
            event|AID|Baltic States|
            event|AID|Ann Lee|
            """
        );

        var names = expected.Split(',').Select(id => $"a {id}");
        Assert.Equal(names, (await store.EventsAsync(new() { Actor = text })).Order());
    }

    [Theory]
    [InlineData("ben", "e1")]
    [InlineData("Ben", "e1")]
    [InlineData("BEN", "e1,e2")]
    [InlineData("Benin", "e2")]
    [InlineData("uno", "e4")]
    [InlineData("UNO", "e3,e4")]
    [InlineData("uk", "e5")]
    [InlineData("U.K.", "e5")]
    [InlineData("GBR", "e5")]
    [InlineData("uae", "e6")]
    [InlineData("UAE", "e6")]
    public async Task A_first_name_of_three_letters_is_no_country(string text, string expected)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a",
            """
            event|AID|Ben Okri|
            event|AID|the army:BEN|
            event|AID|peacekeepers:UNO|
            event|AID|Uno Berg|
            event|AID|the navy:GBR|
            event|AID|the air force:ARE|
            """
        );

        var names = expected.Split(',').Select(id => $"a {id}");
        Assert.Equal(names, (await store.EventsAsync(new() { Actor = text })).Order());
    }

    [Fact]
    public async Task A_cursor_of_other_filters_is_refused()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a", Later);
        var page = await store.Lookups.GetEventsAsync(new() { Actor = "ARM" }, new(1), default);

        Assert.NotNull(page.Continuation);
        foreach (
            var other in new EventQuery[]
            {
                new(),
                new() { Recipient = "ARM" },
                new() { Actor = "ARM", To = new(2024, 1, 1) },
            }
        )
        {
            await Assert.ThrowsAsync<InvalidContinuationException>(() =>
                store.Lookups.GetEventsAsync(other, new(1, page.Continuation), default)
            );
        }
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
