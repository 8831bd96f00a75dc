using System.CommandLine;
using Ingest.Cli.Connecting;

namespace Ingest.Cli.Serving;

/// <summary><c>ingest serve</c>: the whole service on one machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var drop = new Option<string[]>("--drop")
        {
            Description = "Upload these files and folders first.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var port = NumberOption.Create(
            "--port",
            "PORT",
            "The port for HTTP; only this machine can reach it.",
            DefaultPort,
            greatest: 65535
        );
        var connection = ConnectionOption.Create();
        var data = new Option<string?>("--data")
        {
            Description = "Keep the data of an Azurite of the service's own in this folder.",
            HelpName = "FOLDER",
        };
        var command = new Command(
            "serve",
            "Runs the whole service on this machine: watches for articles and answers over HTTP."
        )
        {
            drop,
            port,
            connection,
            data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(connection) is not null && result.GetValue(data) is not null)
            {
                result.AddError("--data is for a storage of the service's own, so it cannot go with --connection.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
                LocalService.RunAsync(
                    new(
                        parsed.GetRequiredValue(drop),
                        parsed.GetValue(port),
                        parsed.GetValue(data) is null ? parsed.GetConnection(connection) : null,
                        parsed.GetValue(data)
                    ),
                    cancellationToken
                )
        );
        return command;
    }
}
