using System.CommandLine;

namespace Ingest.Cli.Connecting;

/// <summary>The option that names the storage; every command that talks to storage has it.</summary>
internal static class ConnectionOption
{
    private const string Variable = "AzureWebJobsStorage";

    /// <summary>Describes the option.</summary>
    public static Option<string?> Create() =>
        new("--connection")
        {
            Description =
                $"The storage account's connection string; UseDevelopmentStorage=true for Azurite. Else {Variable} in the environment, else a local Azurite.",
            HelpName = "CONNECTION",
        };

    /// <summary>What the option or the environment names, or null if neither does.</summary>
    public static string? GetConnection(this ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option)
        ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null);
}
