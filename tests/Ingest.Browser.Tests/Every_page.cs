using Deque.AxeCore.Playwright;
using Ingest.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Ingest.Browser.Tests;

public class Every_page(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    private static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };
    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    /// <summary>The elements that stand out of a page which scrolls sideways.</summary>
    private const string WiderThanThePage = """
        () => {
          const width = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth <= width
            ? []
            : [...document.querySelectorAll("body *")]
                .filter((element) => element.getBoundingClientRect().right > width)
                .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`);
        }
        """;

    /// <summary>An address of each page; an article's stands for the one that the first page links to under that title.</summary>
    public static TheoryData<string> Addresses =>
        [
            "/",
            "/?state=failed",
            "article:Defence ministers speak by phone",
            "article:Engineers warn of cracks in the upper dam",
            "article:broken/half.json",
            "/search?q=a",
            "/search?q=nobody+of+this+name",
            "/actors?name=Ewa+Zawada",
            "/actors?name=KEN",
            "/actors?name=nobody+of+this+name",
            "/pairs?actor=Ewa+Zawada&other=Tomas+Havel",
            "/events",
            "/events?type=CONSULT&from=2026-01-01",
            "/events?from=tomorrow",
            "/quotes",
            "/quotes?speaker=zawada",
            "/nothing-here",
        ];

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Can_be_used_by_everybody(string address)
    {
        foreach (var (size, scheme) in new[] { (Desktop, ColorScheme.Light), (Phone, ColorScheme.Dark) })
        {
            var page = await browsed.OpenAsync(new() { ViewportSize = size, ColorScheme = scheme });
            await GoAsync(page, address);

            var found = await page.RunAxe();

            Assert.Empty(
                found.Violations.SelectMany(violation =>
                    violation.Nodes.Select(node => $"{scheme} {violation.Id}: {violation.Help} {node.Html}")
                )
            );
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Fits_a_phone_and_lets_nothing_strange_run(string address)
    {
        var page = await browsed.OpenAsync(new() { ViewportSize = Phone });
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                refused.Add(message.Text);
            }
        };
        await GoAsync(page, address);

        Assert.Empty(await page.EvaluateAsync<string[]>(WiderThanThePage));
        Assert.Empty(refused);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.NotEqual("", await page.TitleAsync());
    }

    private static async Task GoAsync(IPage page, string address)
    {
        const string article = "article:";
        if (!address.StartsWith(article, StringComparison.Ordinal))
        {
            await page.GotoAsync(address);
            return;
        }

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = address[article.Length..] }).First.ClickAsync();
        await page.WaitForURLAsync("**/articles/**");
    }
}
