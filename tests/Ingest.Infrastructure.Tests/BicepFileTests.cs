namespace Ingest.Infrastructure.Tests;

public sealed class BicepFileTests
{
    private const string AllFiles = "**/*.bicep*";

    [BicepFact]
    public async Task All_files_are_without_a_warning() =>
        Assert.Equal("", await ComplaintsAsync("lint", "--pattern", Repository.PathOf($"infra/{AllFiles}")));

    [BicepTheory]
    [InlineData("main")]
    [InlineData("subscription")]
    public async Task Each_deployment_builds_without_a_warning(string name) =>
        Assert.Equal(
            "",
            await ComplaintsAsync("build-params", "--stdout", Repository.PathOf($"infra/{name}.bicepparam"))
        );

    [BicepFact]
    public async Task All_files_are_formatted()
    {
        var copy = Repository.CopyInfra();
        try
        {
            Assert.Equal("", await ComplaintsAsync("format", "--pattern", Path.Combine(copy.FullName, AllFiles)));

            foreach (var file in copy.EnumerateFiles("*.bicep*", SearchOption.AllDirectories))
            {
                var original = Repository.PathOf(
                    Path.Combine("infra", Path.GetRelativePath(copy.FullName, file.FullName))
                );
                Assert.Equal(await File.ReadAllTextAsync(file.FullName), await File.ReadAllTextAsync(original));
            }
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [BicepTheory]
    [InlineData("main")]
    [InlineData("subscription")]
    public async Task The_resources_are_those_of_the_snapshot(string name)
    {
        var result = await Bicep.SnapshotAsync(Repository.PathOf($"infra/{name}.bicepparam"), "validate");

        Assert.True(
            result.ExitCode == 0,
            $"The resources differ from infra/{name}.snapshot.json. If that is meant, delete the snapshot and write it "
                + $"anew with 'bicep snapshot' and the values in Bicep.cs.\n{result.Errors}{result.Output}"
        );
    }

    [BicepFact]
    public async Task The_resources_with_pages_are_those_of_their_snapshot()
    {
        var copy = Repository.CopyInfra();
        try
        {
            // bicep looks for a snapshot beside the parameters and under their name.
            var snapshot = Path.Combine(copy.FullName, "main.snapshot.json");
            File.Move(Path.Combine(copy.FullName, "main.pages.snapshot.json"), snapshot, overwrite: true);
            var parameters = Path.Combine(copy.FullName, "main.bicepparam");

            var result = await Bicep.SnapshotAsync(parameters, "validate", Bicep.WithPages);

            Assert.True(
                result.ExitCode == 0,
                "The resources differ from infra/main.pages.snapshot.json. If that is meant, write it anew with 'bicep snapshot' and the values in "
                    + $"Bicep.cs, those with pages among them.\n{result.Errors}{result.Output}"
            );
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    // The checks above are worth something only if they fail when they should.
    [BicepTheory]
    [InlineData("allowSharedKeyAccess: false", "allowSharedKeyAcces: false", "BCP089")]
    [InlineData("storageAccounts@2023-05-01' = {", "storageAccounts@1999-01-01' = {", "BCP081")]
    [InlineData("param name string", "param name string\nparam unused string", "no-unused-params")]
    public async Task A_mistake_in_a_file_is_found(string right, string wrong, string code)
    {
        var copy = Repository.CopyInfra();
        try
        {
            var file = Path.Combine(copy.FullName, "modules", "storage.bicep");
            await ReplaceAsync(file, right, wrong);

            Assert.Contains(
                code,
                await ComplaintsAsync("lint", "--pattern", Path.Combine(copy.FullName, "modules/st*.bicep")),
                StringComparison.Ordinal
            );
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [BicepFact]
    public async Task A_changed_resource_is_found()
    {
        var copy = Repository.CopyInfra();
        try
        {
            var file = Path.Combine(copy.FullName, "modules", "storage.bicep");
            await ReplaceAsync(file, "allowSharedKeyAccess: false", "allowSharedKeyAccess: true");

            var result = await Bicep.SnapshotAsync(Path.Combine(copy.FullName, "main.bicepparam"), "validate");

            Assert.Equal(1, result.ExitCode);
            Assert.Contains("allowSharedKeyAccess", result.Output + result.Errors, StringComparison.Ordinal);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    // Unknown properties and versions are warnings, and warnings end with status 0: any word is a complaint.
    private static async Task<string> ComplaintsAsync(params string[] arguments)
    {
        var result = await Bicep.RunAsync(arguments);
        var complaints = arguments.Contains("--stdout") ? result.Errors : result.Output + result.Errors;
        return complaints.Length == 0 && result.ExitCode != 0 ? "It failed silently." : complaints;
    }

    private static async Task ReplaceAsync(string file, string right, string wrong)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
