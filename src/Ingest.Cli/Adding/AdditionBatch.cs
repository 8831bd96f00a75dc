using System.Collections.Concurrent;
using Ingest.Cli.Uploading;
using Ingest.Storage.Uploads;

namespace Ingest.Cli.Adding;

/// <summary>Articles on their way into a running service.</summary>
/// <param name="files">The files.</param>
/// <param name="uploads">The upload room.</param>
/// <param name="published">The day of publication, or null to leave it to the documents.</param>
/// <param name="time">The clock.</param>
internal sealed class AdditionBatch(
    IReadOnlyList<ArticleFile> files,
    IArticleUploads uploads,
    DateOnly? published,
    TimeProvider time
)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long nothing may happen before the batch believes that no service is running.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string NobodyThere =
        $"Uploaded, but no service has dealt with anything for {Patience.TotalSeconds:0} seconds: start one with 'ingest serve'; it takes up what waits.";

    private readonly ConcurrentDictionary<ArticleFile, UploadedArticle> _uploaded = new();
    private readonly Dictionary<string, UploadedArticle> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (AdditionOutcome Outcome, string? Reason)> _finished = new(
        StringComparer.Ordinal
    );

    /// <summary>The number of articles.</summary>
    public int Count => files.Count;

    /// <summary>Uploads all, then waits until the service has dealt with each or does nothing any more.</summary>
    /// <param name="progress">Is told how many are uploaded and how many are finished; null if nobody looks.</param>
    /// <param name="cancellationToken">Ends the waiting; what is uploaded stays.</param>
    /// <returns>What became of each, in the order of the files.</returns>
    public async Task<IReadOnlyList<AdditionResult>> RunAsync(
        IProgress<(int Uploaded, int Finished)>? progress,
        CancellationToken cancellationToken
    )
    {
        await UploadAsync(progress, cancellationToken);
        await WaitAsync(progress, cancellationToken);
        return [.. files.Select(file => Result(_uploaded[file]))];
    }

    private async Task UploadAsync(IProgress<(int, int)>? progress, CancellationToken cancellationToken)
    {
        var uploader = new ArticleUploader(uploads, published);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = ArticleUploader.Parallelism,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            files,
            options,
            async (file, stop) =>
            {
                _uploaded[file] = await uploader.UploadAsync(file, stop);
                progress?.Report((_uploaded.Count, 0));
            }
        );
    }

    private async Task WaitAsync(IProgress<(int, int)>? progress, CancellationToken cancellationToken)
    {
        foreach (var article in _uploaded.Values)
        {
            _waiting[article.Id] = article;
        }

        // What was there before and is dealt with at the first look was so before.
        var isFirst = true;
        for (var lastChange = time.GetTimestamp(); time.GetElapsedTime(lastChange) < Patience; isFirst = false)
        {
            var started = time.GetTimestamp();
            if (await LookAsync(isFirst, cancellationToken))
            {
                lastChange = time.GetTimestamp();
                progress?.Report((Count, _finished.Count));
            }

            if (_waiting.Count == 0)
            {
                return;
            }

            // Listing many receipts takes a while, and the service needs the storage more.
            var pause = time.GetElapsedTime(started) * 2;
            await Task.Delay(pause > PollInterval ? pause : PollInterval, time, cancellationToken);
        }
    }

    /// <summary>Looks which articles the service has dealt with.</summary>
    /// <returns>Whether there are any that it had not before.</returns>
    private async Task<bool> LookAsync(bool isFirst, CancellationToken cancellationToken)
    {
        var settled = await uploads.FindSettledAsync(_waiting.Values, cancellationToken);
        foreach (var (id, state) in settled)
        {
            var isUnchanged = isFirst && !_waiting[id].IsNew;
            _waiting.Remove(id);
            var outcome =
                state.Stage == UploadStage.Failed ? AdditionOutcome.Failed
                : isUnchanged ? AdditionOutcome.Unchanged
                : AdditionOutcome.Ingested;
            _finished[id] = (outcome, state.Reason);
        }

        return settled.Count > 0;
    }

    private AdditionResult Result(UploadedArticle article)
    {
        var (outcome, reason) = _finished.TryGetValue(article.Id, out var finished)
            ? finished
            : (AdditionOutcome.Waiting, NobodyThere);
        return new(article.Name, article.Id, outcome, reason);
    }
}
