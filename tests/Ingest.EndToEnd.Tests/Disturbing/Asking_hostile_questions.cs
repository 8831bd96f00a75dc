using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests.Disturbing;

/// <summary>Questions with every kind of value, to a real service over a real store that has articles.</summary>
public sealed class Asking_hostile_questions
{
    private static readonly string[] Filters =
    [
        "quotes?speaker=",
        "quotes?from=2026-01-01&to=2026-12-31&speaker=",
        "events?actor=",
        "events?recipient=",
        "events?to=2026-12-31&type=PROTEST&actor=",
        "events?country=",
        "people?q=",
        "people?limit=1&q=kolar%20",
    ];

    private static readonly string[] Texts =
    [
        "' or PartitionKey ne '",
        "kolar' or '1' eq '1",
        "\" eq \"",
        "a) or (true",
        "%27",
        "\uFFFE",
        "a\uFFFEb",
        "\uFFFF",
        "\uFDD0x",
        "\U0010FFFFx",
        "\uE000x",
        "\u202Ekolar",
        "kolar\u200B",
        "ﷺﷺﷺﷺﷺﷺ",
        "ｋｏｌａｒ",
        "İıſK",
        "船",
        "👩‍🚒a",
        "a!b~c*d",
        "x\u0301\u0301\u0301",
        "*!~a",
    ];

    [Fact]
    public async Task I_get_what_I_asked_for_or_a_reason_and_nothing_that_I_did_not_ask_for()
    {
        var storage = await TestStorage.CreateAsync();
        var news = new NewsFlow(3, seed: 3);
        await news.DropAsync(storage, news.Left);
        await storage
            .Articles.GetBlobClient("ferry.txt")
            .UploadAsync(
                BinaryData.FromString("\"We stay,\" Minister Ines Kolar said. Kolar met Pavel Hora for talks."),
                new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["published"] = "2026-05-12" } }
            );
        await using var service = await RunningService.StartAsync(storage);
        await service.UntilAsync(storage.IsAllDealtWithAsync, "all is dealt with");
        Assert.NotEmpty(await service.ListAsync("/api/quotes?speaker=kolar"));

        foreach (var filter in Filters)
        {
            foreach (
                var text in Texts
                    .Append(new string('船', 200))
                    .Append(new string('x', 200))
                    .Append(new string('x', 5_000))
            )
            {
                await AssertSoundAsync(service, $"/api/{filter}{Uri.EscapeDataString(text)}", text);
            }
        }

        Assert.DoesNotContain("unhandled", service.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await service.StopAsync());
    }

    private static async Task AssertSoundAsync(RunningService service, string address, string text)
    {
        using var answer = await service.Http.GetAsync(new Uri(address, UriKind.Relative));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(
            answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest,
            $"{address} answered {answer.StatusCode}: {body}"
        );
        if (answer.StatusCode == HttpStatusCode.BadRequest)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)JsonNode.Parse(body)!["detail"]));
            return;
        }

        // Nobody has such a name, but for the surname in other letters. (People are found by the beginning of a word, too.)
        if (
            !text.Contains("kolar", StringComparison.Ordinal)
            && text != "ｋｏｌａｒ"
            && !address.Contains("people", StringComparison.Ordinal)
        )
        {
            Assert.Empty(JsonNode.Parse(body)!["items"]!.AsArray());
        }
    }
}
