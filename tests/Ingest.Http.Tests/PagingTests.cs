using System.Net;
using System.Text;
using System.Text.Json;
using Ingest.Http.Tests.Support;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Tests;

public sealed class PagingTests : ApiTest
{
    [Theory]
    [InlineData("/api/quotes?limit=1&speaker=O%27Neil%20%26%20%C3%85s%2B%23&kind=Direct&from=2022-01-01&to=2022-12-31")]
    [InlineData("/api/events?limit=1&actor=a&recipient=b&type=consult&country=ukr&from=2022-01-01&to=2022-12-31")]
    [InlineData("/api/people?limit=1&q=n")]
    [InlineData("/api/people?limit=1&q=n&code=top-secret&clientId=default")]
    [InlineData("/api/articles?limit=1&state=ingested&from=2022-01-01&to=2022-12-31")]
    public async Task I_can_follow_next_to_the_end_of_a_list(string address)
    {
        var seen = new List<string>();
        object? query = null;
        for (string? next = address; next is not null; )
        {
            var answer = await GetJsonAsync(next);
            seen.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            query ??= Storage.Query;
            Assert.Equal(query, Storage.Query);
            Assert.Equal(1, Storage.Page?.Limit);

            next = answer.GetProperty("next").GetString();
            Assert.True(next is null || next.StartsWith(address.Split('?')[0] + "?", StringComparison.Ordinal), next);
            Assert.DoesNotContain("secret", next ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain("clientId", next ?? "", StringComparison.Ordinal);
            Assert.True(seen.Count < 10, "the list does not end");
        }

        Assert.Equal(address.StartsWith("/api/articles", StringComparison.Ordinal) ? 2 : 3, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task I_can_copy_next_out_of_the_answer_as_it_stands()
    {
        var body = await Client.GetStringAsync(new Uri("/api/people?q=n&limit=1", UriKind.Relative));

        Assert.Contains("\"next\":\"/api/people?q=n&limit=1&cursor=", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_ask_for_another_limit_on_the_way()
    {
        await GetJsonAsync($"/api/people?limit=2&cursor={await CursorAsync("/api/people?limit=1")}");

        Assert.Equal(new PageRequest(2, "1"), Storage.Page);
    }

    [Fact]
    public async Task A_cursor_holds_for_the_same_filters_written_in_another_way()
    {
        var cursor = await CursorAsync("/api/events?type=consult&country=ukr&limit=1");

        await GetJsonAsync($"/api/events?cursor={cursor}&country=UKR&type=CONSULT");
    }

    [Theory]
    [InlineData("/api/people?q=m")]
    [InlineData("/api/people?")]
    [InlineData("/api/quotes?speaker=n")]
    [InlineData("/api/quotes?")]
    public async Task A_cursor_of_another_list_is_refused(string other)
    {
        var cursor = await CursorAsync("/api/people?q=n&limit=1");

        var problem = await GetProblemAsync($"{other}&cursor={cursor}", HttpStatusCode.BadRequest, "invalid-cursor");

        Assert.Contains("other filters", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("cursor", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_filter_cannot_pose_as_two()
    {
        // Filters are told apart in a cursor even where one's value spells another's name.
        var cursor = await CursorAsync("/api/events?actor=a&recipient=b&limit=1");

        await GetProblemAsync(
            $"/api/events?actor=a%20recipient%20b&cursor={cursor}",
            HttpStatusCode.BadRequest,
            "invalid-cursor"
        );
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AA")]
    [InlineData("%%%")]
    [InlineData("not base64 at all!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("____________________________________")]
    public async Task A_cursor_that_was_never_given_is_refused(string cursor) =>
        await GetProblemAsync(
            $"/api/people?cursor={Uri.EscapeDataString(cursor)}",
            HttpStatusCode.BadRequest,
            "invalid-cursor"
        );

    [Fact]
    public async Task A_cursor_longer_than_4096_characters_is_refused() =>
        await GetProblemAsync(
            $"/api/people?cursor={new string('A', 4097)}",
            HttpStatusCode.BadRequest,
            "invalid-cursor"
        );

    [Fact]
    public async Task A_cursor_that_storage_does_not_know_is_refused()
    {
        var cursor = await CursorAsync("/api/people?limit=1");
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(cursor);
        var forged = System.Buffers.Text.Base64Url.EncodeToString([
            .. bytes[..17],
            .. Encoding.UTF8.GetBytes("elsewhere"),
        ]);
        var broken = System.Buffers.Text.Base64Url.EncodeToString([.. bytes[..17], 0xC3]);

        await GetProblemAsync($"/api/people?cursor={forged}", HttpStatusCode.BadRequest, "invalid-cursor");
        await GetProblemAsync($"/api/people?cursor={broken}", HttpStatusCode.BadRequest, "invalid-cursor");
    }

    [Fact]
    public async Task An_empty_list_has_no_next()
    {
        Storage.People.Clear();

        var answer = await GetJsonAsync("/api/people?q=nobody");

        Assert.Equal(0, answer.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next").ValueKind);
    }

    private async Task<string> CursorAsync(string address)
    {
        var next = (await GetJsonAsync(address)).GetProperty("next").GetString()!;
        return next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];
    }
}
