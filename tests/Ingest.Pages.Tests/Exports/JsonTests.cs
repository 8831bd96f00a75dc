using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Extraction.Analysis;
using Ingest.Http.Answers;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests.Exports;

/// <summary>Lists as JSON Lines and as linked data.</summary>
public sealed class JsonTests : PageTest
{
    private const string Hostile = "a\nb\r\u2028\"}]\u0000\u202E</script>\uD800";

    [Fact]
    public async Task A_line_is_an_item_as_the_API_gives_it()
    {
        Storage.Events.AddRange([ListSamples.Event("e1"), ListSamples.Event("e2")]);
        var lines = await GetLinesAsync("/events.jsonl");
        Assert.Equal(Storage.Events.Select(stored => ItemJson.From(stored).ToJsonString()), lines.Select(Canonical));
    }

    [Fact]
    public async Task Hostile_text_stays_in_its_line()
    {
        Storage.Quotes.AddRange([ListSamples.Quote(Hostile), ListSamples.Quote()]);
        var lines = await GetLinesAsync("/quotes.jsonl");
        Assert.Equal(2, lines.Length);
        Assert.Equal(Hostile.Replace('\uD800', '\uFFFD'), (string?)JsonNode.Parse(lines[0])!["text"]);
    }

    [Fact]
    public async Task An_empty_list_has_no_lines() => Assert.Empty(await GetTextAsync("/quotes.jsonl"));

    [Fact]
    public async Task A_quote_is_a_quotation_of_whoever_said_it_and_part_of_its_article()
    {
        Storage.Quotes.Add(ListSamples.Quote());
        var node = Assert.Single(await GetGraphAsync("/quotes.jsonld"));
        var article = Storage.Quotes[0].Article;

        Assert.Equal("Quotation", (string?)node["@type"]);
        Assert.Equal("Nobody won and nobody lost", (string?)node["text"]);
        Assert.Equal("2022-10-22", (string?)node["dateCreated"]);
        Assert.Equal("publication", (string?)node["ingest:dateBasis"]);
        foreach (var role in new[] { "spokenByCharacter", "creator" })
        {
            Assert.Equal("Person", (string?)node[role]!["@type"]);
            Assert.Equal("Marek Sobczak", (string?)node[role]!["name"]);
            Assert.Equal("Infrastructure Minister", (string?)node[role]!["jobTitle"]);
        }

        var part = node["isPartOf"]!;
        Assert.Equal("NewsArticle", (string?)part["@type"]);
        Assert.Equal(article.Title, (string?)part["headline"]);
        Assert.Equal("2022-10-22", (string?)part["datePublished"]);
        Assert.Equal(article.Url, (string?)part["url"]);
        Assert.Equal("The Daily Gull", (string?)part["publisher"]!["name"]);
        Assert.Equal($"{part["@id"]}#q1", (string?)node["@id"]);
    }

    [Theory]
    [InlineData(QuoteKind.Indirect)]
    [InlineData(QuoteKind.Mixed)]
    public async Task The_words_of_a_reporter_are_not_created_by_the_speaker(QuoteKind kind)
    {
        Storage.Quotes.Add(ListSamples.Quote(kind: kind));
        var node = Assert.Single(await GetGraphAsync("/quotes.jsonld"));
        Assert.NotNull(node["spokenByCharacter"]);
        Assert.Null(node["creator"]);
    }

    [Theory]
    [InlineData("2022-10-01", "2022-10-31", "dateCreated", "2022-10")]
    [InlineData("2022-10-03", "2022-10-09", "temporal", "2022-10-03/2022-10-09")]
    public async Task A_date_is_told_as_exactly_as_it_is_known(string start, string end, string field, string expected)
    {
        var stored = ListSamples.Quote();
        var date = ListSamples.Date(DateOnly.Parse(start, null), DateOnly.Parse(end, null));
        Storage.Quotes.Add(stored with { Quote = stored.Quote with { SaidOn = date } });
        var node = Assert.Single(await GetGraphAsync("/quotes.jsonld"));
        Assert.Equal(expected, (string?)node[field]);
    }

    [Fact]
    public async Task An_event_has_its_type_its_sides_and_says_if_it_did_not_happen()
    {
        Storage.Events.Add(ListSamples.Event());
        var node = Assert.Single(await GetGraphAsync("/events.jsonld"));
        Assert.Equal("Event", (string?)node["@type"]);
        Assert.EndsWith("PLOVER#REQUEST", (string?)node["additionalType"], StringComparison.Ordinal);
        Assert.Equal("REQUEST (denied): the unions → Jan Nowak, council", (string?)node["name"]);
        Assert.Equal("denied", (string?)node["ingest:status"]);
        Assert.Equal("2022-10-10", (string?)node["startDate"]);
        Assert.Equal("2022-10-16", (string?)node["endDate"]);
        Assert.Equal("Gdynia", (string?)node["location"]!["name"]);
        Assert.Equal("Poland", (string?)node["location"]!["containedInPlace"]!["name"]);

        var actor = Assert.Single(node["actor"]!.AsArray())!;
        Assert.Equal("the unions", (string?)actor["name"]);
        Assert.Null(actor["@type"]);
        Assert.Equal("Person", (string?)node["plover:recipient"]![0]!["@type"]);
        Assert.Equal(["labor", "legal"], node["plover:context"]!.AsArray().Select(context => (string?)context));
        Assert.Equal(2, node["subjectOf"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("KOS", true)]
    [InlineData("EUR", false)]
    [InlineData(null, false)]
    public async Task A_place_of_no_single_country_lies_in_none(string? code, bool isCountry)
    {
        var stored = ListSamples.Event();
        Storage.Events.Add(
            stored with
            {
                Event = stored.Event with { Place = stored.Event.Place! with { Country = code } },
            }
        );
        var node = Assert.Single(await GetGraphAsync("/events.jsonld"));
        Assert.Equal(isCountry, node["location"]!["containedInPlace"] is not null);
    }

    [Fact]
    public async Task Everyone_attends_what_all_take_part_in_alike()
    {
        var stored = ListSamples.Event();
        Storage.Events.Add(stored with { Event = stored.Event with { Reciprocal = true, Recipient = [] } });
        var node = Assert.Single(await GetGraphAsync("/events.jsonld"));
        Assert.Single(node["attendee"]!.AsArray());
        Assert.Null(node["actor"]);
    }

    [Fact]
    public async Task Hostile_text_leaves_linked_data_whole()
    {
        Storage.Quotes.AddRange([ListSamples.Quote(Hostile), ListSamples.Quote()]);
        Assert.Equal(2, (await GetGraphAsync("/quotes.jsonld")).Count);
    }

    [Fact]
    public async Task An_empty_list_is_linked_data_too() => Assert.Empty(await GetGraphAsync("/events.jsonld"));

    private async Task<List<JsonObject>> GetGraphAsync(string address)
    {
        var document = JsonNode.Parse(await GetTextAsync(address))!;
        Assert.Equal("https://schema.org", (string?)document["@context"]![0]);
        return [.. document["@graph"]!.AsArray().Select(node => node!.AsObject())];
    }

    private async Task<string[]> GetLinesAsync(string address)
    {
        var text = await GetTextAsync(address);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }

    private async Task<string> GetTextAsync(string address)
    {
        using var response = await GetAsync(address);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static string Canonical(string line) => JsonNode.Parse(line)!.ToJsonString(JsonSerializerOptions.Default);
}
