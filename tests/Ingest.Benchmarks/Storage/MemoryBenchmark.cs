using System.Diagnostics;
using System.Globalization;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Storage;

/// <summary>The memory of a fresh process that ingests thousands of articles, eight at once, all of them different, into a store that only accepts.</summary>
internal static class MemoryBenchmark
{
    /// <summary>The command by which a fresh process measures itself.</summary>
    public const string ChildCommand = "memory-once";

    private const int Paragraphs = 4;

    private static readonly int[] Marks = [100, 1_000, 5_000, 10_000, 20_000];

    /// <summary>Starts a process that measures itself.</summary>
    /// <returns>A Markdown table.</returns>
    public static async Task<string> MeasureAsync()
    {
        var lines = await ChildProcess.RunAsync(ChildCommand);
        return $"""
            | articles ingested | working set, MB | managed heap after a collection, MB | articles/s so far |
            | ---: | ---: | ---: | ---: |
            {lines}
            """;
    }

    /// <summary>Ingests in this process and writes a row of the table at each mark.</summary>
    public static async Task MeasureThisProcessAsync(TextWriter output)
    {
        using var store = new AcceptingStore(TextOf);
        await using var services = BenchmarkStore.Services(store.Clients());
        var ingestion = services.GetRequiredService<IArticleIngestion>();
        var (done, start) = (0, Stopwatch.GetTimestamp());
        foreach (var mark in Marks)
        {
            await Parallel.ForAsync(
                done,
                mark,
                new ParallelOptions { MaxDegreeOfParallelism = ContainerWatcher.Parallelism },
                async (number, token) =>
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{number}.txt");
                    if (await ingestion.IngestAsync(name, token) != IngestionOutcome.Ingested)
                    {
                        throw new InvalidOperationException($"{name} was not ingested.");
                    }
                }
            );
            done = mark;
            // As it stands at work; only then what of it is waste.
            var workingSet = Environment.WorkingSet;
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            var rate = done / Stopwatch.GetElapsedTime(start).TotalSeconds;
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {done:N0} | {ToMegabytes(workingSet):N0} | {ToMegabytes(heap):N0} | {rate:N0} |"
                )
            );
        }
    }

    private static double ToMegabytes(long bytes) => bytes / (1024.0 * 1024.0);

    private static string TextOf(string name) =>
        MixedArticles.Text(
            int.Parse(name.AsSpan(0, name.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
            Paragraphs
        );
}
