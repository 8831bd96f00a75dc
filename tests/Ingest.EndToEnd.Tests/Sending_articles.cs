using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Sending_articles
{
    [Fact]
    public async Task I_send_an_article_and_ask_where_I_am_told_until_it_is_there()
    {
        await using var service = await RunningService.StartAsync(await TestStorage.CreateAsync());
        using var content = new StringContent("\"We stay,\" Minister Ines Kolar said on Monday.");

        using var answer = await service.Http.PostAsync(
            Address("?name=harbour/talks.txt&published=2026-05-12&title=Talks+in+K%C3%B8ge"),
            content
        );

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(RunningService.AddressOf("harbour/talks.txt"), answer.Headers.Location);
        var article = await service.ArticleAsync("harbour/talks.txt");
        Assert.Equal("Talks in Køge", (string?)article["article"]!["title"]);
        Assert.Equal("2026-05-12", (string?)article["article"]!["published"]);
        Assert.Equal("Ines Kolar", (string?)article["quotes"]![0]!["speaker"]!["name"]);

        using var again = await service.Http.PostAsync(Address("?name=harbour/talks.txt"), content);
        Assert.Equal("ingested", (string?)(await ItemsAsync(again))[0]!["state"]);
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task I_send_good_and_bad_files_in_one_form_and_lose_none()
    {
        await using var service = await RunningService.StartAsync(await TestStorage.CreateAsync());
        using var form = new MultipartFormDataContent();
        form.Add(File(await System.IO.File.ReadAllBytesAsync(Sample.At("border-talks.txt"))), "f", "border-talks.txt");
        form.Add(File([]), "f", "empty.txt");
        form.Add(File(new byte[6 * 1024 * 1024]), "f", "long.txt");
        form.Add(File(await System.IO.File.ReadAllBytesAsync(Sample.At("grain-deal.json"))), "f", "grain-deal.json");

        using var answer = await service.Http.PostAsync(Address(), form);

        Assert.Equal(
            ["waiting", "waiting", "refused", "waiting"],
            (await ItemsAsync(answer)).Select(item => (string?)item!["state"])
        );
        Assert.Equal("ingested", (string?)(await service.ArticleAsync("border-talks.txt"))["state"]);
        Assert.Equal("ingested", (string?)(await service.ArticleAsync("grain-deal.json"))["state"]);
        Assert.Equal("empty", (string?)(await service.ArticleAsync("empty.txt"))["reasonCode"]);
        Assert.Equal(3, (await service.ListAsync("/api/articles")).Count);
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task I_send_an_article_that_is_too_large_and_am_told_the_limit()
    {
        await using var service = await RunningService.StartAsync(await TestStorage.CreateAsync());
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("?name=long.txt"))
        {
            Content = File(new byte[40 * 1024 * 1024]),
        };
        request.Headers.ExpectContinue = true;

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("5,242,880 bytes", await answer.Content.ReadAsStringAsync());
        Assert.Empty(await service.ListAsync("/api/articles"));
        Assert.Equal(0, await service.StopAsync());
    }

    private static Uri Address(string query = "") => new($"/api/articles{query}", UriKind.Relative);

    private static ByteArrayContent File(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private static async Task<JsonArray> ItemsAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["items"]!.AsArray();
}
