using System.Net;
using System.Text;
using System.Text.Json;
using Ingest.Http.Tests.Support;

namespace Ingest.Http.Tests;

/// <summary>Whatever a request says, the answer is what was asked for or 400, 404, 405 or 414, with a reason and without secrets.</summary>
public sealed class HostileRequestTests : ApiTest
{
    private static readonly string[] Routes =
    [
        "quotes",
        "events",
        "articles",
        "actors",
        "people",
        "health",
        "openapi.json",
    ];

    private static readonly string[] Parameters =
    [
        "speaker",
        "actor",
        "recipient",
        "type",
        "country",
        "kind",
        "state",
        "from",
        "to",
        "limit",
        "cursor",
        "q",
        "$filter",
        "",
    ];

    /// <summary>Values as they stand in an address: traps of encoding, of OData, of numbers, dates and cursors.</summary>
    private static readonly string[] Values =
    [
        "",
        "%",
        "%zz",
        "%u0027",
        "%00",
        "%0d%0aSet-Cookie:%20a=b",
        "%c0%ae%c0%ae",
        "%ff%fe",
        "%ed%a0%80",
        "%ef%bf%be",
        "%f4%8f%bf%bf",
        "%e2%80%ae",
        "%2527",
        "%27%20or%201%20eq%201",
        "'%20or%20PartitionKey%20ne%20'",
        "%22)%20or%20(a%20eq%20%22",
        "kolar%27;drop%20table%20articles",
        "+",
        "%2B",
        "a+b",
        "%20kolar%20",
        "%C3%85ngstr%C3%B6m",
        "A%CC%8Angstr%C3%B6m",
        "%E8%88%B9",
        "%F0%9F%91%A9%E2%80%8D%F0%9F%9A%92",
        "0",
        "-1",
        "1e3",
        "0x10",
        "1_000",
        "%D9%A1",
        "2147483648",
        "NaN",
        "true",
        "null",
        "[]",
        "{}",
        "0000-00-00",
        "0001-01-01",
        "9999-12-31",
        "2022-02-29",
        "2022-12-31T00:00:00",
        "10000-01-01",
        "DIRECT",
        "consult",
        "UKR",
        "ukr",
        "failed",
        "AQ",
        "AAAA====",
        "AQAAAAAAAAAAAAAAAAAAAAAAAA",
        "..%2f..%2fetc%2fpasswd",
        "<script>alert(1)</script>",
    ];

    /// <summary>Traces of the code, of the machine and of the request.</summary>
    private static readonly string[] Secrets = ["   at ", "Exception", ".cs", "/work", "passwd", "<script"];

    [Fact]
    public async Task Every_value_in_every_parameter_of_every_route_is_answered()
    {
        foreach (var route in Routes)
        {
            foreach (var parameter in Parameters)
            {
                foreach (var value in Values)
                {
                    await AssertAnsweredAsync($"/api/{route}?{parameter}={value}");
                }
            }
        }
    }

    [Fact]
    public async Task Any_mixture_of_parameters_is_answered()
    {
        var random = new Random(5);
        for (var i = 0; i < 1_000; i++)
        {
            var pairs = Enumerable
                .Range(0, random.Next(1, 6))
                .Select(_ => $"{random.GetItems(Parameters, 1)[0]}={string.Concat(random.GetItems(Values, 2))}");
            await AssertAnsweredAsync($"/api/{random.GetItems(Routes, 1)[0]}?{string.Join('&', pairs)}");
        }
    }

    [Theory]
    [InlineData("%2e%2e%2fhealth")]
    [InlineData("a%2fb")]
    [InlineData("%27%20or%20true")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA!A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA%27A")]
    [InlineData("%EF%BC%A1AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA%0A")]
    [InlineData("%ff%fe")]
    [InlineData("*")]
    [InlineData("~")]
    public async Task An_id_that_is_none_is_refused(string id)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
        {
            using var answer = await SendRawAsync(method, $"/api/articles/{id}");

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            await AssertSoundAsync(answer, id);
        }

        Assert.Equal(2, Storage.Articles.Count);
    }

    [Theory]
    [InlineData("/api/articles/%2e%2e", HttpStatusCode.NotFound)]
    [InlineData("/api/articles/../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("/api//quotes", HttpStatusCode.NotFound)]
    [InlineData("/api/quotes%3Fspeaker=a", HttpStatusCode.NotFound)]
    // The server refuses these before they are any route's.
    [InlineData("/api/articles/%00", HttpStatusCode.BadRequest)]
    [InlineData("/%00", HttpStatusCode.BadRequest)]
    public async Task A_path_that_leads_elsewhere_leads_nowhere(string path, HttpStatusCode status)
    {
        using var answer = await SendRawAsync(HttpMethod.Get, path);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("root:", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_with_any_byte_changed_or_cut_anywhere_is_refused()
    {
        var next = (await GetJsonAsync("/api/people?limit=1")).GetProperty("next").GetString()!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];
        for (var place = 0; place < cursor.Length - 1; place++)
        {
            var other = cursor[place] == 'A' ? 'B' : 'A';
            var tampered = cursor[..place] + other + cursor[(place + 1)..];
            await AssertAnsweredAsync($"/api/people?cursor={tampered}");
            await AssertRefusedAsync($"/api/quotes?cursor={tampered}");
            await AssertRefusedAsync($"/api/people?cursor={cursor[..place]}");
        }

        await AssertRefusedAsync($"/api/people?cursor={cursor}{cursor}");
        await AssertRefusedAsync($"/api/people?cursor={cursor}&cursor={cursor}");
        await AssertRefusedAsync($"/api/people?cursor={cursor}%3D%3D");
        await AssertRefusedAsync($"/api/people?cursor=%27{cursor}%27");
        await AssertRefusedAsync($"/api/people?cursor={new string('A', 5_000)}");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(4_000)]
    [InlineData(7_000)]
    public async Task A_long_value_is_refused(int length)
    {
        foreach (var parameter in new[] { "speaker", "kind", "from", "limit", "cursor", "unknown" })
        {
            await AssertRefusedAsync($"/api/quotes?{parameter}={new string('x', length)}");
        }
    }

    [Fact]
    public async Task Many_parameters_are_refused()
    {
        await AssertRefusedAsync("/api/quotes?" + string.Join('&', Enumerable.Range(0, 800).Select(i => $"p{i}=1")));
        await AssertRefusedAsync("/api/quotes?" + string.Join('&', Enumerable.Repeat("speaker=a", 600)));
        await AssertRefusedAsync("/api/quotes?" + string.Join('&', Enumerable.Repeat("limit", 1_000)));
    }

    private async Task AssertRefusedAsync(string address)
    {
        using var answer = await SendRawAsync(HttpMethod.Get, address);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} answered {answer.StatusCode}");
        await AssertSoundAsync(answer, address);
    }

    private async Task AssertAnsweredAsync(string address)
    {
        using var answer = await SendRawAsync(HttpMethod.Get, address);

        Assert.True(
            answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest,
            $"{address} answered {answer.StatusCode}"
        );
        await AssertSoundAsync(answer, address);
    }

    /// <summary>An error is a problem with a reason, and tells nothing of the inside.</summary>
    private static async Task AssertSoundAsync(HttpResponseMessage answer, string address)
    {
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{address}: {body}");
        var problem = JsonElement.Parse(body);
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
        Assert.True(Encoding.UTF8.GetByteCount(body) < 2_000);
    }

    /// <summary>Sends an address as it stands; a client would put some of them right.</summary>
    private async Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string pathAndQuery)
    {
        var address = new Uri(
            Client.BaseAddress!.ToString().TrimEnd('/') + pathAndQuery.Replace(" ", "%20", StringComparison.Ordinal),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        using var request = new HttpRequestMessage(method, address);
        return await Client.SendAsync(request);
    }
}
