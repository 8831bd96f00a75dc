using System.Net;
using Ingest.Http.Tests.Support;

namespace Ingest.Http.Tests;

public sealed class BadRequestTests : ApiTest
{
    [Theory]
    [InlineData("/api/quotes?from=22-10-2022", "from", "yyyy-mm-dd")]
    [InlineData("/api/quotes?from=2022-02-30", "from", "yyyy-mm-dd")]
    [InlineData("/api/quotes?from=2022-1-1", "from", "yyyy-mm-dd")]
    [InlineData("/api/quotes?from=%D9%A2%D9%A0%D9%A2%D9%A2-10-22", "from", "yyyy-mm-dd")]
    [InlineData("/api/events?to=tomorrow", "to", "yyyy-mm-dd")]
    [InlineData("/api/articles?to=2022-10-22T00:00:00Z", "to", "yyyy-mm-dd")]
    [InlineData("/api/quotes?from=2022-10-23&to=2022-10-22", "from", "later than 'to'")]
    [InlineData("/api/events?from=2022-10-23&to=2022-10-22", "from", "later than 'to'")]
    [InlineData("/api/articles?from=2022-10-23&to=2022-10-22", "from", "later than 'to'")]
    [InlineData("/api/quotes?kind=loud", "kind", "direct, indirect, mixed")]
    [InlineData("/api/quotes?kind=0", "kind", "direct, indirect, mixed")]
    [InlineData("/api/quotes?kind=direct,mixed", "kind", "direct, indirect, mixed")]
    [InlineData("/api/events?type=WAR", "type", "AGREE, CONSULT")]
    [InlineData("/api/events?type=-1", "type", "AGREE, CONSULT")]
    [InlineData("/api/articles?state=gone", "state", "ingested, failed")]
    [InlineData("/api/events?country=Ukraine", "country", "three letters")]
    [InlineData("/api/events?country=GER", "country", "ISO 3166-1 alpha-3")]
    [InlineData("/api/events?country=UK", "country", "three letters")]
    [InlineData("/api/events?country=U%C3%84E", "country", "three letters")]
    [InlineData("/api/quotes?limit=0", "limit", "1 to 1000")]
    [InlineData("/api/quotes?limit=1001", "limit", "1 to 1000")]
    [InlineData("/api/quotes?limit=-5", "limit", "1 to 1000")]
    [InlineData("/api/quotes?limit=%2B5", "limit", "1 to 1000")]
    [InlineData("/api/quotes?limit=10.0", "limit", "1 to 1000")]
    [InlineData("/api/quotes?limit=99999999999999999999", "limit", "1 to 1000")]
    [InlineData("/api/quotes?speaker=", "speaker", "empty")]
    [InlineData("/api/quotes?speaker", "speaker", "empty")]
    [InlineData("/api/quotes?speaker=%20%20", "speaker", "empty")]
    [InlineData("/api/quotes?cursor=", "cursor", "empty")]
    [InlineData("/api/quotes?limit=", "limit", "empty")]
    [InlineData("/api/people?q=%00", "q", "control character")]
    [InlineData("/api/people?q=a%0d%0aSet-Cookie:%20b", "q", "control character")]
    [InlineData("/api/people?q=%C2%85x", "q", "control character")]
    [InlineData("/api/people?q=...", "q", "letter or digit")]
    [InlineData("/api/events?actor=***", "actor", "letter or digit")]
    [InlineData("/api/quotes?speaker=a&speaker=b", "speaker", "2 times")]
    [InlineData("/api/quotes?speaker=a&SPEAKER=a", "speaker", "2 times")]
    [InlineData("/api/quotes?limit=5&limit=5", "limit", "2 times")]
    public async Task A_bad_parameter_is_refused_with_the_remedy(string address, string parameter, string hint)
    {
        var problem = await GetProblemAsync(address, HttpStatusCode.BadRequest, "invalid-parameter");

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(hint, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Null(Storage.Query);
    }

    [Theory]
    [InlineData("/api/quotes?speeker=polodyk", "speeker", "from, to, speaker, kind, limit, cursor")]
    [InlineData("/api/quotes?actor=shoigu", "actor", "from, to, speaker, kind, limit, cursor")]
    [InlineData("/api/quotes?spaeker=x&from=never", "spaeker", "from, to, speaker, kind, limit, cursor")]
    [InlineData("/api/people?=x", "", "q, limit, cursor")]
    [InlineData("/api/people?%3Cscript%3E%0a=x", "script", "q, limit, cursor")]
    public async Task A_parameter_the_route_does_not_know_is_refused_with_those_it_knows(
        string address,
        string parameter,
        string known
    )
    {
        var problem = await GetProblemAsync(address, HttpStatusCode.BadRequest, "unknown-parameter");

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(known, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Null(Storage.Query);
    }

    [Fact]
    public async Task An_article_takes_no_parameters()
    {
        await GetProblemAsync($"/api/articles/{Samples.Id}?full=1", HttpStatusCode.BadRequest, "unknown-parameter");
        await GetJsonAsync($"/api/articles/{Samples.Id}?code=key");
    }

    [Fact]
    public async Task A_name_may_have_200_characters_and_no_more()
    {
        await GetJsonAsync($"/api/quotes?speaker={new string('x', 200)}");
        await GetProblemAsync(
            $"/api/quotes?speaker={new string('x', 201)}",
            HttpStatusCode.BadRequest,
            "invalid-parameter"
        );
    }

    [Theory]
    [InlineData("%7B%22a%22%3A1%7D")]
    [InlineData("' OR 1 eq 1")]
    [InlineData("../../etc/passwd a")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("${jndi:ldap://x}")]
    public async Task A_hostile_name_reaches_storage_as_the_text_it_is(string name)
    {
        await GetJsonAsync($"/api/people?q={Uri.EscapeDataString(name)}");

        Assert.Equal(name, Assert.IsType<Storage.Lookups.PeopleQuery>(Storage.Query).Name);
    }

    [Fact]
    public async Task A_problem_repeats_no_value_of_the_request()
    {
        using var response = await Client.GetAsync(
            new Uri("/api/quotes?from=my-secret-token&kind=my-secret-token", UriKind.Relative)
        );

        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
