using System.Net;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>What goes wrong is said on a page, with what to do.</summary>
public sealed class ProblemTests : PageTest
{
    [Fact]
    public async Task A_wrong_parameter_is_named_with_the_reason()
    {
        var page = await GetPageAsync("/?state=lost", HttpStatusCode.BadRequest);
        Assert.Contains("'state' must be one of ingested, failed", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_parameter_is_not_passed_over() =>
        await GetPageAsync("/?sate=failed", HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_cursor_of_our_own_making_is_refused() =>
        await GetPageAsync("/?cursor=bm9uc2Vuc2U", HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_address_that_leads_nowhere_leads_home()
    {
        var page = await GetPageAsync("/no/such/page", HttpStatusCode.NotFound);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task A_method_that_the_route_does_not_take_is_told_which_ones_it_takes()
    {
        using var response = await Client.DeleteAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_no_secret()
    {
        Storage.Failure = new TimeoutException("account key abc");
        var page = await GetPageAsync("/", HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("abc", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("does not answer", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_our_own_gives_nothing_away()
    {
        Storage.Failure = new InvalidOperationException("inner workings");
        var page = await GetPageAsync("/", HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("inner workings", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
