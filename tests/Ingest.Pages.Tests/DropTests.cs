using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Ingest.Extraction.Articles;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Uploads;

namespace Ingest.Pages.Tests;

/// <summary>Dropping files onto the page, with script and without.</summary>
public sealed class DropTests : PageTest
{
    [Fact]
    public async Task Without_script_a_page_says_what_became_of_each_file()
    {
        using var response = await PostAsync(["harbour.txt", "scan.pdf"]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await PageOfAsync(response);

        var rows = page.QuerySelectorAll(".uploads li");
        Assert.Contains("is being read", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/articles/{ArticleId.FromName("harbour.txt")}",
            Assert.IsType<IHtmlAnchorElement>(rows[0].QuerySelector("a"), exactMatch: false).GetAttribute("href")
        );
        Assert.Contains(FakeUploads.Refusal, rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("content of harbour.txt", Uploads.Texts["harbour.txt"]);
    }

    [Fact]
    public async Task The_script_gets_what_the_API_answers()
    {
        using var response = await PostAsync(
            ["harbour.txt"],
            request => request.Headers.Accept.Add(new("application/json"))
        );
        var item = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("items")[0];
        Assert.Equal("waiting", item.GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_only_file_refused_is_a_page_with_the_reason()
    {
        using var response = await PostAsync(["scan.pdf"]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        var page = await PageOfAsync(response);
        Assert.Contains(FakeUploads.Refusal, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_form_on_a_page_of_another_site_is_refused(string header, string value)
    {
        using var response = await PostAsync(["harbour.txt"], request => request.Headers.Add(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(Uploads.Texts);
    }

    [Fact]
    public async Task The_script_watches_an_article_arrive()
    {
        var id = ArticleId.FromName("harbour.txt");
        Uploads.States[id] = new(UploadStage.Failed, "The file is empty.", "empty");
        using var response = await GetAsync($"/articles/{id}/state?version=v1");
        var state = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("failed", state.GetProperty("state").GetString());
        Assert.Equal("The file is empty.", state.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("/articles/nonsense/state", HttpStatusCode.BadRequest)]
    [InlineData("/articles/AAAAAAAAAAAAAAAAAAAAAA/state?sate=1", HttpStatusCode.BadRequest)]
    [InlineData("/articles/AAAAAAAAAAAAAAAAAAAAAA/state", HttpStatusCode.NotFound)]
    public async Task A_state_that_nobody_can_tell_is_a_problem(string address, HttpStatusCode status)
    {
        using var response = await GetAsync(address);
        Assert.Equal(status, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string[] names, Action<HttpRequestMessage>? change = null)
    {
        using var form = new MultipartFormDataContent();
        foreach (var name in names)
        {
            form.Add(new StringContent($"content of {name}"), "files", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/articles") { Content = form };
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }
}
