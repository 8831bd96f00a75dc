using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Ingest.Infrastructure.Tests.FunctionsApp;

namespace Ingest.Infrastructure.Tests;

/// <summary>Reads the app's sources, since its packages are not on every feed.</summary>
public sealed class FunctionsAppTests
{
    private static readonly Dictionary<string, string> NoPackages = new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(Path.GetTempPath(), "ingest-no-packages"),
    };

    [Fact]
    public void Every_route_has_a_function_with_its_method_and_key()
    {
        var triggers = HttpTriggers().Where(trigger => trigger.Contains("Route = \"api/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "AuthorizationLevel.Anonymous, \"get\", Route = \"api/health\"",
                "AuthorizationLevel.Function, \"delete\", Route = \"api/articles/{id}\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/actors\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/articles\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/articles/{id}\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/events\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/openapi.json\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/people\"",
                "AuthorizationLevel.Function, \"get\", Route = \"api/quotes\"",
                "AuthorizationLevel.Function, \"post\", Route = \"api/articles\"",
            ],
            triggers.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_page_has_a_function_and_none_asks_for_a_key()
    {
        var routes = HttpTriggers()
            .Where(trigger => !trigger.Contains("Route = \"api/", StringComparison.Ordinal))
            .Select(trigger =>
            {
                Assert.StartsWith("AuthorizationLevel.Anonymous", trigger, StringComparison.Ordinal);
                return trigger.Split("Route = ")[1];
            });

        // The host has no empty route.
        var values = PageRoutes();
        Assert.Equal(
            ServedPages()
                .Select(name => name == "Home" ? "\"{ignored:maxlength(0)?}\"" : $"\"{values[name]}\"")
                .Order(StringComparer.Ordinal),
            routes.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_page_is_answered_but_through_the_gate()
    {
        var pages = Functions()
            .Where(function => function.Parent is ClassDeclarationSyntax { Identifier.Text: "Pages" })
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(
            pages,
            page => Assert.StartsWith("AnswerAsync(request, () => pages.", $"{page.ExpressionBody!.Expression}")
        );
    }

    [Fact]
    public void The_function_that_Event_Grid_calls_is_triggered_by_articles()
    {
        var function = Assert.Single(
            Functions(),
            method => Attributes(method, "Function").Contains("nameof(IngestArticle)")
        );

        Assert.StartsWith(
            "\"articles/{name}\"",
            Assert.Single(Attributes(function.ParameterList, "BlobTrigger")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Upkeep_runs_by_the_clock()
    {
        var timers = Functions()
            .Where(function => Attributes(function.ParameterList, "TimerTrigger").Any())
            .Select(function =>
                $"{Attributes(function.ParameterList, "TimerTrigger").Single()} {function.ExpressionBody!.Expression}"
            );

        Assert.Equal(
            [
                "\"0 */10 * * * *\" upkeep.CatchUpAsync(new(), cancellationToken)",
                "\"0 30 3 * * *\" upkeep.VerifyAsync(new(), cancellationToken)",
            ],
            timers
        );
    }

    [Fact]
    public async Task The_host_adds_nothing_to_the_routes_and_gives_up_after_five_tries()
    {
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("host.json")))!;

        Assert.Equal("", (string?)host["extensions"]!["http"]!["routePrefix"]);
        Assert.Equal(5, (int)host["extensions"]!["blobs"]!["poisonBlobThreshold"]!);
        Assert.Equal("OpenTelemetry", (string?)host["telemetryMode"]);
    }

    [Fact]
    public async Task The_app_polls_unless_it_is_built_for_Event_Grid()
    {
        var local = await PropertyAsync("DefineConstants");
        var deployed = await PropertyAsync("DefineConstants", "-p:BlobTriggerSource=EventGrid");

        Assert.DoesNotContain("EVENT_GRID", local, StringComparison.Ordinal);
        Assert.Contains("EVENT_GRID", deployed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_solution_build_may_leave_the_app_out()
    {
        var inSolution = await PropertyAsync("LeftOut", "-p:SolutionPath=/any/Ingest.sln");
        var byItself = await PropertyAsync("LeftOut", "-p:SolutionPath=*Undefined*");

        Assert.Equal(("true", ""), (inSolution, byItself));
    }

    private static async Task<string> PropertyAsync(string name, params string[] properties)
    {
        var result = await Command.RunAsync(
            "dotnet",
            ["msbuild", Repository.PathOf("src/Ingest.Functions"), $"-getProperty:{name}", .. properties],
            NoPackages
        );
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        return result.Output.Trim();
    }
}
