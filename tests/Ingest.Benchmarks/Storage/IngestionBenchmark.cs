using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs.Models;
using Ingest.Extraction.Articles;
using Ingest.Storage;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// Ingestion, from the dropped blob to the switched head, against a bare program that writes the very same rows and blobs with the SDK at the
/// same parallelism. The two take turns on accounts of the same Azurite, so that other work on the machine disturbs both alike.
/// </summary>
internal static class IngestionBenchmark
{
    private const int Turns = 10;
    private const int WarmupTurns = 2;
    private const int ArticlesPerTurn = 24;

    // About as long as the samples.
    private const int Paragraphs = 8;

    // As many rows of an article are written at once as the service does.
    private const int BatchParallelism = 16;

    /// <summary>Measures.</summary>
    /// <returns>A Markdown table.</returns>
    public static async Task<string> MeasureAsync()
    {
        await using var store = await BenchmarkStore.StartAsync();
        var (clients, bareClients) = (await store.NewAccountAsync(), await store.NewAccountAsync());
        await using var services = BenchmarkStore.Services(clients);
        var (ingestion, bare) = (services.GetRequiredService<IArticleIngestion>(), new BareWriter(bareClients));
        var (times, bareTimes, rows) = (new List<double>(), new List<double>(), 0);
        for (var turn = 0; turn < WarmupTurns + Turns; turn++)
        {
            var names = await DropAsync(clients, turn);
            var time = await TimeAsync(names, name => ingestion.IngestAsync(name, default));
            var written = new List<BareArticle>();
            foreach (var name in names)
            {
                written.Add(await BareArticle.ReadAsync(clients, ArticleId.FromName(name)));
            }

            var bareTime = await TimeAsync(written, article => bare.WriteAsync(article, BatchParallelism));
            if (turn >= WarmupTurns)
            {
                times.Add(time);
                bareTimes.Add(bareTime);
                rows += written.Sum(article => article.Rows);
            }
        }

        return Table(times, bareTimes, rows);
    }

    private static async Task<IReadOnlyList<string>> DropAsync(StorageClients clients, int turn)
    {
        var container = clients.Blobs.GetBlobContainerClient(StorageNames.ArticlesContainer);
        var names = new List<string>();
        for (var number = 0; number < ArticlesPerTurn; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{turn}/{number}.txt");
            var published = new DateOnly(2024, 1, 1).AddDays((turn * ArticlesPerTurn) + number);
            var options = new BlobUploadOptions
            {
                Metadata = new Dictionary<string, string>
                {
                    ["published"] = published.ToString("O", CultureInfo.InvariantCulture),
                },
            };
            var text = MixedArticles.Text((turn * ArticlesPerTurn) + number, Paragraphs);
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), options);
            names.Add(name);
        }

        return names;
    }

    private static async Task<double> TimeAsync<T>(IReadOnlyList<T> items, Func<T, Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = ContainerWatcher.Parallelism },
            async (item, _) => await work(item)
        );
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Table(List<double> times, List<double> bareTimes, int rows)
    {
        var ratio = Quantiles.Median([.. times.Zip(bareTimes, (time, bareTime) => bareTime / time)]);
        var articles = Turns * ArticlesPerTurn;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | {ContainerWatcher.Parallelism} articles at once, {rows / articles:N0} rows each (median of {Turns} turns) | articles/s | rows/s |
            | --- | ---: | ---: |
            | ingestion: download, reading, analysis, rows, switch, receipt | {Rate(
                times
            ):N1} | {Rate(times) * rows / articles:N0} |
            | bare program: the same rows and blobs | {Rate(bareTimes):N1} | {Rate(bareTimes) * rows / articles:N0} |
            | **ratio** (median of those of each turn; wanted: 0.75) | **{ratio:N2}** | |
            """
        );
    }

    private static double Rate(List<double> times) => ArticlesPerTurn / Quantiles.Median(times);
}
