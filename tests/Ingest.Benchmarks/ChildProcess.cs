using System.Diagnostics;

namespace Ingest.Benchmarks;

/// <summary>A fresh process of this program, which has done nothing before.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a command in a fresh process.</summary>
    /// <returns>What it wrote, without the last line end.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> RunAsync(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Ingest.Benchmarks.dll");
        using var process =
            Process.Start(new ProcessStartInfo("dotnet", [program, command]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("No process was started.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"The process ended with {process.ExitCode}.");
    }
}
