using System.CommandLine;
using Ingest.Cli.Connecting;

namespace Ingest.Cli.Adding;

/// <summary><c>ingest add</c>: gives articles to a running service.</summary>
internal static class AddCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, and folders whose articles are taken at any depth.",
            Arity = ArgumentArity.OneOrMore,
        };
        var published = GivenDate.Option();
        var connection = ConnectionOption.Create();
        var json = JsonOption.Create();
        var command = new Command("add", "Uploads articles to a running service and waits until each is ingested.")
        {
            paths,
            published,
            connection,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Addition.RunAsync(
                    new(
                        parsed.GetRequiredValue(paths),
                        parsed.GetValue(published),
                        parsed.GetConnection(connection),
                        AsJson: parsed.GetValue(json) || Console.IsOutputRedirected
                    ),
                    cancellationToken
                )
        );
        return command;
    }
}
