using Ingest.Browser.Tests.Browsing;

namespace Ingest.Browser.Tests;

public class The_service_in_a_browser(BrowsedService browsed) : IClassFixture<BrowsedService>
{
    [BrowserFact]
    public async Task I_open_the_address_that_the_command_prints_and_something_answers()
    {
        var page = await browsed.OpenAsync();

        var answer = await page.GotoAsync("/");

        Assert.Equal(200, answer!.Status);
        Assert.Contains("Ingest", await page.InnerTextAsync("body"));
    }
}
