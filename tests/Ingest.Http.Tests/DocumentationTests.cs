using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Http.Problems;
using Ingest.Http.Tests.Support;
using Ingest.TestSupport;

namespace Ingest.Http.Tests;

/// <summary>Holds what people read (README.md and docs/http.md) against what the service really does.</summary>
public sealed partial class DocumentationTests : ApiTest
{
    private static readonly string[] Mistakes =
    [
        "/problems/invalid-name",
        "/problems/invalid-parameter",
        "/problems/unknown-parameter",
        "/problems/invalid-id",
        "/problems/route-not-found",
    ];

    [Theory]
    [InlineData("README.md", 5)]
    [InlineData("http.md", 8)]
    public async Task Every_address_to_try_is_understood(string document, int least)
    {
        var addresses = Address()
            .Matches(await ReadAsync(document))
            .Select(match =>
                (
                    IsSending: match.Groups[1].Success,
                    Address: match.Groups[2].Value.Replace("{id}", Samples.Id, StringComparison.Ordinal)
                )
            )
            .ToList();

        Assert.True(addresses.Count >= least);
        foreach (var (isSending, address) in addresses)
        {
            var name = address.Contains("name=", StringComparison.Ordinal) ? "" : "&name=a.txt";
            using var response = isSending
                ? await SendAsync(HttpMethod.Post, address.Replace("=FILE", "=a.txt", StringComparison.Ordinal) + name)
                : await SendAsync(HttpMethod.Get, address);
            var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            var problem = answer.TryGetProperty("type", out var type) ? type.GetString() : null;
            Assert.False(Mistakes.Contains(problem), $"{address}: {answer}");
        }
    }

    [Fact]
    public async Task Every_parameter_and_every_choice_is_explained()
    {
        var text = await ReadAsync("http.md");
        var file = new OpenApiFile(await Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        foreach (var parameter in file.Operations.SelectMany(found => file.QueryParameters(found.Operation)))
        {
            var name = parameter["name"]!.GetValue<string>();
            Assert.Matches($@"[`?&]{name}[`=]|`{name}`|the {name}\b|A {name}\b", text);
        }

        foreach (var kind in file.Root["components"]!["schemas"]!["Quote"]!["properties"]!["kind"]!["enum"]!.AsArray())
        {
            Assert.Contains($"`{kind}`", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_kind_of_problem_is_explained_and_no_other()
    {
        Problem[] problems =
        [
            ProblemCatalogue.InvalidParameter("", ""),
            ProblemCatalogue.UnknownParameter("", []),
            ProblemCatalogue.InvalidCursor(""),
            ProblemCatalogue.InvalidId,
            ProblemCatalogue.NameMissing,
            ProblemCatalogue.NoFile,
            ProblemCatalogue.CrossSite,
            ProblemCatalogue.RequestTooLarge(1),
            ProblemCatalogue.UnsupportedMediaType(""),
            ProblemCatalogue.ArticleNotFound,
            ProblemCatalogue.RouteNotFound,
            ProblemCatalogue.MethodNotAllowed(""),
            ProblemCatalogue.StorageUnavailable,
            ProblemCatalogue.Stopping,
            ProblemCatalogue.InternalError,
        ];

        var explained = ProblemRow()
            .Matches(await ReadAsync("http.md"))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

        Assert.Equal(problems.Select(problem => (problem.Type, $"{problem.Status}")).Order(), explained.Order());
    }

    [Fact]
    public async Task The_table_of_logs_has_what_this_room_logs() =>
        Assert.Equal(
            DocumentedLog.RowsOf(typeof(Log)),
            DocumentedLog.Rows(await ReadAsync("telemetry.md"), 1400, 1499)
        );

    private static Task<string> ReadAsync(string document) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, document));

    [GeneratedRegex(@"(-F \S+ |--data-binary \S+ (?:-H '[^']+' )?)?'?http://localhost:7071(/api/[^'\s`]+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\| `(/problems/[a-z-]+)` \| (\d+)", RegexOptions.Multiline)]
    private static partial Regex ProblemRow();
}
