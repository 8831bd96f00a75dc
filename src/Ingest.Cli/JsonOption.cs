using System.CommandLine;

namespace Ingest.Cli;

/// <summary>The option that asks for JSON on a terminal.</summary>
internal static class JsonOption
{
    /// <summary>Describes the option.</summary>
    public static Option<bool> Create() =>
        new("--json") { Description = "Print JSON, as always when the output does not go to a terminal." };
}
