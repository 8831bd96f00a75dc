using System.Globalization;

namespace Ingest.Emulator;

/// <summary>The Node.js that runs Azurite.</summary>
internal static class NodeRuntime
{
    /// <summary>The oldest major version that does.</summary>
    public const int OldestVersion = 20;

    private const string Remedy =
        "Install Node.js 20 or newer from https://nodejs.org, or name a storage of your own with --connection.";

    /// <summary>Makes sure that Node.js is there and new enough.</summary>
    /// <exception cref="EmulatorException">It is not.</exception>
    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        var run = await ToolRun.RunAsync("node", ["--version"], null, cancellationToken);
        if (Complaint(run?.Output) is { } complaint)
        {
            throw new EmulatorException(complaint);
        }
    }

    /// <summary>What is wrong with the answer of <c>node --version</c> (<c>v20.11.1</c>), or null if nothing is.</summary>
    /// <param name="answer">The answer, or null if there is no such command.</param>
    internal static string? Complaint(string? answer)
    {
        if (answer is null)
        {
            return $"The local storage (Azurite) needs Node.js, which was not found. {Remedy}";
        }

        var version = answer.Trim().TrimStart('v');
        if (!int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major))
        {
            return $"The local storage (Azurite) needs Node.js, but 'node --version' does not tell its version. {Remedy}";
        }

        return major >= OldestVersion
            ? null
            : $"The local storage (Azurite) needs Node.js {OldestVersion} or newer, but this is {version}. {Remedy}";
    }
}
