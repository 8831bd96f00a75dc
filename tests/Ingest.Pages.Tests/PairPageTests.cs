using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>What I read on the page of two actors.</summary>
public sealed class PairPageTests : PageTest
{
    public PairPageTests() => Storage.KeepsToFilters = true;

    [Fact]
    public async Task I_see_who_did_what_to_whom()
    {
        Storage.Events.AddRange([
            History.Event(1, "2022-10-01", quad: 4),
            History.Event(2, "2022-10-03", quad: 4),
            History.Event(3, "2022-10-02", "Karl Winter", "Anna Berger", quad: 3),
            History.Meeting(4, "2022-10-04", "Karl Winter", "Anna Berger"),
            History.Event(5, "2022-10-05", recipient: "Eva Sommer"),
        ]);

        var page = await GetPageAsync("/pairs?actor=Anna%20Berger&other=Karl%20Winter");

        Assert.Equal(
            "4 events: 1 verbal cooperation, 1 verbal conflict, 2 material conflict.",
            page.QuerySelector(".lead")?.TextContent
        );
        Assert.Equal(
            ["Anna Berger → Karl Winter", "Karl Winter → Anna Berger"],
            page.QuerySelectorAll(".lane h3").Select(lane => lane.TextContent)
        );
        Assert.Equal(["3 events", "2 events"], page.QuerySelectorAll(".lane .meta a").Select(link => link.TextContent));
        Assert.Equal(
            ["Article 4", "Article 2", "Article 3", "Article 1"],
            page.QuerySelectorAll("#events ~ * .article-line a").Select(article => article.TextContent)
        );
        Assert.Contains("counts in both directions", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_have_nothing_to_do_with_each_other_have_an_empty_page()
    {
        Storage.Events.Add(History.Event(1, "2022-10-01"));
        var page = await GetPageAsync("/pairs?actor=Anna%20Berger&other=UKR");
        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Equal(
            ["/actors?name=Anna%20Berger", "/actors?name=UKR"],
            page.QuerySelectorAll("h1 a").Select(link => link.GetAttribute("href"))
        );
    }
}
