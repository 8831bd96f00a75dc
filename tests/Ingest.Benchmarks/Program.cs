using Ingest.Benchmarks;
using Ingest.Benchmarks.Storage;

const string usage = """
    dotnet run -c Release --project tests/Ingest.Benchmarks -- COMMAND

      stages    tokens per second and allocations of each stage
      load      load time and first article, in fresh processes
      compare   the engine against wink-nlp on the same texts, in turns (needs Node.js 20)
      ingestion ingestion against a bare program that writes the same rows, in turns
      lookups [ARTICLES]
                each lookup against the bare queries it comes down to, in turns, over so many articles (20,000)
      memory    memory of a process that ingests 20,000 articles
      storage [ARTICLES]
                the last three, and writes the tables into docs/performance.md
      all       the first three, and writes the tables into docs/performance.md
    """;

switch (args)
{
    case ["stages"]:
        Console.WriteLine(Stages.Measure());
        return 0;
    case ["load"]:
        Console.WriteLine(await LoadTime.MeasureAsync());
        return 0;
    case [LoadTime.ChildCommand]:
        LoadTime.MeasureThisProcess(Console.Out);
        return 0;
    case ["compare"]:
        Console.WriteLine(await WinkComparison.MeasureAsync());
        return 0;
    case ["ingestion"]:
        Console.WriteLine(await IngestionBenchmark.MeasureAsync());
        return 0;
    case ["lookups", .. var rest] when StoreSize.TryRead(rest) is { } articles:
        Console.WriteLine(await LookupBenchmark.MeasureAsync(articles));
        return 0;
    case ["memory"]:
        Console.WriteLine(await MemoryBenchmark.MeasureAsync());
        return 0;
    case [MemoryBenchmark.ChildCommand]:
        await MemoryBenchmark.MeasureThisProcessAsync(Console.Out);
        return 0;
    case ["storage", .. var rest] when StoreSize.TryRead(rest) is { } articles:
        Console.WriteLine(
            await PerformancePage.WriteStorageAsync(
                ingestion: await IngestionBenchmark.MeasureAsync(),
                lookups: await LookupBenchmark.MeasureAsync(articles),
                memory: await MemoryBenchmark.MeasureAsync()
            )
        );
        return 0;
    case ["all"]:
        Console.WriteLine(
            await PerformancePage.WriteAsync(
                loadTime: await LoadTime.MeasureAsync(),
                comparison: await WinkComparison.MeasureAsync(),
                stages: Stages.Measure()
            )
        );
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}
