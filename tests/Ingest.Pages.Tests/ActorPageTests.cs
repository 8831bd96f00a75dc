using System.Net;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests;

/// <summary>What I read on the page of a person or an actor.</summary>
public sealed class ActorPageTests : PageTest
{
    public ActorPageTests() => Storage.KeepsToFilters = true;

    [Fact]
    public async Task I_read_who_someone_is()
    {
        Storage.Actors.Add(Person("Anna Berger", "AUT"));
        Storage.Quotes.Add(Dated(History.Quote(1, "2021-05-03", role: "interior minister"), "2021-05-04"));
        Storage.Quotes.Add(Dated(History.Quote(2, "2022-01-10", role: "foreign minister"), "2022-01-11"));
        Storage.Quotes.Add(Dated(History.Quote(3, "2022-10-22", role: "Foreign Minister"), "2022-10-22"));

        var page = await GetPageAsync("/actors?name=berger");

        Assert.Equal("Anna Berger", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Equal("person", page.QuerySelector(".profile-head .kicker")?.TextContent);
        Assert.Contains("Austria", page.QuerySelector(".profile-head .meta")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Foreign Minister", "interior minister"],
            page.QuerySelectorAll(".roles .role").Select(role => role.TextContent)
        );
        Assert.Equal(
            ["11 January – 22 October 2022", "4 May 2021"],
            page.QuerySelectorAll(".roles dt").Select(days => days.TextContent.Trim())
        );
    }

    [Fact]
    public async Task I_read_the_newest_quotes_and_events_and_find_the_others()
    {
        for (var day = 1; day <= 20; day++)
        {
            Storage.Quotes.Add(History.Quote(day, $"2022-10-{day:00}"));
            Storage.Events.Add(History.Event(day, $"2022-10-{day:00}"));
        }

        var page = await GetPageAsync("/actors?name=Anna%20Berger");

        var quotes = page.QuerySelector("#quotes")!.ParentElement!;
        Assert.StartsWith(
            "20 October 2022",
            quotes.QuerySelector("li .meta")!.TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Equal("/quotes?speaker=Anna%20Berger", quotes.QuerySelector("section > p a")!.GetAttribute("href"));
        var events = page.QuerySelector("#by")!.ParentElement!;
        Assert.Contains("Karl Winter", events.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/events?actor=Anna%20Berger", events.QuerySelector("section > p a")!.GetAttribute("href"));
        Assert.Contains(
            "None has been found",
            page.QuerySelector("#on")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_with_the_same_family_name_are_both_told_of()
    {
        Storage.Actors.AddRange([
            Person("Berger", "USA") with
            {
                ArticleCount = 1,
            },
            Person("Anna Berger", "AUT"),
            Person("Karl Berger", "DEU"),
            Person("Eva Bergerac", "FRA"),
        ]);
        Storage.Quotes.Add(History.Quote(1, "2022-10-22"));

        var page = await GetPageAsync("/actors?name=Berger");

        Assert.Equal("Berger", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Equal(
            ["Anna Berger", "Karl Berger", "Berger"],
            page.QuerySelectorAll(".profile-head .actors .actor > a:first-child").Select(link => link.TextContent)
        );
    }

    [Fact]
    public async Task A_family_name_that_nearly_always_means_one_is_said_in_full()
    {
        Storage.Actors.AddRange([Person("Berger", null), Person("Anna Berger", "AUT") with { ArticleCount = 60 }]);

        var page = await GetPageAsync("/actors?name=Berger");

        Assert.Equal("Anna Berger", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Contains("named in 60 articles", page.QuerySelector(".meta")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Berger", page.QuerySelector(".actors .actor a")?.TextContent);
    }

    [Fact]
    public async Task A_country_is_found_by_its_code_with_what_everyone_of_it_did()
    {
        Storage.Events.Add(
            new(
                History.Article(1),
                Samples.Event("e1", 0, 3) with
                {
                    Reciprocal = false,
                    Actor = [History.Actor("Anna Berger", "AUT")],
                    Recipient = [History.Actor("Karl Winter", "DEU")],
                }
            )
        );
        Storage.Quotes.Add(History.Quote(2, "2022-10-22", "Austria"));

        var page = await GetPageAsync("/actors?name=AUT");

        Assert.Equal("Austria", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("#by ~ ol li"));
        Assert.Single(page.QuerySelectorAll("#quotes ~ ol li"));
        Assert.Contains(
            "/events?actor=AUT",
            page.QuerySelector("#by ~ p a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_country_is_found_by_any_of_its_names()
    {
        Storage.Actors.Add(Person("Netherlands", "NLD") with { Kind = ActorKind.Country });

        var page = await GetPageAsync("/actors?name=Holland");

        Assert.Equal("Netherlands", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Equal("country", page.QuerySelector(".kicker")?.TextContent);
        Assert.Contains(
            "everyone of the country",
            page.QuerySelector(".profile-head")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("“Holland”", page.QuerySelector(".meta")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_unknown_has_an_honest_page_with_those_who_may_be_meant()
    {
        Storage.Actors.Add(Person("Eva Bergerac", "FRA"));
        var page = await GetPageAsync("/actors?name=Berger");
        Assert.Contains("No article", page.QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/actors?name=Eva%20Bergerac", page.QuerySelector(".actors a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Someone_who_is_only_named_has_no_empty_picture()
    {
        Storage.Actors.Add(Person("Anna Berger", "AUT"));
        var page = await GetPageAsync("/actors?name=Berger");
        Assert.Equal("Anna Berger", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Contains("Articles name them", page.QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("svg, .lane"));
    }

    [Fact]
    public async Task A_country_that_no_article_names_is_unknown_by_its_name()
    {
        var page = await GetPageAsync("/actors?name=FJI");
        Assert.Equal("Fiji", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.Contains("No article", page.QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_name_that_nobody_has_those_with_the_same_last_word_are_sought()
    {
        await GetPageAsync("/actors?name=Anne%20Berger");
        Assert.Equal("berger", Assert.IsType<ActorQuery>(Storage.Query).Name);
    }

    [Theory]
    [InlineData("/actors")]
    [InlineData("/actors?name=")]
    [InlineData("/actors?name=...")]
    [InlineData("/actors?name=Berger&limit=3")]
    [InlineData("/pairs?actor=Berger")]
    [InlineData("/pairs?other=Berger")]
    [InlineData("/pairs?actor=Berger&other=,")]
    public async Task A_page_of_nobody_says_what_is_missing(string address) =>
        Assert.NotNull((await GetPageAsync(address, HttpStatusCode.BadRequest)).QuerySelector(".problem code"));

    [Fact]
    public async Task I_see_with_whom_someone_has_most_to_do_and_the_page_of_the_two_has_as_many()
    {
        Storage.Events.AddRange([
            History.Event(1, "2022-10-01", quad: 4),
            History.Event(2, "2022-10-02", "Karl Winter", "Anna Berger", quad: 4),
            History.Meeting(3, "2022-10-03", "Anna Berger", "Karl Winter", "Eva Sommer"),
            History.Event(4, "2022-10-04", recipient: "Eva Sommer", quad: 2),
            History.Event(5, "2022-10-05", "Eva Sommer", "Karl Winter"),
            History.Meeting(6, "2022-10-06", "Anna Berger"),
        ]);

        var page = await GetPageAsync("/actors?name=Berger");

        var rows = page.QuerySelectorAll(".bars li").ToArray();
        Assert.Equal(["Karl Winter", "Eva Sommer"], rows.Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal(["3 events", "2 events"], rows.Select(row => row.QuerySelector(".count")!.TextContent));
        Assert.Contains("1 verbal cooperation, 2 material conflict", rows[0].TextContent, StringComparison.Ordinal);
        foreach (var row in rows)
        {
            var pair = await GetPageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.StartsWith(
                row.QuerySelector(".count")!.TextContent,
                pair.QuerySelector(".lead")!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Quad_classes_differ_by_filling_and_are_named_in_words()
    {
        Storage.Events.AddRange(Enumerable.Range(1, 4).Select(quad => History.Event(quad, "2022-10-01", quad: quad)));

        var page = await GetPageAsync("/actors?name=Berger");

        var column = page.QuerySelector("a.column")!;
        Assert.Equal(4, column.QuerySelectorAll("[fill]").Select(part => part.GetAttribute("fill")).Distinct().Count());
        Assert.All(
            column.QuerySelectorAll("[fill]"),
            part => Assert.NotNull(page.QuerySelector(part.GetAttribute("fill")!["url(".Length..^1]))
        );
        Assert.EndsWith(
            "4 events – 1 verbal cooperation, 1 material cooperation, 1 verbal conflict, 1 material conflict",
            column.GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.Equal(4, page.QuerySelectorAll(".quads li").Length);
    }

    [Fact]
    public async Task Hostile_names_are_shown_as_they_are()
    {
        const string Hostile = "<script>alert(1)</script>\"'&amp; \u202EBerger</title></svg>";
        Storage.Actors.Add(Person(Hostile, null));
        Storage.Quotes.Add(History.Quote(1, "2022-10-01", Hostile, Hostile));
        Storage.Events.AddRange([
            History.Event(2, "2022-10-02", Hostile, "<b>Winter</b>&\""),
            History.Event(3, "2022-10-02", Hostile, "..."),
        ]);

        var actor = await GetPageAsync("/actors?name=Berger");
        var pair = await GetPageAsync(actor.QuerySelectorAll(".bars a").Single().GetAttribute("href")!);

        Assert.Equal(
            Hostile.Replace("\u202E", "[RLO]", StringComparison.Ordinal),
            actor.QuerySelector("h1 bdi")?.TextContent
        );
        Assert.All(
            [actor, pair],
            page =>
            {
                Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
                Assert.DoesNotContain(
                    page.All,
                    element =>
                        element.Attributes.Any(attribute =>
                            attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                        )
                );
            }
        );
    }

    private static ActorSummary Person(string name, string? country) =>
        new()
        {
            Name = name,
            Kind = ActorKind.Person,
            Country = country,
            ArticleCount = 3,
        };

    private static StoredQuote Dated(StoredQuote stored, string published) =>
        stored with
        {
            Article = stored.Article with { Published = History.Day(published) },
        };
}
