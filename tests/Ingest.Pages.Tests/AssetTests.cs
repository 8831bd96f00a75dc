using System.Net;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>The files that pages refer to.</summary>
public sealed class AssetTests : PageTest
{
    [Fact]
    public async Task Every_file_a_page_refers_to_is_there_for_good()
    {
        var page = await GetPageAsync("/");
        var addresses = page.QuerySelectorAll("link[href], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .ToList();
        Assert.Equal(3, addresses.Count);
        foreach (var address in addresses)
        {
            using var response = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_file_the_browser_has_is_not_sent_again()
    {
        var address = Assets.Asset.Stylesheet.Address;
        using var first = await GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_rule_of_the_stylesheet_does_not_swallow_those_behind_it()
    {
        using var response = await GetAsync(Assets.Asset.Stylesheet.Address);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        var depth = 0;
        foreach (var line in lines)
        {
            // Headings of parts and rules that are not indented stand in no other rule.
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '}')
            {
                Assert.True(depth == 0, $"A brace is not closed before: {line}");
            }

            depth += line.Count(character => character == '{') - line.Count(character => character == '}');
        }

        Assert.Equal(0, depth);
    }

    [Theory]
    [InlineData("/assets/ingest.css")]
    [InlineData("/assets/..%2Fsecrets")]
    public async Task There_is_no_other_file(string address) => await GetPageAsync(address, HttpStatusCode.NotFound);
}
