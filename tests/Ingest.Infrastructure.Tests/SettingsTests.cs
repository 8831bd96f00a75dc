namespace Ingest.Infrastructure.Tests;

/// <summary>A deployment writes all settings of the app anew.</summary>
public sealed class SettingsTests(PredictedResources usual, PredictedResourcesWithSettings more)
    : IClassFixture<PredictedResources>,
        IClassFixture<PredictedResourcesWithSettings>
{
    [BicepFact]
    public void What_somebody_sets_is_there_after_each_deployment_and_changes_nothing_that_the_app_needs()
    {
        var expected = SettingsOf(usual);
        expected["Ingest__MaxArticleBytes"] = "10000000";
        expected["AzureFunctionsJobHost__functionTimeout"] = "01:00:00";

        Assert.Equal(expected, SettingsOf(more));
    }

    private static SortedDictionary<string, string> SettingsOf(PredictedResources deployment) =>
        new(
            deployment.TheOnly("Microsoft.Web/sites/config")["properties"]!
                .AsObject()
                .ToDictionary(setting => setting.Key, setting => (string)setting.Value!),
            StringComparer.Ordinal
        );
}
