using System.Net;
using AngleSharp.Dom;
using Ingest.Extraction.Analysis;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Lists;

/// <summary>Events as a table.</summary>
public sealed class EventsPageTests : PageTest
{
    [Fact]
    public async Task A_row_tells_who_did_what_to_whom_when_and_where()
    {
        Storage.Events.Add(ListSamples.Event());
        var cells = await GetCellsAsync();

        Assert.Contains("10–16 October 2022", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Contains("last week", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Contains("to the week", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Equal(["REQUEST", "meet", "verbal conflict", "denied"], WordsOf(cells["What"]));
        Assert.Equal(
            ["/actors?name=the%20unions", "/actors?name=Jan%20Nowak", "/actors?name=POL", "/actors?name=council"],
            LinksOf(cells["Who to whom"])
        );
        Assert.Contains("→", cells["Who to whom"].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mayor", cells["Who to whom"].TextContent, StringComparison.Ordinal);
        Assert.Contains("Gdynia", cells["Where, harm"].TextContent, StringComparison.Ordinal);
        Assert.Contains("3 injured, 12 arrested", cells["Where, harm"].TextContent, StringComparison.Ordinal);
        Assert.Contains("likely, 0.76", cells["How sure"].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_that_tell_it_stand_in_the_order_of_the_text_with_the_trigger_marked()
    {
        Storage.Events.Add(ListSamples.Event());
        var told = (await GetCellsAsync())["In the words"];
        Assert.Equal("the unions … Gdynia … asked Mayor Jan Nowak", told.QuerySelector("q")!.TextContent.Trim());
        Assert.Equal("asked", told.QuerySelector("b")!.TextContent);
        Assert.Contains("as told by Ewa Zawada", told.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_leads_to_its_place_in_the_article_and_to_the_articles_that_carry_it_too()
    {
        var stored = ListSamples.Event();
        Storage.Events.Add(stored);
        var links = LinksOf((await GetCellsAsync())["Article"]);
        Assert.Equal([$"/articles/{stored.Article.Id}#e1-1", $"/articles/{stored.AlsoIn[0].Id}"], links);
    }

    [Fact]
    public async Task Of_a_meeting_all_take_part_alike()
    {
        var stored = ListSamples.Event();
        var both = stored.Event.Actor.Concat(stored.Event.Recipient).ToList();
        Storage.Events.Add(
            stored with
            {
                Event = stored.Event with { Reciprocal = true, Actor = both, Recipient = [] },
            }
        );
        var sides = (await GetCellsAsync())["Who to whom"].TextContent;
        Assert.Equal(2, sides.Count(character => character == '↔'));
        Assert.DoesNotContain("→", sides, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_which_little_is_known_says_so()
    {
        var stored = ListSamples.Event();
        Storage.Events.Add(
            stored with
            {
                Event = stored.Event with
                {
                    Actor = [],
                    Recipient = [],
                    Date = null,
                    Place = null,
                    Size = null,
                    Mode = null,
                    ReportedBy = null,
                    Status = EventStatus.Actual,
                },
                AlsoIn = [],
            }
        );
        var cells = await GetCellsAsync();
        Assert.Contains("unknown", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Contains("someone unknown", cells["Who to whom"].TextContent, StringComparison.Ordinal);
        Assert.Equal("asked", cells["In the words"].QuerySelector("q")!.TextContent.Trim());
        Assert.Empty(cells["Where, harm"].Children);
        Assert.Equal(["REQUEST", "verbal conflict"], WordsOf(cells["What"]));
    }

    [Fact]
    public async Task The_filters_reach_storage_and_stay_in_the_form()
    {
        var page = await GetPageAsync(
            "/events?actor=okafor&recipient=ministry&type=request&country=nga&from=2022-10-01&to=2022-10-31&limit=10"
        );
        Assert.Equal(
            new EventQuery
            {
                Actor = "okafor",
                Recipient = "ministry",
                Type = EventType.Request,
                Country = "NGA",
                From = new(2022, 10, 1),
                To = new(2022, 10, 31),
            },
            Storage.Query
        );
        Assert.Equal("okafor", page.QuerySelector("input[name=actor]")!.GetAttribute("value"));
        Assert.Equal("ministry", page.QuerySelector("input[name=recipient]")!.GetAttribute("value"));
        Assert.Equal("REQUEST", page.QuerySelector("select[name=type] option[selected]")!.GetAttribute("value"));
        Assert.Equal("NGA", page.QuerySelector("select[name=country] option[selected]")!.GetAttribute("value"));
        Assert.Equal("2022-10-01", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.Equal("10", page.QuerySelector("input[name=limit]")!.GetAttribute("value"));
        Assert.Equal("/events", page.QuerySelector("form#filters a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task All_of_PLOVERs_types_can_be_chosen()
    {
        var page = await GetPageAsync("/events");
        Assert.Equal(
            Enum.GetValues<EventType>().Select(type => type.ToString().ToUpperInvariant()).Prepend(""),
            page.QuerySelectorAll("select[name=type] option").Select(option => option.GetAttribute("value"))
        );
    }

    [Theory]
    [InlineData("/events?type=PARTY", "type", "PARTY", "'type' must be one of AGREE")]
    [InlineData("/events?country=Utopia", "country", "Utopia", "or PLOVER's IGO, UNO, EUR, NGO, IMG, MNC and ISM")]
    [InlineData("/events?actor=!!", "actor", "!!", "'actor' must be a name")]
    [InlineData("/events?from=2022-10-02&to=2022-10-01", "from", "2022-10-02", "'from' is later than 'to'")]
    public async Task A_wrong_filter_stays_in_the_form_with_the_reason_beside_it(
        string address,
        string name,
        string value,
        string reason
    )
    {
        var page = await GetPageAsync(address, HttpStatusCode.BadRequest);
        var wrong = Assert.Single(page.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Equal(name, wrong.GetAttribute("name"));
        Assert.Equal(
            value,
            wrong.GetAttribute("value") ?? wrong.QuerySelector("option[selected]")!.GetAttribute("value")
        );
        var said = page.GetElementById(wrong.GetAttribute("aria-describedby")!)!;
        Assert.Contains(reason, said.TextContent, StringComparison.Ordinal);
        Assert.Equal("alert", said.GetAttribute("role"));
        Assert.Null(page.QuerySelector("table, .empty"));
    }

    [Theory]
    [InlineData("/events?speaker=berger", "actor, recipient, type, country, limit, cursor")]
    [InlineData("/events?cursor=bm9uc2Vuc2U", "no cursor")]
    public async Task What_is_no_filter_is_refused(string address, string reason)
    {
        var page = await GetPageAsync(address, HttpStatusCode.BadRequest);
        Assert.Contains(reason, page.GetElementById("wrong")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/events?actor=&recipient=&type=&country=&from=&to=", "/events")]
    [InlineData(
        "/events?actor=M%C3%BCller%20%26%20Co&recipient=&type=AID",
        "/events?actor=M%C3%BCller%20%26%20Co&type=AID"
    )]
    [InlineData("/events?sender=&type=PARTY", "/events?type=PARTY")]
    // Names are anybody's, too, and a header holds neither letters like these nor line breaks.
    [InlineData("/events?%C3%A9=1&type=", "/events?%C3%A9=1")]
    [InlineData("/events?a%0D%0Ab=1&type=", "/events?a%0D%0Ab=1")]
    [InlineData("/events?a%26b%3Dc=1&type=", "/events?a%26b%3Dc=1")]
    public async Task Fields_left_empty_do_not_stay_in_the_address(string address, string expected)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task One_pages_through_a_long_list_and_back()
    {
        Storage.Events.AddRange(Enumerable.Range(0, 5).Select(number => ListSamples.Event($"e{number}")));
        var first = await GetPageAsync("/events?type=REQUEST&limit=3");
        Assert.Equal(3, first.QuerySelectorAll("tbody tr").Length);
        Assert.Null(first.QuerySelector("a[rel=first]"));

        var second = await GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, second.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal("/events?type=REQUEST&limit=3", second.QuerySelector("a[rel=first]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/events", "No event has been found")]
    [InlineData("/events?type=AID", "Nothing matches")]
    public async Task An_empty_list_says_why(string address, string reason)
    {
        var page = await GetPageAsync(address);
        Assert.Contains(reason, page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table, .downloads"));
    }

    [Fact]
    public async Task A_full_page_is_light()
    {
        var stored = ListSamples.Event();
        var usual = stored with { Event = stored.Event with { Size = null, ReportedBy = null }, AlsoIn = [] };
        Storage.Events.AddRange(Enumerable.Repeat(usual, 50));
        using var response = await GetAsync("/events");
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 100_000);
    }

    [Fact]
    public async Task Of_many_articles_that_carry_it_some_are_shown()
    {
        var articles = Enumerable.Range(0, 200).Select(number => ListSamples.Article($"copy {number}"));
        Storage.Events.Add(ListSamples.Event() with { AlsoIn = [.. articles] });
        var also = (await GetCellsAsync())["Article"].QuerySelector("details")!;
        Assert.Equal("also in 200 others", also.QuerySelector("summary")!.TextContent);
        Assert.Equal(5, also.QuerySelectorAll("a").Length);
        Assert.Contains("195 more", also.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_tells_the_filters_apart()
    {
        var page = await GetPageAsync("/events?actor=okafor&type=request");
        Assert.Equal("Events: okafor, REQUEST – Ingest", page.Title);
    }

    private async Task<Dictionary<string, IElement>> GetCellsAsync()
    {
        var page = await GetPageAsync("/events");
        var cells = page.QuerySelectorAll("tbody tr").Single().Children;
        Assert.Equal(
            page.QuerySelectorAll("thead th").Select(header => header.TextContent),
            cells.Select(cell => cell.GetAttribute("data-label"))
        );
        return cells.ToDictionary(cell => cell.GetAttribute("data-label")!);
    }

    private static IEnumerable<string> WordsOf(IElement cell) =>
        cell.Children.Select(element => element.TextContent.Trim());

    private static IEnumerable<string?> LinksOf(IElement cell) =>
        cell.QuerySelectorAll("a").Select(link => link.GetAttribute("href"));
}
