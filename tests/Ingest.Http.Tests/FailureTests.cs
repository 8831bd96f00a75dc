using System.Net;
using System.Text.Json;
using Azure;
using Ingest.Http.Tests.Support;
using Ingest.Storage;

namespace Ingest.Http.Tests;

public sealed class FailureTests : ApiTest
{
    private const string Secret = "AccountKey=abc123== at /home/me/src/Table.cs";

    public static TheoryData<string> StorageAddresses { get; } =
        new("/api/quotes", "/api/events", "/api/people", "/api/articles", $"/api/articles/{Samples.Id}");

    [Theory]
    [MemberData(nameof(StorageAddresses))]
    public async Task I_am_told_to_try_again_when_storage_does_not_answer(string address)
    {
        Exception[] failures =
        [
            new RequestFailedException(403, Secret),
            new RequestFailedException(Secret),
            new TimeoutException(Secret),
            new IOException(Secret),
            new TaskCanceledException(Secret),
            new AggregateException(Secret, new RequestFailedException(Secret), new TaskCanceledException(Secret)),
        ];
        foreach (var failure in failures)
        {
            Storage.Failure = failure;
            using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));

            await ProblemOfAsync(response, HttpStatusCode.ServiceUnavailable, "storage-unavailable");
            Assert.NotNull(response.Headers.RetryAfter?.Delta);
            Assert.DoesNotContain("abc123", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(StorageAddresses))]
    public async Task A_fault_of_the_service_gives_nothing_away(string address)
    {
        Storage.Failure = new AggregateException(Secret, new InvalidOperationException(Secret));

        var problem = await GetProblemAsync(address, HttpStatusCode.InternalServerError, "internal-error");

        Assert.DoesNotContain("abc123", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_while_storage_is_away_can_be_tried_again()
    {
        Storage.Failure = new RequestFailedException(503, "busy");
        using var response = await SendAsync(HttpMethod.Delete, $"/api/articles/{Samples.Id}");
        await ProblemOfAsync(response, HttpStatusCode.ServiceUnavailable, "storage-unavailable");

        Storage.Failure = null;
        using var again = await SendAsync(HttpMethod.Delete, $"/api/articles/{Samples.Id}");
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/api/qoutes")]
    [InlineData("/api/quotes/q1")]
    [InlineData("/api/articles/a/b")]
    public async Task An_address_that_leads_nowhere_says_so(string address) =>
        await GetProblemAsync(address, HttpStatusCode.NotFound, "route-not-found");

    [Theory]
    [InlineData("POST", "/api/quotes", "GET, HEAD")]
    [InlineData("DELETE", "/api/articles", "GET, HEAD, POST")]
    [InlineData("PUT", "/api/articles/x", "GET, HEAD, DELETE")]
    [InlineData("OPTIONS", "/api/health", "GET, HEAD")]
    [InlineData("PATCH", "/api/openapi.json", "GET, HEAD")]
    [InlineData("BREW", "/api/people", "GET, HEAD")]
    public async Task A_method_the_route_does_not_take_is_refused_with_those_it_takes(
        string method,
        string address,
        string allowed
    )
    {
        using var response = await SendAsync(new HttpMethod(method), address);

        await ProblemOfAsync(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task I_can_see_that_the_service_is_healthy()
    {
        var health = await GetJsonAsync("/api/health?probe=1");

        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal("ok", health.GetProperty("checks").GetProperty("blobs").GetString());
        Assert.Equal("ok", health.GetProperty("checks").GetProperty("tables").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", health.GetProperty("version").GetString());
    }

    [Fact]
    public async Task I_can_see_what_is_waiting_and_since_when()
    {
        var (since, asOf) = (
            new DateTimeOffset(2026, 5, 12, 10, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 5, 12, 12, 0, 0, TimeSpan.Zero)
        );
        Storage.Backlog = new(7, since, asOf);

        var backlog = (await GetJsonAsync("/api/health")).GetProperty("backlog");

        Assert.Equal(7, backlog.GetProperty("waiting").GetInt32());
        Assert.Equal(since, backlog.GetProperty("since").GetDateTimeOffset());
        Assert.Equal(asOf, backlog.GetProperty("asOf").GetDateTimeOffset());
    }

    [Theory]
    [InlineData(StorageService.Tables, StorageProblemKind.Overloaded, "tables", "overloaded")]
    [InlineData(StorageService.Blobs, StorageProblemKind.Refused, "blobs", "refused")]
    [InlineData(StorageService.Blobs, StorageProblemKind.ReadOnly, "blobs", "readOnly")]
    public async Task I_can_see_what_is_wrong_with_which_part_of_storage(
        StorageService service,
        StorageProblemKind kind,
        string part,
        string name
    )
    {
        Storage.Health = new([new(service, kind, "It is not well")]);

        using var response = await Client.GetAsync(new Uri("/api/health", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var health = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("unhealthy", health.GetProperty("status").GetString());
        foreach (var check in health.GetProperty("checks").EnumerateObject())
        {
            Assert.Equal(check.Name == part ? "failed" : "ok", check.Value.GetString());
        }

        Assert.Equal("It is not well.", health.GetProperty("problem").GetString());
        var problem = Assert.Single(health.GetProperty("problems").EnumerateArray());
        Assert.Equal((part, name), (problem.GetProperty("part").GetString(), problem.GetProperty("kind").GetString()));
    }
}
