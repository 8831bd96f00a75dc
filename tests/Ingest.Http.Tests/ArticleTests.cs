using System.Net;
using System.Text.Json;
using Ingest.Extraction.Articles;
using Ingest.Http.Tests.Support;

namespace Ingest.Http.Tests;

public sealed class ArticleTests : ApiTest
{
    [Fact]
    public async Task I_can_read_an_article_with_all_that_was_found_in_it()
    {
        var article = await GetJsonAsync($"/api/articles/{Samples.Id}");

        Assert.Equal(Samples.Id, article.GetProperty("id").GetString());
        Assert.Equal("ingested", article.GetProperty("state").GetString());
        Assert.Equal("r1", article.GetProperty("revision").GetString());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("reason").ValueKind);
        Assert.Equal(
            Samples.Ingested.Analysis!.Article.Text,
            article.GetProperty("article").GetProperty("text").GetString()
        );
        Assert.Equal("2022-10-22", article.GetProperty("article").GetProperty("published").GetString());
        Assert.Equal(1, article.GetProperty("boilerplate").GetArrayLength());
        Assert.Equal(2, article.GetProperty("quotes").GetArrayLength());
        Assert.Equal(3, article.GetProperty("events").GetArrayLength());
        Assert.Equal(2, article.GetProperty("entities").GetArrayLength());
        Assert.Equal("DATE", article.GetProperty("times")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task I_can_read_which_articles_have_the_same_text()
    {
        var copies = (await GetJsonAsync($"/api/articles/{Samples.Id}")).GetProperty("copies");

        Assert.Equal(2, copies.GetArrayLength());
        Assert.Equal(Samples.UnknownId, copies[0].GetProperty("id").GetString());
        Assert.Equal("The Evening Post", copies[0].GetProperty("source").GetString());
        Assert.Equal(0.875, copies[0].GetProperty("similarity").GetDouble());
        Assert.True(copies[0].GetProperty("first").GetBoolean());
        Assert.Equal(JsonValueKind.Null, copies[1].GetProperty("similarity").ValueKind);
        Assert.False(copies[1].GetProperty("first").GetBoolean());
    }

    [Fact]
    public async Task A_list_names_the_first_of_articles_with_the_same_text_and_who_else_carries_an_item()
    {
        var article = (await GetJsonAsync("/api/articles")).GetProperty("items")[0];
        var quotes = (await GetJsonAsync("/api/quotes")).GetProperty("items");
        var events = (await GetJsonAsync("/api/events")).GetProperty("items");

        Assert.Equal(Samples.UnknownId, article.GetProperty("copyOf").GetString());
        Assert.Equal(
            [Samples.UnknownId, Samples.Id],
            quotes[0].GetProperty("alsoIn").EnumerateArray().Select(other => other.GetProperty("id").GetString())
        );
        Assert.Equal(0, quotes[1].GetProperty("alsoIn").GetArrayLength());
        Assert.Equal("plain.txt", events[0].GetProperty("alsoIn")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task I_can_read_why_an_article_failed()
    {
        var article = await GetJsonAsync($"/api/articles/{Samples.FailedId}");

        Assert.Equal("failed", article.GetProperty("state").GetString());
        Assert.Equal("The file is a PDF, not a text.", article.GetProperty("reason").GetString());
        Assert.Equal("binary", article.GetProperty("reasonCode").GetString());
        Assert.Equal("scan.pdf", article.GetProperty("article").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("article").GetProperty("text").ValueKind);
        Assert.Equal(0, article.GetProperty("quotes").GetArrayLength());
        Assert.Equal(0, article.GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData("\"r1-e1\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"r1-e1\"", HttpStatusCode.NotModified)]
    [InlineData("\"old\", \"r1-e1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"old\"", HttpStatusCode.OK)]
    [InlineData("r1-e1", HttpStatusCode.OK)]
    [InlineData("\"R1-E1\"", HttpStatusCode.OK)]
    [InlineData("\"", HttpStatusCode.OK)]
    public async Task I_am_spared_the_version_I_have(string known, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/articles/{Samples.Id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", known);

        using var response = await Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("\"r1-e1\"", response.Headers.ETag?.ToString());
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(status == HttpStatusCode.NotModified, body.Length == 0);
    }

    [Fact]
    public async Task A_proxy_may_keep_no_answer_for_others_and_a_browser_may_guess_no_type()
    {
        foreach (var address in new[] { $"/api/articles/{Samples.Id}", "/api/quotes", "/api/quotes?x=1", "/api/none" })
        {
            using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));

            Assert.True(response.Headers.CacheControl is { Private: true, NoCache: true }, address);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_the_body()
    {
        foreach (
            var address in new[] { $"/api/articles/{Samples.Id}", "/api/quotes", "/api/health", "/api/openapi.json" }
        )
        {
            using var get = await Client.GetAsync(new Uri(address, UriKind.Relative));
            using var head = await SendAsync(HttpMethod.Head, address);

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task I_can_delete_an_article_once()
    {
        using var first = await SendAsync(HttpMethod.Delete, $"/api/articles/{Samples.Id}");
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Empty(await first.Content.ReadAsByteArrayAsync());

        await GetProblemAsync($"/api/articles/{Samples.Id}", HttpStatusCode.NotFound, "article-not-found");
        using var second = await SendAsync(HttpMethod.Delete, $"/api/articles/{Samples.Id}");
        await ProblemOfAsync(second, HttpStatusCode.NotFound, "article-not-found");
    }

    [Fact]
    public async Task An_article_that_never_was_is_not_found() =>
        await GetProblemAsync(
            $"/api/articles/{ArticleId.FromName("nothing")}",
            HttpStatusCode.NotFound,
            "article-not-found"
        );

    [Theory]
    [InlineData("x")]
    [InlineData("call.txt")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA%27")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA%2F")]
    public async Task An_id_that_cannot_be_one_is_refused(string id)
    {
        Storage.Failure = new InvalidOperationException("storage must not be asked");

        await GetProblemAsync($"/api/articles/{id}", HttpStatusCode.BadRequest, "invalid-id");
        using var response = await SendAsync(HttpMethod.Delete, $"/api/articles/{id}");
        var problem = await ProblemOfAsync(response, HttpStatusCode.BadRequest, "invalid-id");
        Assert.Contains("22 characters", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
