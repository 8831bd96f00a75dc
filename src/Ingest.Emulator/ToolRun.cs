using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Emulator;

/// <summary>One run of a command-line tool, from start to end.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">All it wrote to standard output.</param>
/// <param name="Errors">All it wrote to standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a tool that is found on the path. Cancelling ends it and its children.</summary>
    /// <returns>The finished run, or null if there is no such tool.</returns>
    public static async Task<ToolRun?> RunAsync(
        string tool,
        IEnumerable<string> arguments,
        string? workingDirectory,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, await output, await errors);
    }
}
