using Ingest.Cli.Uploading;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage;
using Ingest.Storage.Lookups;

namespace Ingest.Cli.Serving;

/// <summary>Says what to try next, with names from the articles that are there.</summary>
internal sealed class Suggestions(ILookups lookups, string address)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits a while for the dropped articles, so that what is written stands below what the log says of them.</summary>
    /// <param name="dropped">What was uploaded at the start; may be empty.</param>
    /// <param name="cancellationToken">Ends the waiting; then nothing is written.</param>
    public async Task WriteAsync(IReadOnlyList<ArticleFile> dropped, CancellationToken cancellationToken)
    {
        try
        {
            await WaitForAsync(dropped, cancellationToken);
            var speaker = await FindSpeakerAsync(cancellationToken);
            var actor = await FindActorAsync(cancellationToken);
            Console.WriteLine(
                $"""

                Try:
                  curl "{address}/api/articles"
                  curl "{address}/api/quotes{Query("speaker", speaker)}"
                  curl "{address}/api/events{Query("actor", actor)}"
                  {OwnCommand.Text} add FILE...
                Ctrl-C ends the service.

                """
            );
        }
        catch (OperationCanceledException) { }
        catch (Exception exception) when (StorageFailure.Is(exception, cancellationToken))
        {
            // The watcher reports a storage that does not answer; suggestions can wait for the next start.
        }
    }

    private async Task WaitForAsync(IReadOnlyList<ArticleFile> dropped, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        foreach (var file in dropped)
        {
            var articleId = ArticleId.FromName(file.BlobName);
            while (waited < Patience && await lookups.GetArticleAsync(articleId, cancellationToken) is null)
            {
                await Task.Delay(PollInterval, cancellationToken);
                waited += PollInterval;
            }
        }
    }

    private async Task<string?> FindSpeakerAsync(CancellationToken cancellationToken)
    {
        var quotes = await lookups.GetQuotesAsync(new(), new(100), cancellationToken);
        return quotes.Items.Select(item => item.Quote.Speaker).FirstOrDefault(IsPerson)?.Name;
    }

    private async Task<string?> FindActorAsync(CancellationToken cancellationToken)
    {
        var events = await lookups.GetEventsAsync(new(), new(100), cancellationToken);
        return events
            .Items.SelectMany(item => item.Event.Actor)
            .FirstOrDefault(actor => actor.Entity is not null)
            ?.Name;
    }

    private static bool IsPerson(Speaker? speaker) => speaker is { Kind: SpeakerKind.Person, Entity: not null };

    /// <summary>The last word of a name finds it too, and is what a person would type.</summary>
    private static string Query(string parameter, string? name) =>
        name is null ? "" : $"?{parameter}={Uri.EscapeDataString(name.Split(' ')[^1].ToLowerInvariant())}";
}
