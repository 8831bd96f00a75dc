using System.Net;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Exports;

/// <summary>What a file holds and how it is named.</summary>
public sealed class DownloadTests : PageTest
{
    [Fact]
    public async Task Without_a_limit_a_file_has_all_that_matches()
    {
        AddEvents(450);
        Assert.Equal(450, (await GetIdsAsync("/events.jsonl")).Count);
    }

    [Fact]
    public async Task The_links_on_a_page_give_exactly_what_it_shows()
    {
        AddEvents(120);
        var first = await GetPageAsync("/events");
        Assert.Equal(Ids(0, 50), await GetIdsAsync(AddressOf(first, "Download these events as")));
        Assert.Equal(Ids(0, 120), await GetIdsAsync(AddressOf(first, "All that match as")));

        var second = await GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(Ids(50, 50), await GetIdsAsync(AddressOf(second, "Download these events as")));
        Assert.Equal(Ids(0, 120), await GetIdsAsync(AddressOf(second, "All that match as")));
    }

    [Fact]
    public async Task A_page_that_shows_all_offers_it_once()
    {
        AddEvents(3);
        var page = await GetPageAsync("/events?type=REQUEST");
        Assert.Equal(3, page.QuerySelectorAll(".downloads a").Length);
        Assert.NotNull(page.QuerySelector("a[href='/events.csv?type=REQUEST']"));
    }

    [Fact]
    public async Task A_cursor_without_a_limit_goes_on_to_the_end()
    {
        AddEvents(120);
        var page = await GetPageAsync("/events?limit=100");
        var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var cursor = next[next.IndexOf("cursor=", StringComparison.Ordinal)..];
        Assert.Equal(Ids(100, 20), await GetIdsAsync($"/events.jsonl?{cursor}"));
    }

    [Fact]
    public async Task The_filters_reach_storage()
    {
        await GetIdsAsync("/quotes.jsonl?speaker=sobczak&kind=direct&from=2022-10-01&to=2022-10-31");
        Assert.Equal(
            new QuoteQuery
            {
                Speaker = "sobczak",
                Kind = Extraction.Analysis.QuoteKind.Direct,
                From = new(2022, 10, 1),
                To = new(2022, 10, 31),
            },
            Storage.Query
        );
    }

    [Theory]
    [InlineData("/events.csv", "events.csv")]
    [InlineData("/events.jsonld?type=aid&from=2022-10-01", "events-type-AID-from-2022-10-01.jsonld")]
    [InlineData("/events.csv?actor=okafor&limit=7", "events-actor-okafor-part.csv")]
    [InlineData("/quotes.jsonl?speaker=J%C3%B6rg%20%22M%22%2F..%2F%0", "quotes-speaker-Jörg-M.jsonl")]
    public async Task A_file_is_named_by_its_filters(string address, string expected)
    {
        using var response = await GetAsync(address.Replace("%0", "", StringComparison.Ordinal));
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal(expected, disposition.FileNameStar);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/events.csv", "text/csv")]
    [InlineData("/events.jsonl", "application/jsonl")]
    [InlineData("/quotes.jsonld", "application/ld+json")]
    public async Task A_file_says_what_it_is(string address, string mediaType)
    {
        using var response = await GetAsync(address);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Whoever_asks_only_for_the_headers_gets_only_those()
    {
        AddEvents(1);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/events.csv");
        using var response = await Client.SendAsync(request);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/events.csv?type=PARTY", HttpStatusCode.BadRequest)]
    [InlineData("/events.csv?speaker=berger", HttpStatusCode.BadRequest)]
    [InlineData("/quotes.jsonl?cursor=bm9uc2Vuc2U", HttpStatusCode.BadRequest)]
    [InlineData("/events.xlsx", HttpStatusCode.NotFound)]
    public async Task What_is_wrong_is_said_on_a_page(string address, HttpStatusCode status) =>
        await GetPageAsync(address, status);

    [Fact]
    public async Task A_storage_that_does_not_answer_gives_no_file()
    {
        Storage.Failure = new TimeoutException();
        await GetPageAsync("/events.csv", HttpStatusCode.ServiceUnavailable);
    }

    private void AddEvents(int count) => Storage.Events.AddRange(Ids(0, count).Select(ListSamples.Event));

    private static IEnumerable<string> Ids(int start, int count) =>
        Enumerable.Range(start, count).Select(number => $"e{number}");

    private static string AddressOf(AngleSharp.Dom.IParentNode page, string group) =>
        page.QuerySelectorAll(".downloads span")
            .Single(span => span.TextContent.Contains(group, StringComparison.Ordinal))
            .QuerySelectorAll("a")
            .Single(link => link.TextContent == "JSON Lines")
            .GetAttribute("href")!;

    private async Task<List<string>> GetIdsAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["id"]!)];
    }
}
