using Azure;
using Ingest.Cli.Connecting;
using Ingest.Cli.Uploading;
using Ingest.Storage;
using Ingest.Storage.Lookups;
using Microsoft.Extensions.DependencyInjection;
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
        var clients = StorageClients.Create(options.Connection ?? await FindServiceAsync(cancellationToken));
        await StorageCheck.PrepareAsync(clients, cancellationToken);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(clients.Blobs).AddSingleton(clients.Tables).AddIngestStorage();
        await using var provider = services.BuildServiceProvider();
        var batch = new AdditionBatch(
            files,
            new ArticleUploader(clients.Blobs, options.Published),
            provider.GetRequiredService<ReceiptStore>(),
            provider.GetRequiredService<ILookups>(),
            TimeProvider.System
        );
        try
        {
            var results = options.AsJson
                ? await batch.RunAsync(progress: null, cancellationToken)
                : await AdditionReport.WithProgressAsync(AnsiConsole.Console, batch, cancellationToken);
            if (options.AsJson)
            {
                AdditionReport.WriteJson(results);
            }
            else
            {
                AdditionReport.WriteTable(AnsiConsole.Console, results);
            }

            return results.All(result => result.Outcome is AdditionOutcome.Ingested or AdditionOutcome.Unchanged)
                ? 0
                : 1;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            throw new CommandException(
                "Storage stopped answering: start the service again and repeat the command; what is there already is not uploaded twice.",
                exception
            );
        }
    }

    /// <summary>A service that was killed leaves its connection string behind, so only what answers counts.</summary>
    private static async Task<string> FindServiceAsync(CancellationToken cancellationToken)
    {
        string[] candidates = ServiceFile.Read() is { } left
            ? [left, DefaultAzurite.ConnectionString]
            : [DefaultAzurite.ConnectionString];
        return await RunningAzurite.FindAsync(candidates, cancellationToken)
            ?? throw new CommandException(
                "No running service was found: start one with 'ingest serve', or name its storage with --connection."
            );
    }
}
