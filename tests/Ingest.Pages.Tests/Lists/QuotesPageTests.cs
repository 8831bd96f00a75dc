using System.Net;
using AngleSharp.Dom;
using Ingest.Extraction.Analysis;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests.Lists;

/// <summary>Quotes as a table.</summary>
public sealed class QuotesPageTests : PageTest
{
    [Fact]
    public async Task A_row_tells_who_said_what_when_and_to_whom()
    {
        Storage.Quotes.Add(ListSamples.Quote());
        var cells = await GetCellsAsync();
        Assert.Contains("22 October 2022", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Contains("(day of publication)", cells["When"].TextContent, StringComparison.Ordinal);
        Assert.Contains("Marek Sobczak, Infrastructure Minister", cells["Who"].TextContent, StringComparison.Ordinal);
        Assert.Equal("/actors?name=Marek%20Sobczak", cells["Who"].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Nobody won and nobody lost", cells["What was said"].QuerySelector("q")!.TextContent);
        Assert.Equal(
            ["direct", "“told”", "to reporters", "through a statement"],
            cells["What was said"].QuerySelectorAll(".meta > span").Select(fact => fact.TextContent)
        );
        Assert.Contains("very likely, 0.92", cells["How sure"].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/articles/{Storage.Quotes[0].Article.Id}#q1-1",
            cells["Article"].QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Single(cells["Article"].QuerySelectorAll("details li"));
    }

    [Theory]
    [InlineData(QuoteKind.Indirect)]
    [InlineData(QuoteKind.Mixed)]
    public async Task Only_words_said_like_that_stand_in_quotation_marks(QuoteKind kind)
    {
        Storage.Quotes.Add(ListSamples.Quote("he was “not amused”", kind));
        var said = (await GetCellsAsync())["What was said"];
        Assert.Null(said.QuerySelector("q"));
        Assert.StartsWith("he was “not amused”", said.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_speaker_nobody_knows_is_said_to_be_unknown()
    {
        var stored = ListSamples.Quote();
        Storage.Quotes.Add(stored with { Quote = stored.Quote with { Speaker = null, SaidOn = null } });
        var cells = await GetCellsAsync();
        Assert.Equal("speaker unknown", cells["Who"].TextContent.Trim());
        Assert.Contains("unknown", cells["When"].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_is_only_text_and_no_longer_than_is_good()
    {
        const string Hostile = "<script>alert(1)</script>\u202E\u0000\n";
        var text = string.Concat(Enumerable.Repeat(Hostile, 10_000));
        var stored = ListSamples.Quote(text);
        Storage.Quotes.Add(
            stored with
            {
                Quote = stored.Quote with
                {
                    Speaker = stored.Quote.Speaker! with { Name = Hostile, Role = Hostile },
                    Addressee = Hostile,
                },
                Article = stored.Article with { Title = Hostile, Source = Hostile },
            }
        );
        using var response = await GetAsync("/quotes");
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 20_000);
        var cells = await GetCellsAsync();
        Assert.All(cells.Values, cell => Assert.Null(cell.QuerySelector("script")));
        Assert.Contains("[RLO]\u2400", cells["Who"].TextContent, StringComparison.Ordinal);
        Assert.Contains("[RLO]\u2400", cells["What was said"].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_and_what_is_wrong_with_them_stay_in_the_form()
    {
        var page = await GetPageAsync("/quotes?speaker=sobczak&kind=loud", HttpStatusCode.BadRequest);
        Assert.Equal("sobczak", page.QuerySelector("input[name=speaker]")!.GetAttribute("value"));
        Assert.Equal("loud", page.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value"));
        Assert.Contains(
            "'kind' must be one of direct, indirect, mixed",
            page.GetElementById("wrong")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_field_has_a_label()
    {
        var page = await GetPageAsync("/quotes");
        Assert.All(
            page.QuerySelectorAll("#filters input, #filters select"),
            field => Assert.NotNull(field.Closest("label"))
        );
    }

    [Fact]
    public async Task The_pages_of_lists_are_found_from_the_first_page()
    {
        var page = await GetPageAsync("/");
        Assert.NotNull(page.QuerySelector("header nav a[href='/quotes']"));
        Assert.NotNull(page.QuerySelector("header nav a[href='/events']"));
    }

    private async Task<Dictionary<string, IElement>> GetCellsAsync()
    {
        var page = await GetPageAsync("/quotes");
        return page.QuerySelectorAll("tbody tr")
            .Single()
            .Children.ToDictionary(cell => cell.GetAttribute("data-label")!);
    }
}
