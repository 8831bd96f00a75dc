using System.Diagnostics;
using Ingest.Emulator;

namespace Ingest.TestSupport.Running;

/// <summary>The built command, run as a process of its own in an environment without settings.</summary>
public static class IngestCommand
{
    /// <summary>Runs the command to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads on standard input.</param>
    /// <param name="environment">Variables for its environment, if any.</param>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> arguments,
        string input = "",
        IEnumerable<KeyValuePair<string, string>>? environment = null
    )
    {
        using var process = Start(arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the command.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables for its environment, if any.</param>
    public static Process Start(
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>>? environment = null
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "ingest.dll"), .. arguments]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment.Remove("AzureWebJobsStorage");
        start.Environment[CacheFolder.Variable] = CacheFolder.Path;
        // What a service leaves for its user's other commands must not meet what the developer's own service left.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(AppContext.BaseDirectory, "user-data");
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>How a command ended.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
