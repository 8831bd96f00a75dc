using System.Text.Json.Nodes;

namespace Ingest.Infrastructure.Tests;

/// <summary>What a deployment would create, predicted from the files as they are now.</summary>
public class PredictedResources : IAsyncLifetime
{
    private readonly List<JsonNode> resources = [];

    /// <summary>What is set beside what azd sets.</summary>
    protected virtual IReadOnlyDictionary<string, string> More => new Dictionary<string, string>();

    public IEnumerable<JsonNode> OfType(string type) => resources.Where(resource => (string?)resource["type"] == type);

    public JsonNode TheOnly(string type) => Assert.Single(OfType(type));

    public async Task InitializeAsync()
    {
        if (Bicep.Missing is not null)
        {
            return;
        }

        var copy = Repository.CopyInfra();
        try
        {
            foreach (var name in (string[])["main", "subscription"])
            {
                var snapshot = Path.Combine(copy.FullName, $"{name}.snapshot.json");
                File.Delete(snapshot);
                var parameters = Path.Combine(copy.FullName, $"{name}.bicepparam");
                var result = await Bicep.SnapshotAsync(parameters, "overwrite", More);
                Assert.True(result.ExitCode == 0, result.Errors);
                var json = JsonNode.Parse(await File.ReadAllTextAsync(snapshot))!;
                resources.AddRange(json["predictedResources"]!.AsArray().Select(resource => resource!));
            }
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>What a deployment with settings of the user's own would create.</summary>
public sealed class PredictedResourcesWithSettings : PredictedResources
{
    protected override IReadOnlyDictionary<string, string> More => Bicep.WithSettings;
}

/// <summary>What a deployment with pages would create.</summary>
public sealed class PredictedResourcesWithPages : PredictedResources
{
    protected override IReadOnlyDictionary<string, string> More => Bicep.WithPages;
}
