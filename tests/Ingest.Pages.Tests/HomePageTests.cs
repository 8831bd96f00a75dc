using System.Net;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests;

/// <summary>The first page: what there is, what failed, and where to drop more.</summary>
public sealed class HomePageTests : PageTest
{
    [Fact]
    public async Task Articles_are_listed_with_their_state_and_lead_to_their_pages()
    {
        Storage.Articles.Add(Samples.Ingested("Port opens"));
        Storage.Articles.Add(Samples.Failed("notes.txt", "The file is empty."));

        var page = await GetPageAsync("/");

        var ingested = page.QuerySelector(".article-entry.ingested")!;
        Assert.Contains("1 quote", ingested.TextContent, StringComparison.Ordinal);
        Assert.Contains("22 October 2022", ingested.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/articles/{Storage.Articles[0].Summary.Id}", ingested.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(
            "The file is empty.",
            page.QuerySelector(".article-entry.failed")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_empty_service_says_what_to_do()
    {
        var page = await GetPageAsync("/");
        Assert.Contains("drop the first ones", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_turn_the_pages_of_a_long_list_and_come_back()
    {
        Storage.Articles.AddRange(Enumerable.Range(1, 70).Select(number => Samples.Ingested($"Article {number}")));
        var first = await GetPageAsync("/");
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;

        var second = await GetPageAsync(next);

        Assert.Equal(20, second.QuerySelectorAll(".article-entry").Length);
        Assert.Null(second.QuerySelector(".pager a[rel=next]"));
        Assert.Equal("/", second.QuerySelector(".pager a[rel=first]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task I_look_at_the_failed_ones_only()
    {
        await GetPageAsync("/?state=failed");
        Assert.Equal(ArticleState.Failed, Assert.IsType<ArticleQuery>(Storage.Query).State);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        Storage.Articles.AddRange(Enumerable.Range(1, 70).Select(number => Samples.Ingested($"Article {number}")));
        var first = await GetPageAsync("/");
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        await GetPageAsync($"{next}&state=failed", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_form_says_which_files_are_read_and_how_large_they_may_be()
    {
        var page = await GetPageAsync("/");
        var form = page.QuerySelector("form[enctype='multipart/form-data']")!;
        Assert.Equal("/articles", form.GetAttribute("action"));
        Assert.Contains(".txt, .md, .html or .json, at most 5 MB", form.TextContent, StringComparison.Ordinal);
    }
}
