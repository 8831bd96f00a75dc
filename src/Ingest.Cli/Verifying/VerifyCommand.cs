using System.CommandLine;
using Ingest.Cli.Connecting;
using Ingest.Storage;
using Ingest.Storage.Upkeep;
using Spectre.Console;

namespace Ingest.Cli.Verifying;

/// <summary><c>ingest verify</c>: checks every row against its article and mends what is wrong.</summary>
internal static class VerifyCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Only say what is wrong; the exit status is 1 if something is.",
        };
        var connection = ConnectionOption.Create();
        var json = JsonOption.Create();
        var command = new Command(
            "verify",
            "Checks all that is stored against the articles and mends what crashes left; safe beside a running service."
        )
        {
            dryRun,
            connection,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetConnection(connection),
                    mend: !parsed.GetValue(dryRun),
                    asJson: parsed.GetValue(json) || Console.IsOutputRedirected,
                    cancellationToken
                )
        );
        return command;
    }

    /// <returns>The exit status: 0 if all is well now, else 1.</returns>
    private static async Task<int> RunAsync(
        string? connection,
        bool mend,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        await using var storage = await ConnectedStorage.OpenAsync(connection, cancellationToken);
        await CheckAsync(storage.Get<IStorageHealth>(), cancellationToken);
        var report = await StorageUse.RunAsync(
            () => storage.Get<IStorageUpkeep>().VerifyAsync(new() { Mend = mend }, cancellationToken),
            "repeat the command when it is back; what was mended stays mended.",
            cancellationToken
        );
        if (asJson)
        {
            VerificationPage.WriteJson(report);
        }
        else
        {
            VerificationPage.Write(AnsiConsole.Console, report);
        }

        return report.IsWell ? 0 : 1;
    }

    /// <summary>A wrong storage is none to be mended, and gets no containers and tables either.</summary>
    private static async Task CheckAsync(IStorageHealth health, CancellationToken cancellationToken)
    {
        if ((await health.CheckAsync(cancellationToken)).Problem is { } problem)
        {
            throw new CommandException($"{problem.TrimEnd('.')}: check the connection string, or start the service.");
        }
    }
}
