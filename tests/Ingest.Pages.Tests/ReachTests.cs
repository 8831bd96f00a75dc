using System.Net;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>Everything is reached by links, and no link leads nowhere.</summary>
public sealed class ReachTests : PageTest
{
    [Fact]
    public async Task Every_link_from_the_first_page_and_on_leads_to_a_page()
    {
        Storage.Articles.AddRange([Samples.Ingested("Port opens"), Samples.Failed("notes.txt")]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            var page = await GetPageAsync(address, HttpStatusCode.OK);
            var links = page.QuerySelectorAll("a[href^='/']")
                .Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(link => !link.StartsWith("/api/", StringComparison.Ordinal));
            foreach (var link in links.Where(seen.Add))
            {
                ahead.Enqueue(link);
            }
        }

        Assert.Contains(seen, address => address.StartsWith("/articles/", StringComparison.Ordinal));
    }
}
