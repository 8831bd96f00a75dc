using System.Diagnostics;
using System.Globalization;
using Ingest.Storage;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Rows;
using Ingest.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Storage;

/// <summary>Fills a store with generated articles: the service's own code writes them, but for reading and analysis and the dropped blobs.</summary>
internal static class FilledStore
{
    private const int ReportEvery = 1_000;

    /// <summary>Writes articles 0 to <paramref name="count"/> and tells on the error output how far it is.</summary>
    /// <returns>The number of index rows, and how long it took.</returns>
    public static async Task<(long Rows, TimeSpan Elapsed)> FillAsync(StorageClients clients, int count)
    {
        await using var services = BenchmarkStore.Services(clients);
        var committer = services.GetRequiredService<EditionCommitter>();
        var start = Stopwatch.GetTimestamp();
        var (rows, done) = (0L, 0);
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = ContainerWatcher.Parallelism },
            async (number, token) =>
            {
                var draft = EditionDraft.Of(GeneratedNews.Analysis(number), "revision", "content");
                var head = new HeadRow { Id = draft.ArticleId, Name = GeneratedNews.NameOf(number) };
                if (!await committer.TryCommitAsync(head, draft, rewrite: false, () => Task.FromResult(true), token))
                {
                    throw new InvalidOperationException($"Article {number} was there already.");
                }

                Interlocked.Add(ref rows, draft.Rows.Count);
                if (Interlocked.Increment(ref done) is var now && now % ReportEvery == 0)
                {
                    Console.Error.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{now:N0} of {count:N0} articles after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s"
                        )
                    );
                }
            }
        );
        return (rows, Stopwatch.GetElapsedTime(start));
    }
}
