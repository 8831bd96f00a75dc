using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>What articles say does nothing in the reader's browser.</summary>
public sealed class SafetyTests : PageTest
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/?nonsense=1")]
    [InlineData("/no/such/page")]
    public async Task Every_page_forbids_what_is_not_ours(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(Policy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Markup_in_an_article_is_shown_as_it_is()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror='alert(2)'>\"'&amp;";
        Storage.Articles.Add(Samples.Ingested(Hostile));
        Storage.Articles.Add(Samples.Failed(Hostile, Hostile));

        var page = await GetPageAsync("/");

        Assert.Equal(Hostile, page.QuerySelector(".article-entry.ingested h3")?.TextContent);
        Assert.Equal(Hostile, page.QuerySelector(".article-entry .reason")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(IsActive));
    }

    [Fact]
    public async Task What_would_be_invisible_or_turn_text_round_is_shown_as_a_sign()
    {
        Storage.Articles.Add(Samples.Ingested("paid \u202Egnp.exe\u0007\u0085"));
        var page = await GetPageAsync("/");
        Assert.Equal("paid [RLO]gnp.exe\u2407\uFFFD", page.QuerySelector(".article-entry h3 bdi")?.TextContent);
    }

    private static bool IsActive(AngleSharp.Dom.IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style";
}
