using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ingest.Extraction.Articles;
using Ingest.Http.Tests.Support;
using Ingest.Storage.Uploads;

namespace Ingest.Http.Tests;

/// <summary>One article as the body of a request.</summary>
public sealed class UploadTests : ApiTest
{
    [Fact]
    public async Task An_article_is_taken_and_the_answer_says_where_it_will_be()
    {
        using var response = await PostAsync("?name=harbour/strike.txt", "The dockers walked out.");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var id = ArticleId.FromName("harbour/strike.txt");
        Assert.Equal($"/api/articles/{id}", response.Headers.Location?.ToString());
        var item = Assert.Single(await ItemsAsync(response));
        Assert.Equal(id, item.GetProperty("id").GetString());
        Assert.Equal("harbour/strike.txt", item.GetProperty("name").GetString());
        Assert.Equal("waiting", item.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("reason").ValueKind);
        var (name, text, _) = Assert.Single(Storage.Uploads);
        Assert.Equal(("harbour/strike.txt", "The dockers walked out."), (name, text));
    }

    [Fact]
    public async Task What_the_address_says_of_it_goes_with_it()
    {
        const string Query =
            "?name=a.txt&title=Streik+in+K%C3%B8ge&published=2022-10-22&source=Avisen"
            + "&url=https%3A%2F%2Favisen.example%2F1&language=da_dk";

        using var response = await PostAsync(Query, "x", "text/plain; charset=windows-1252");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(
            new ArticleDetails
            {
                ContentType = "text/plain; charset=windows-1252",
                Title = "Streik in Køge",
                Published = new(2022, 10, 22),
                Source = "Avisen",
                Url = "https://avisen.example/1",
                Language = "da-DK",
            },
            Assert.Single(Storage.Uploads).Details
        );
    }

    [Theory]
    [InlineData("published=yesterday", "published")]
    [InlineData("published=2022-10-32", "published")]
    [InlineData("url=javascript:alert(1)", "url")]
    [InlineData("url=/relative", "url")]
    [InlineData("language=Danish%20mostly", "language")]
    [InlineData("title=", "title")]
    [InlineData("title=a%0d%0ax-ms-meta-b:c", "title")]
    [InlineData("source=a&source=b", "source")]
    public async Task What_cannot_be_used_is_refused(string parameter, string at)
    {
        using var response = await PostAsync($"?name=a.txt&{parameter}", "x");

        var problem = await ProblemOfAsync(response, HttpStatusCode.BadRequest, "invalid-parameter");
        Assert.Equal(at, problem.GetProperty("parameter").GetString());
        Assert.Empty(Storage.Uploads);
    }

    [Theory]
    [InlineData("", "invalid-name")]
    [InlineData("?published=2022-10-22", "invalid-name")]
    [InlineData("?name=", "invalid-parameter")]
    [InlineData("?name=a.txt&name=b.txt", "invalid-parameter")]
    [InlineData("?name=%00a.txt", "invalid-parameter")]
    [InlineData("?name=a%0ab.txt", "invalid-parameter")]
    [InlineData("?name=../a.txt", "invalid-name")]
    [InlineData("?name=..%5C..%5Ca.txt", "invalid-name")]
    [InlineData("?name=a/%2e%2e/%2e%2e/b.txt", "invalid-name")]
    [InlineData("?name=/", "invalid-name")]
    [InlineData("?name=./.", "invalid-name")]
    [InlineData("?name=a./b.txt", "invalid-name")]
    [InlineData("?name=a%EF%BF%BEb.txt", "invalid-name")]
    [InlineData("?nam=a.txt", "unknown-parameter")]
    public async Task A_name_that_no_blob_can_have_is_refused(string query, string type)
    {
        using var response = await PostAsync(query, "x");

        await ProblemOfAsync(response, HttpStatusCode.BadRequest, type);
        Assert.Empty(Storage.Uploads);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused()
    {
        using var response = await PostAsync($"?name={new string('a', 1021)}.txt", "x");

        await ProblemOfAsync(response, HttpStatusCode.BadRequest, "invalid-name");
    }

    [Fact]
    public async Task An_empty_file_is_taken_as_the_container_takes_it()
    {
        using var response = await PostAsync("?name=empty.txt", "");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("", Assert.Single(Storage.Uploads).Text);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_the_limit()
    {
        using var response = await PostAsync("?name=long.txt", new string('x', 1001));

        var problem = await ProblemOfAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Contains("1,000 bytes", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?name=crane.png", "image/png")]
    [InlineData("?name=crane", "application/x-www-form-urlencoded")]
    public async Task What_has_no_format_that_is_read_is_refused(string query, string contentType)
    {
        using var response = await PostAsync(query, "x", contentType);

        await ProblemOfAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task The_content_type_stands_in_for_an_extension()
    {
        using var response = await PostAsync("?name=crane", "x", "text/html");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var content = new StringContent("x");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await Client.PostAsync(new Uri("/api/articles?name=a.txt", UriKind.Relative), content);

        await ProblemOfAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://news.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://127.0.0.1:1", false)]
    [InlineData("Origin", "http://{host}.news.example", false)]
    [InlineData("Origin", "http://{host}", true)]
    [InlineData("Origin", "https://{host}", true)]
    public async Task A_page_of_another_site_cannot_send(string header, string value, bool isTaken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/articles?name=a.txt");
        request.Content = new StringContent("x");
        request.Headers.TryAddWithoutValidation(
            header,
            value.Replace("{host}", Client.BaseAddress!.Authority, StringComparison.Ordinal)
        );
        using var response = await Client.SendAsync(request);

        Assert.Equal(isTaken ? 1 : 0, Storage.Uploads.Count);
        if (!isTaken)
        {
            await ProblemOfAsync(response, HttpStatusCode.Forbidden, "cross-site");
        }
    }

    [Fact]
    public async Task The_very_same_article_has_the_state_that_it_had()
    {
        Storage.Settled["a.txt"] = new(UploadStage.Failed, "It is empty.", "empty");

        using var response = await PostAsync("?name=a.txt", "");

        var item = Assert.Single(await ItemsAsync(response));
        Assert.Equal("failed", item.GetProperty("state").GetString());
        Assert.Equal("It is empty.", item.GetProperty("reason").GetString());
        Assert.Equal("empty", item.GetProperty("reasonCode").GetString());
    }

    internal static async Task<List<JsonElement>> ItemsAsync(HttpResponseMessage response) =>
        [.. JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("items").EnumerateArray()];

    private Task<HttpResponseMessage> PostAsync(string query, string text, string contentType = "text/plain")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Client.PostAsync(new Uri($"/api/articles{query}", UriKind.Relative), content);
    }
}
