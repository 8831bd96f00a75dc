using System.Text.Json.Nodes;

namespace Ingest.Infrastructure.Tests;

/// <summary>In Azure the pages are off, or behind the platform's authentication; nothing else is.</summary>
public sealed class PagesTests(PredictedResourcesWithPages resources) : IClassFixture<PredictedResourcesWithPages>
{
    private const string Webhook = "/runtime/webhooks/blobs";

    [BicepFact]
    public async Task Pages_are_off_unless_somebody_switches_them_on()
    {
        var usual = new PredictedResources();
        await usual.InitializeAsync();

        Assert.Equal("false", SwitchOf(usual));
        Assert.Equal("true", SwitchOf(resources));
    }

    [BicepTheory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Pages_without_an_app_registration_are_not_deployed(string clientId)
    {
        var copy = Repository.CopyInfra();
        try
        {
            var result = await Bicep.SnapshotAsync(
                Path.Combine(copy.FullName, "main.bicepparam"),
                "overwrite",
                new Dictionary<string, string> { ["INGEST_PAGES"] = "true", ["INGEST_PAGES_CLIENT_ID"] = clientId }
            );

            Assert.NotEqual(0, result.ExitCode);
            Assert.Contains("never open to everyone", result.Errors, StringComparison.Ordinal);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [BicepFact]
    public void Whoever_has_not_signed_in_is_sent_to_do_so()
    {
        var authentication = Authentication();
        var provider = authentication["identityProviders"]!["azureActiveDirectory"]!;

        Assert.True((bool)authentication["platform"]!["enabled"]!);
        Assert.True((bool)authentication["globalValidation"]!["requireAuthentication"]!);
        Assert.Equal(
            "RedirectToLoginPage",
            (string?)authentication["globalValidation"]!["unauthenticatedClientAction"]
        );
        Assert.True((bool)provider["enabled"]!);
        Assert.Equal(Bicep.WithPages["INGEST_PAGES_CLIENT_ID"], (string?)provider["registration"]!["clientId"]);
        Assert.Contains(
            "tenant().tenantId",
            (string?)provider["registration"]!["openIdIssuer"],
            StringComparison.Ordinal
        );
    }

    [BicepFact]
    public void What_a_key_protects_and_what_anybody_may_ask_is_let_through_and_nothing_else()
    {
        // An excluded path lets through what begins so: of a route that is what stands before its first parameter, with a star in case paths are taken
        // literally.
        var routes = FunctionsApp
            .HttpTriggers()
            .Where(trigger => trigger.Contains("Route = \"api/", StringComparison.Ordinal))
            .Select(trigger => "/" + trigger.Split("Route = \"")[1].TrimEnd('"').Split('{')[0])
            .SelectMany(path => path.EndsWith('/') ? (string[])[path, path + "*"] : [path]);

        Assert.Equal(
            routes.Append(Webhook).Distinct().Order(StringComparer.Ordinal),
            ExcludedPaths().Order(StringComparer.Ordinal)
        );
    }

    [BicepFact]
    public void No_page_is_let_through()
    {
        var pages = FunctionsApp.PageRoutes().Values.Select(route => "/" + route).ToList();

        Assert.Contains("/", pages);
        foreach (var excluded in ExcludedPaths())
        {
            Assert.DoesNotContain(pages, page => page.StartsWith(excluded, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(
                pages,
                page => page != "/" && excluded.StartsWith(page, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    private IEnumerable<string> ExcludedPaths() =>
        Authentication()["globalValidation"]!["excludedPaths"]!.AsArray().Select(path => (string)path!);

    private JsonNode Authentication() =>
        Assert.Single(ConfigurationsOf(resources), config => Has(config, "/authsettingsV2"))["properties"]!;

    private static string? SwitchOf(PredictedResources deployment) =>
        (string?)
            Assert.Single(ConfigurationsOf(deployment), config => Has(config, "/appsettings"))["properties"]![
                "Ingest__Pages__Enabled"
            ];

    private static IEnumerable<JsonNode> ConfigurationsOf(PredictedResources deployment) =>
        deployment.OfType("Microsoft.Web/sites/config");

    private static bool Has(JsonNode config, string name) =>
        ((string)config["name"]!).EndsWith(name, StringComparison.Ordinal);
}
