using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Telemetry;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Watching;

/// <summary>
/// The local stand-in for the blob trigger: polls the articles container and ingests what is new, changed or gone.
/// </summary>
/// <remarks>
/// The ingestion leaves a receipt after a blob was dealt with, never before. So a watcher killed at any point deals again with what it had in
/// hand, and since ingestion is idempotent nothing is lost or doubled.
/// </remarks>
public sealed class ContainerWatcher(
    BlobServiceClient blobs,
    ReceiptStore receipts,
    IArticleIngestion ingestion,
    IStorageHealth health,
    TimeProvider time,
    ILogger<ContainerWatcher> logger
)
{
    /// <summary>How many articles are in hand at once.</summary>
    internal const int Parallelism = 8;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OutageInterval = TimeSpan.FromSeconds(5);

    /// <summary>How long the articles in hand may take to finish when the watcher is stopped.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(30);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly RetrySchedule _retries = new(time);
    private int _round;

    /// <summary>Watches until it is told to stop, then finishes what is in hand, within <see cref="Grace"/>.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var abandoning = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var registration = stopping.Register(() => abandoning.CancelAfter(Grace));
        var (areReceiptsRead, isOut, outSince) = (false, false, 0L);
        while (!stopping.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            var pause = PollInterval;
            try
            {
                // A storage that is out of reach is asked whether it is back, and spared the articles until then.
                if (isOut && !await IsWellAsync(stopping))
                {
                    pause = OutageInterval;
                }
                else
                {
                    if (!areReceiptsRead)
                    {
                        await ReadReceiptsAsync(stopping);
                        areReceiptsRead = true;
                    }

                    await PollAsync(stopping, abandoning.Token);
                    if (isOut)
                    {
                        logger.OutageEnded(time.GetElapsedTime(outSince).TotalSeconds);
                        isOut = false;
                    }

                    // Listing a large container takes a while; at least half of the time goes to other work.
                    pause = Max(pause, time.GetElapsedTime(started));
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                if (!isOut)
                {
                    logger.OutageBegan(StorageFailure.Describe(exception), ErrorType.Of(exception));
                    (isOut, outSince) = (true, time.GetTimestamp());
                }

                pause = OutageInterval;
            }

            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsWellAsync(CancellationToken cancellationToken) =>
        await health.CheckAsync(cancellationToken) is { BlobsReachable: true, TablesReachable: true };

    private async Task ReadReceiptsAsync(CancellationToken stopping)
    {
        foreach (var (articleId, etag) in await receipts.ListAsync(stopping))
        {
            _known[articleId] = new(etag, _round);
        }
    }

    /// <summary>One look at the whole container. Listing and ingesting overlap, with a bounded number of blobs in memory.</summary>
    private async Task PollAsync(CancellationToken stopping, CancellationToken abandoning)
    {
        _round++;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stopping };
        await Parallel.ForEachAsync(
            ListPendingAsync(stopping),
            options,
            // What is in hand is finished, whatever made the round end.
            async (blob, _) => await ProcessAsync(blob, abandoning)
        );

        var gone = _known.Where(known => known.Value.Round != _round).Select(known => known.Key).ToArray();
        await Parallel.ForEachAsync(gone, options, async (articleId, _) => await RemoveAsync(articleId, abandoning));
    }

    private async IAsyncEnumerable<Pending> ListPendingAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        await foreach (var item in _container.GetBlobsAsync(cancellationToken: stopping))
        {
            var etag = BlobVersion.Of(item.Properties.ETag!.Value);
            var blob = new Pending(item.Name, ArticleId.FromName(item.Name), etag);
            if (_known.TryGetValue(blob.ArticleId, out var known))
            {
                _known[blob.ArticleId] = known with { Round = _round };
                if (known.ETag == blob.ETag)
                {
                    continue;
                }
            }

            if (_retries.IsDue(blob.ArticleId, blob.ETag))
            {
                yield return blob;
            }
        }
    }

    private async Task ProcessAsync(Pending blob, CancellationToken abandoning)
    {
        try
        {
            await ingestion.IngestAsync(blob.Name, abandoning);
        }
        catch (Exception exception) when (!abandoning.IsCancellationRequested)
        {
            if (await IsOutAsync(exception, abandoning))
            {
                throw;
            }

            if (!await TryGiveUpAsync(blob, exception, abandoning))
            {
                // It may leave something when it goes, though it has no receipt.
                _known[blob.ArticleId] = new(default, _round, blob.Name);
                return;
            }
        }

        _known[blob.ArticleId] = new(blob.ETag, _round);
        _retries.Done(blob.ArticleId);
    }

    /// <summary>Records an article as failed if it is to blame and has been tried often enough; puts it off otherwise.</summary>
    /// <returns>Whether it is recorded.</returns>
    private async Task<bool> TryGiveUpAsync(Pending blob, Exception exception, CancellationToken abandoning)
    {
        if (StorageFailure.IsPassing(exception))
        {
            LogRetry(blob, _retries.PutOff(blob.ArticleId, blob.ETag), exception);
            return false;
        }

        if (_retries.Failed(blob.ArticleId, blob.ETag) is { } delay)
        {
            LogRetry(blob, delay, exception);
            return false;
        }

        try
        {
            await ingestion.RecordFailureAsync(blob.Name, abandoning);
        }
        catch (Exception recording) when (!abandoning.IsCancellationRequested)
        {
            if (await IsOutAsync(recording, abandoning))
            {
                throw;
            }

            // The others go on.
            LogRetry(blob, _retries.PutOff(blob.ArticleId, blob.ETag), recording);
            return false;
        }

        logger.ArticleGivenUp(exception, blob.Name, RetrySchedule.MaxTries, blob.ArticleId);
        return true;
    }

    /// <summary>Whether a failure is that of a storage that is ill, and not one that it has with a single article.</summary>
    private async Task<bool> IsOutAsync(Exception exception, CancellationToken abandoning) =>
        (StorageFailure.Is(exception, abandoning) || StorageFailure.IsPassing(exception))
        && !await IsWellAsync(abandoning);

    private void LogRetry(Pending blob, TimeSpan delay, Exception exception)
    {
        var errorType = ErrorType.Of(exception);
        IngestionMetrics.WillRetry(errorType);
        logger.ArticleRetried(
            blob.Name,
            delay.TotalSeconds,
            StorageFailure.Describe(exception),
            blob.ArticleId,
            errorType
        );
    }

    /// <summary>Takes out the rows of a blob that is gone. If it has come back meanwhile, it is ingested as it is now.</summary>
    private async Task RemoveAsync(string articleId, CancellationToken abandoning)
    {
        if ((_known[articleId].Name ?? (await receipts.FindAsync(articleId, abandoning))?.BlobName) is { } name)
        {
            await ingestion.IngestAsync(name, abandoning);
        }

        _known.TryRemove(articleId, out _);
        _retries.Done(articleId);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>A blob version that was dealt with, or a blob that could not be dealt with yet.</summary>
    /// <param name="ETag">The version that was dealt with, or default.</param>
    /// <param name="Round">The round in which the blob was last listed.</param>
    /// <param name="Name">The blob's name if it was not dealt with yet; of others the receipt has it.</param>
    private readonly record struct Known(ETag ETag, int Round, string? Name = null);

    private sealed record Pending(string Name, string ArticleId, ETag ETag);
}
