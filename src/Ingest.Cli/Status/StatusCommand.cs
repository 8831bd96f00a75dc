using System.CommandLine;
using Ingest.Cli.Connecting;
using Ingest.Storage.Status;
using Spectre.Console;

namespace Ingest.Cli.Status;

/// <summary><c>ingest status</c>: how a service's storage stands.</summary>
internal static class StatusCommand
{
    // A person reads the first few; programs page through /api/articles?state=failed.
    private const int NamedFailures = 20;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var connection = ConnectionOption.Create();
        var json = JsonOption.Create();
        var command = new Command("status", "Shows how many articles are ingested, failed and waiting, and the health.")
        {
            connection,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetConnection(connection),
                    asJson: parsed.GetValue(json) || Console.IsOutputRedirected,
                    cancellationToken
                )
        );
        return command;
    }

    /// <returns>The exit status: 0, or 1 if storage does not answer.</returns>
    private static async Task<int> RunAsync(string? connection, bool asJson, CancellationToken cancellationToken)
    {
        await using var storage = await ConnectedStorage.OpenAsync(connection, cancellationToken);
        var status = await StorageUse.RunAsync(
            () => storage.Get<IStorageStatus>().ReadAsync(NamedFailures, cancellationToken),
            "repeat the command.",
            cancellationToken
        );
        if (asJson)
        {
            StatusPage.WriteJson(status);
        }
        else
        {
            StatusPage.Write(AnsiConsole.Console, status, TimeProvider.System.GetUtcNow());
        }

        return status.Articles is null ? 1 : 0;
    }
}
