using System.Reflection;
using System.Runtime.InteropServices;

namespace Ingest.Infrastructure.Tests;

/// <summary>The official bicep, offline.</summary>
internal static class Bicep
{
    private static readonly string Path = typeof(Bicep)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Bicep")
        .Value!;

    // What azd would set. The snapshots are made with these values.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["AZURE_ENV_NAME"] = "ingest",
        ["AZURE_LOCATION"] = "westeurope",
        ["INGEST_FUNCTION_APP"] = "func-ingest",
        ["INGEST_EVENT_TOPIC"] = "evgt-ingest",
        ["INGEST_STORAGE_ACCOUNT"] = "stingest",
        ["NO_COLOR"] = "1",
    };

    /// <summary>What somebody sets who wants the pages.</summary>
    public static IReadOnlyDictionary<string, string> WithPages { get; } =
        new Dictionary<string, string>
        {
            ["INGEST_PAGES"] = "true",
            ["INGEST_PAGES_CLIENT_ID"] = "00000000-0000-0000-0000-000000000002",
        };

    /// <summary>What somebody sets who has settings of their own, one of them against ours.</summary>
    public static IReadOnlyDictionary<string, string> WithSettings { get; } =
        new Dictionary<string, string>
        {
            ["INGEST_SETTINGS"] =
                """{"Ingest__MaxArticleBytes":"10000000","Ingest__Pages__Enabled":"true","AzureFunctionsJobHost__functionTimeout":"01:00:00"}""",
        };

    /// <summary>Why the tests that need bicep are skipped, or null if they are not.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
            ? null
            : "The bicep package of these tests is for Linux on x64; the build server runs them.";

    public static Task<CommandResult> RunAsync(params string[] arguments) =>
        Command.RunAsync(Path, arguments, Environment);

    /// <summary>Predicts the resources, or compares them with the snapshot that lies beside the parameters.</summary>
    /// <param name="parameters">The path of a parameter file.</param>
    /// <param name="mode"><c>overwrite</c> or <c>validate</c>.</param>
    /// <param name="more">What is set beside what azd sets, or null.</param>
    public static Task<CommandResult> SnapshotAsync(
        string parameters,
        string mode,
        IReadOnlyDictionary<string, string>? more = null
    )
    {
        string[] scope =
            System.IO.Path.GetFileNameWithoutExtension(parameters) == "main"
                ? ["--location", "westeurope"]
                : ["--resource-group", "rg-ingest"];
        var environment = Environment.Concat(more ?? new Dictionary<string, string>()).ToDictionary();
        return Command.RunAsync(
            Path,
            [
                "snapshot",
                parameters,
                "--mode",
                mode,
                "--subscription-id",
                "00000000-0000-0000-0000-000000000001",
                .. scope,
            ],
            environment
        );
    }
}
