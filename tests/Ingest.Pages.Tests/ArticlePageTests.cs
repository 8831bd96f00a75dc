using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests;

/// <summary>Reading an article with what was found in it.</summary>
public sealed class ArticlePageTests : PageTest
{
    private const string Text = "Berger said that Lakatos called the gate closed. They met on Monday.";

    [Fact]
    public async Task I_choose_a_mark_and_read_all_about_it()
    {
        var page = await GetArticleAsync(Marked());
        var mark = page.QuerySelector(".story a[href='#q2']")!;
        Assert.Equal("closed", mark.TextContent);

        var entry = page.QuerySelector("#q2")!.TextContent;
        Assert.Contains("Gabor Lakatos", entry, StringComparison.Ordinal);
        Assert.Contains("called", entry, StringComparison.Ordinal);
        Assert.Contains("foreign minister", entry, StringComparison.Ordinal);
        Assert.Contains("very likely, 0.92", entry, StringComparison.Ordinal);
        Assert.Contains("cue-after", entry, StringComparison.Ordinal);
        Assert.Contains("22 October 2022 (day of publication)", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_read_who_says_so_from_the_outlet_to_the_last_speaker()
    {
        var page = await GetArticleAsync(Marked());
        var chain = page.QuerySelectorAll("#q2 .chain li").Select(link => link.TextContent.Trim());
        Assert.Equal(["The Daily Gull", "Anna Berger (said)", "Gabor Lakatos (called)"], chain);
        Assert.Equal("#q1", page.QuerySelector("#q2 .chain a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere_and_no_identifier_stands_twice()
    {
        var page = await GetArticleAsync(Marked());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]),
            id => Assert.Contains(id, ids)
        );
    }

    [Fact]
    public async Task From_the_lists_I_go_to_the_place_in_the_text()
    {
        var page = await GetArticleAsync(Marked());
        foreach (var entry in page.QuerySelectorAll(".entry"))
        {
            var place = entry.QuerySelector("a[href^='#']")!.GetAttribute("href")!;
            Assert.NotNull(page.QuerySelector($".story {place}, h1 {place}"));
        }
    }

    [Fact]
    public async Task The_text_is_shown_whole_between_the_marks()
    {
        var page = await GetArticleAsync(Marked());
        Assert.Equal(Text, page.QuerySelector(".story")!.TextContent.Trim());
    }

    [Fact]
    public async Task Hostile_text_with_marks_in_it_stays_text()
    {
        const string Hostile = "<b onclick=alert(1)>Berger</b> said </p><script>alert(2)</script>";
        var stored = Samples.Ingested("t", Hostile);
        var page = await GetArticleAsync(
            stored with
            {
                Analysis = stored.Analysis! with { Quotes = [Samples.Quote("q1", 1, 40)] },
            }
        );
        Assert.Equal(Hostile, page.QuerySelector(".story")!.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Null(page.QuerySelector("[onclick]"));
    }

    [Fact]
    public async Task A_link_to_the_source_is_one_only_if_it_leads_to_the_web()
    {
        var stored = Samples.Ingested("t");
        var page = await GetArticleAsync(stored with { Summary = stored.Summary with { Url = "javascript:alert(1)" } });
        Assert.Null(page.QuerySelector("a[href^='javascript']"));
    }

    [Fact]
    public async Task What_it_mentions_and_whence_it_comes_turns_nothing_round()
    {
        var stored = Samples.Ingested("t", "The port is open.");
        var entity = Samples.Entity("n1", (0, 3)) with { Mentions = [new Mention(0, 3, "T\u202Ehe")] };
        var page = await GetArticleAsync(
            stored with
            {
                Summary = stored.Summary with { Url = "https://אבג.example/1" },
                Analysis = stored.Analysis! with { Entities = [entity] },
            }
        );
        Assert.Equal("T[RLO]he", page.QuerySelector(".mentions a > bdi")!.TextContent);
        Assert.Equal("אבג.example", page.QuerySelector(".article-head .meta a > bdi")!.TextContent);
    }

    [Fact]
    public async Task A_failed_article_says_why_and_what_to_do()
    {
        var page = await GetArticleAsync(Samples.Failed("notes.txt", "The file is empty."));
        var notice = page.QuerySelector(".notice.bad")!;
        Assert.Contains("The file is empty.", notice.TextContent, StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("a[href='/']"));
    }

    [Fact]
    public async Task Copies_that_other_sources_carry_are_named_with_links()
    {
        var copy = Samples.Ingested("Port opens again");
        var reference = new ArticleReference
        {
            Id = copy.Summary.Id,
            Name = copy.Summary.Name,
            Title = copy.Summary.Title,
            Source = "The Other Gull",
        };
        var page = await GetArticleAsync(
            Samples.Ingested("t") with
            {
                Copies = [new ArticleCopy(reference, 0.97, IsFirst: true)],
            }
        );
        var copies = page.QuerySelector(".copies")!;
        Assert.Contains("The Other Gull", copies.TextContent, StringComparison.Ordinal);
        Assert.Contains("97% the same", copies.TextContent, StringComparison.Ordinal);
        Assert.NotNull(copies.QuerySelector($"a[href='/articles/{copy.Summary.Id}']"));
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_a_page_too() =>
        await GetPageAsync($"/articles/{ArticleId.FromName("never seen")}", HttpStatusCode.NotFound);

    [Fact]
    public async Task An_id_that_cannot_be_one_is_refused() =>
        await GetPageAsync("/articles/nonsense", HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_article_of_a_million_characters_with_thousands_of_marks_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("word and another word.\n\n", 41_000));
        var quotes = Enumerable.Range(0, 5_000).Select(number => Samples.Quote($"q{number}", number * 150, 900_000));
        var stored = Samples.Ingested("Long", text);
        Storage.Articles.Add(stored with { Analysis = stored.Analysis! with { Quotes = [.. quotes] } });

        var watch = Stopwatch.StartNew();
        using var response = await GetAsync($"/articles/{stored.Summary.Id}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(
            watch.Elapsed < TimeSpan.FromSeconds(20),
            string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed}")
        );
    }

    private async Task<IHtmlDocument> GetArticleAsync(StoredArticle stored)
    {
        Storage.Articles.Add(stored);
        return await GetPageAsync($"/articles/{stored.Summary.Id}");
    }

    private static StoredArticle Marked()
    {
        var stored = Samples.Ingested("Gate closed", Text);
        return stored with
        {
            Analysis = stored.Analysis! with
            {
                Quotes =
                [
                    Samples.Quote("q1", 17, 47, speaker: "Anna Berger", cue: "said"),
                    Samples.Quote("q2", 41, 47, speaker: "Gabor Lakatos", cue: "called", nestedIn: "q1"),
                ],
                Events = [Samples.Event("e1", 54, 57)],
                Entities = [Samples.Entity("n1", (0, 6)), Samples.Entity("n2", (17, 24), (49, 53))],
                Times =
                [
                    new()
                    {
                        Start = 61,
                        End = 67,
                        Text = "Monday",
                        Type = TimeType.Date,
                        Value = "2022-10-17",
                    },
                ],
            },
        };
    }
}
