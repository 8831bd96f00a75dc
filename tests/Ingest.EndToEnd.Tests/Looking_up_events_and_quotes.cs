using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

/// <summary>
/// Holds the lookups of a real service against the articles it answers with: a filter finds exactly those events and quotes of all
/// articles that it describes, with all they have there.
/// </summary>
public sealed class Looking_up_events_and_quotes : IAsyncLifetime
{
    private static readonly string[] ArticleFields =
    [
        "id",
        "name",
        "title",
        "published",
        "publishedBasis",
        "source",
        "url",
    ];

    private static readonly Dictionary<string, (string Published, string Text)> Articles = new()
    {
        ["call.txt"] = (
            "2024-06-12",
            """
            Leaders speak by phone

            Japanese Prime Minister Haruto Endo called Chinese President Li Weiming on Tuesday. They will meet in Seoul in November.

            "The sea is wide enough," Endo told reporters. China condemned Japan on Monday. Endo said the talks were useful.
            """
        ),
        ["arrests.txt"] = (
            "2024-05-20",
            """
            Arrests in Osaka

            Police in Osaka arrested 12 protesters in early May. China sanctioned Japan in 2019.

            "We did nothing," said union leader Aiko Mori. Japan criticized China on Saturday.
            """
        ),
    };

    private TestStorage _storage = null!;
    private RunningService _service = null!;
    private List<JsonNode> _events = null!;
    private List<JsonNode> _quotes = null!;

    public async Task InitializeAsync()
    {
        _storage = await TestStorage.CreateAsync();
        _service = await RunningService.StartAsync(_storage);
        (_events, _quotes) = ([], []);
        foreach (var (name, (published, text)) in Articles)
        {
            await _storage
                .Articles.GetBlobClient(name)
                .UploadAsync(
                    BinaryData.FromString(text),
                    new BlobUploadOptions
                    {
                        Metadata = new Dictionary<string, string>
                        {
                            ["published"] = published,
                            ["source"] = "The Strait Post",
                            ["url"] = "https://news.example/" + name,
                        },
                    }
                );
            var article = await _service.ArticleAsync(name);
            _events.AddRange(WithArticle(article, "events"));
            _quotes.AddRange(WithArticle(article, "quotes"));
        }
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task I_find_events_by_every_filter_and_get_all_that_the_article_has_of_them()
    {
        await AssertFindsAsync("", _ => true);
        await AssertFindsAsync("actor=endo", item => Has(item, "actor", "Endo", null));
        await AssertFindsAsync("actor=JPN", item => Has(item, "actor", null, "JPN"));
        await AssertFindsAsync("actor=japan", item => Has(item, "actor", "Japan", "JPN"));
        await AssertFindsAsync("recipient=china", item => HasRecipient(item, "China", "CHN"));
        await AssertFindsAsync("recipient=li+weiming", item => HasRecipient(item, "Li Weiming", null));
        await AssertFindsAsync("recipient=endo", item => HasRecipient(item, "Endo", null));
        await AssertFindsAsync("actor=CHN&recipient=JPN", item => IsDyad(item, "CHN", "JPN"));
        await AssertFindsAsync("actor=JPN&recipient=CHN", item => IsDyad(item, "JPN", "CHN"));
        await AssertFindsAsync("type=accuse", item => Is(item, "type", "ACCUSE"));
        await AssertFindsAsync(
            "type=CONSULT&actor=CHN",
            item => Is(item, "type", "CONSULT") && Has(item, "actor", null, "CHN")
        );
        await AssertFindsAsync("country=KOR", item => HasCountry(item, "KOR"));
        await AssertFindsAsync("country=jpn", item => HasCountry(item, "JPN"));
        await AssertFindsAsync("from=2024-06-10", item => Overlaps(item, "2024-06-10", "9999"));
        await AssertFindsAsync("to=2019-03-01", item => Overlaps(item, "0000", "2019-03-01"));
        await AssertFindsAsync(
            "from=2024-11-15&to=2024-11-15&country=KOR",
            item => Overlaps(item, "2024-11-15", "2024-11-15") && HasCountry(item, "KOR")
        );
        await AssertFindsAsync(
            "actor=CHN&recipient=JPN&type=SANCTION&country=CHN&from=2019-06-01&to=2019-06-01",
            item => IsDyad(item, "CHN", "JPN") && Is(item, "type", "SANCTION")
        );
    }

    [Fact]
    public async Task I_find_quotes_by_speaker_kind_and_days()
    {
        var endo = Expected(
            _quotes,
            item => ((string?)item["speaker"]?["name"])?.EndsWith("Endo", StringComparison.Ordinal) == true
        );
        Assert.True(endo.Count > 1);
        Assert.Equal(endo, await FoundAsync("/api/quotes?speaker=endo&limit=1"));
        Assert.Equal(
            Expected(_quotes, item => Is(item, "kind", "direct")),
            await FoundAsync("/api/quotes?kind=direct&limit=1")
        );
        Assert.Equal(
            Expected(
                _quotes,
                item => ((string)item["saidOn"]!["start"]!).StartsWith("2024-06", StringComparison.Ordinal)
            ),
            await FoundAsync("/api/quotes?from=2024-06-01&to=2024-06-30")
        );
        Assert.Equal(Expected(_quotes, _ => true), await FoundAsync("/api/quotes"));
    }

    private async Task AssertFindsAsync(string filters, Func<JsonNode, bool> isMeant)
    {
        var expected = Expected(_events, isMeant);
        Assert.True(expected.Count > 0, $"No event is left to test {filters} with.");

        Assert.Equal(expected, await FoundAsync($"/api/events?{filters}"));
        Assert.Equal(expected, await FoundAsync($"/api/events?{filters}&limit=1"));
    }

    private static List<string> Expected(List<JsonNode> items, Func<JsonNode, bool> isMeant) =>
        [.. items.Where(isMeant).Select(item => item.ToJsonString()).Order(StringComparer.Ordinal)];

    private async Task<IEnumerable<string>> FoundAsync(string address) =>
        (await _service.ListAsync(address.Replace("?&", "?", StringComparison.Ordinal)))
            .Select(item => item.ToJsonString())
            .Order(StringComparer.Ordinal);

    /// <summary>The items as a list has them.</summary>
    private static IEnumerable<JsonNode> WithArticle(JsonNode answer, string kind)
    {
        foreach (var item in answer[kind]!.AsArray().Select(item => item!.DeepClone()))
        {
            item["article"] = new JsonObject(
                ArticleFields.Select(field => KeyValuePair.Create(field, answer["article"]![field]?.DeepClone()))
            );
            item["alsoIn"] = new JsonArray();
            yield return item;
        }
    }

    private static bool Is(JsonNode item, string field, string value) => (string?)item[field] == value;

    private static bool Has(JsonNode item, string side, string? name, string? country) =>
        item[side]!.AsArray().Any(actor => IsMeant(actor!, name, country));

    private static bool HasRecipient(JsonNode item, string? name, string? country) =>
        Has(item, (bool)item["reciprocal"]! ? "actor" : "recipient", name, country);

    private static bool IsDyad(JsonNode item, string actor, string recipient) =>
        Has(item, "actor", null, actor) && HasRecipient(item, null, recipient);

    private static bool IsMeant(JsonNode actor, string? name, string? country) =>
        (country is not null && (string?)actor["country"] == country)
        || (name is not null && $" {actor["name"]} ".Contains($" {name} ", StringComparison.Ordinal));

    private static bool HasCountry(JsonNode item, string code) =>
        Has(item, "actor", null, code)
        || Has(item, "recipient", null, code)
        || (string?)item["place"]?["country"] == code;

    private static bool Overlaps(JsonNode item, string from, string to) =>
        string.CompareOrdinal((string)item["date"]!["start"]!, to) <= 0
        && string.CompareOrdinal((string)item["date"]!["end"]!, from) >= 0;
}
