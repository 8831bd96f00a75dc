using System.Collections.Concurrent;
using Azure;
using Ingest.Cli.Uploading;
using Ingest.Extraction.Articles;
using Ingest.Storage;
using Ingest.Storage.Lookups;

namespace Ingest.Cli.Adding;

/// <summary>Articles on their way into a running service.</summary>
internal sealed class AdditionBatch(
    IReadOnlyList<ArticleFile> files,
    ArticleUploader uploader,
    ReceiptStore receipts,
    ILookups lookups,
    TimeProvider time
)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long nothing may happen before the batch believes that no service is running.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string NobodyThere =
        $"Uploaded, but no service has dealt with anything for {Patience.TotalSeconds:0} seconds: start one with 'ingest serve'; it takes up what waits.";

    private readonly ConcurrentDictionary<string, ETag> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AdditionOutcome> _finished = new(StringComparer.Ordinal);

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
        var failures = await FindFailuresAsync(cancellationToken);
        return [.. files.Select(file => Result(file, failures))];
    }

    private async Task UploadAsync(IProgress<(int, int)>? progress, CancellationToken cancellationToken)
    {
        var dealtWith = await receipts.ListAsync(cancellationToken);
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
                var id = ArticleId.FromName(file.BlobName);
                var etag = await uploader.UploadAsync(file, stop);
                if (IsDealtWith(dealtWith, id, etag))
                {
                    _finished[id] = AdditionOutcome.Unchanged;
                }
                else
                {
                    _waiting[id] = etag;
                }

                progress?.Report((_waiting.Count + _finished.Count, _finished.Count));
            }
        );
    }

    private async Task WaitAsync(IProgress<(int, int)>? progress, CancellationToken cancellationToken)
    {
        var lastChange = time.GetTimestamp();
        while (!_waiting.IsEmpty && time.GetElapsedTime(lastChange) < Patience)
        {
            var started = time.GetTimestamp();
            var before = _waiting.Count;
            await LookAsync(cancellationToken);
            if (_waiting.Count < before)
            {
                lastChange = time.GetTimestamp();
                progress?.Report((Count, _finished.Count));
            }

            if (!_waiting.IsEmpty)
            {
                // Listing many receipts takes a while, and the service needs the storage more.
                var pause = time.GetElapsedTime(started) * 2;
                await Task.Delay(pause > PollInterval ? pause : PollInterval, time, cancellationToken);
            }
        }
    }

    /// <summary>The service leaves a receipt for each version it dealt with.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var dealtWith = await receipts.ListAsync(cancellationToken);
        foreach (var (id, etag) in _waiting)
        {
            if (IsDealtWith(dealtWith, id, etag))
            {
                _waiting.TryRemove(id, out _);
                _finished[id] = AdditionOutcome.Ingested;
            }
        }
    }

    private static bool IsDealtWith(IReadOnlyDictionary<string, ETag> dealtWith, string id, ETag etag) =>
        dealtWith.TryGetValue(id, out var receipt) && receipt == BlobVersion.Of(etag);

    private async Task<Dictionary<string, string>> FindFailuresAsync(CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = new ArticleQuery { State = ArticleState.Failed };
        string? continuation = null;
        do
        {
            var page = await lookups.GetArticlesAsync(query, new(1000, continuation), cancellationToken);
            foreach (var article in page.Items)
            {
                failures[article.Id] = article.Reason ?? "";
            }

            continuation = page.Continuation;
        } while (continuation is not null);

        return failures;
    }

    private AdditionResult Result(ArticleFile file, Dictionary<string, string> failures)
    {
        var id = ArticleId.FromName(file.BlobName);
        return _waiting.ContainsKey(id) ? new(file.BlobName, id, AdditionOutcome.Waiting, NobodyThere)
            : failures.TryGetValue(id, out var reason) ? new(file.BlobName, id, AdditionOutcome.Failed, reason)
            : new(file.BlobName, id, _finished[id], null);
    }
}
