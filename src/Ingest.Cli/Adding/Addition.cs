using Ingest.Cli.Connecting;
using Ingest.Cli.Uploading;
using Ingest.Storage.Uploads;
using Spectre.Console;

namespace Ingest.Cli.Adding;

/// <summary>What is added, and how.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Published">The day of publication, or null to leave it to the documents.</param>
/// <param name="Connection">The storage that was named, or null.</param>
/// <param name="AsJson">Whether JSON lines are wanted rather than a progress bar and a table.</param>
internal sealed record AdditionOptions(
    IReadOnlyList<string> Paths,
    DateOnly? Published,
    string? Connection,
    bool AsJson
);

/// <summary>Uploads articles, waits for the service and reports.</summary>
internal static class Addition
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit status: 0, or 1 if an article failed or was not dealt with.</returns>
    public static async Task<int> RunAsync(AdditionOptions options, CancellationToken cancellationToken)
    {
        var files = ArticleFile.Find(options.Paths);
        await using var storage = await ConnectedStorage.OpenAsync(options.Connection, cancellationToken);
        await StorageCheck.PrepareAsync(storage.Clients, cancellationToken);
        var batch = new AdditionBatch(files, storage.Get<IArticleUploads>(), options.Published, TimeProvider.System);
        var results = await StorageUse.RunAsync(
            () =>
                options.AsJson
                    ? batch.RunAsync(progress: null, cancellationToken)
                    : AdditionReport.WithProgressAsync(AnsiConsole.Console, batch, cancellationToken),
            "start the service again and repeat the command; what is there already is not uploaded twice.",
            cancellationToken
        );
        if (options.AsJson)
        {
            AdditionReport.WriteJson(results);
        }
        else
        {
            AdditionReport.WriteTable(AnsiConsole.Console, results);
        }

        return results.All(result => result.Outcome is AdditionOutcome.Ingested or AdditionOutcome.Unchanged) ? 0 : 1;
    }
}
