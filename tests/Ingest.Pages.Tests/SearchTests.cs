using System.Net;
using System.Text.Json;
using Ingest.Pages.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests;

/// <summary>Finding by a few letters.</summary>
public sealed class SearchTests : PageTest
{
    private static readonly ActorSummary Berger = new()
    {
        Name = "Anna Berger & Co",
        Kind = ActorKind.Person,
        Role = "foreign minister",
        Country = "AUT",
        ArticleCount = 2,
    };

    [Fact]
    public async Task The_one_thing_found_is_led_to()
    {
        Storage.Actors.Add(Berger);
        using var response = await GetAsync("/search?q=berger");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/actors?name=Anna%20Berger%20%26%20Co", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Several_are_listed_with_what_they_are()
    {
        Storage.Actors.AddRange([Berger, Berger with { Name = "Bo Berger", Role = null }]);
        var page = await GetPageAsync("/search?q=berger");
        Assert.Equal("berger", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        var hits = page.QuerySelectorAll(".hits li").Select(hit => hit.TextContent.Trim());
        Assert.Equal(
            ["Anna Berger & Co foreign minister, Austria, 2 articles", "Bo Berger person, Austria, 2 articles"],
            hits
        );
    }

    [Fact]
    public async Task Articles_are_found_beside_those_who_act()
    {
        Storage.Actors.Add(Berger);
        Storage.Articles.Add(Samples.Ingested("Berger opens the port"));
        var page = await GetPageAsync("/search?q=berger");
        var article = page.QuerySelectorAll(".hits a")[^1];
        Assert.Equal("Berger opens the port", article.TextContent);
        Assert.Equal($"/articles/{Storage.Articles[0].Summary.Id}", article.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        var page = await GetPageAsync("/search?q=nobody");
        Assert.Contains("family name", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_gets_suggestions_as_JSON()
    {
        Storage.Actors.Add(Berger);
        using var response = await GetAsync("/suggestions?q=ber");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var hit = JsonElement.Parse(await response.Content.ReadAsStringAsync())[0];
        Assert.Equal(Berger.Name, hit.GetProperty("text").GetString());
        Assert.StartsWith("/actors?name=", hit.GetProperty("address").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/suggestions?q=%25", HttpStatusCode.OK)]
    [InlineData("/suggestions?q=", HttpStatusCode.OK)]
    [InlineData("/suggestions?q=%25&q=%25", HttpStatusCode.BadRequest)]
    [InlineData("/suggestions?q=%25&name=a", HttpStatusCode.BadRequest)]
    public async Task As_long_as_too_little_is_typed_nothing_is_suggested(string address, HttpStatusCode status)
    {
        Storage.Actors.Add(Berger);
        using var response = await GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal("[]", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task What_cannot_be_searched_for_is_refused_with_the_reason() =>
        await GetPageAsync("/search?q=%3C%3E", HttpStatusCode.BadRequest);
}
