using System.Text.Json.Nodes;

namespace Ingest.Infrastructure.Tests;

/// <summary>What a deployment would create, predicted from the files as they are now.</summary>
public sealed class PredictedResources : IAsyncLifetime
{
    private readonly List<JsonNode> resources = [];

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
                var result = await Bicep.SnapshotAsync(Path.Combine(copy.FullName, $"{name}.bicepparam"), "overwrite");
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
