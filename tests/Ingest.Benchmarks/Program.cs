using Ingest.Benchmarks;

const string usage = """
    dotnet run -c Release --project tests/Ingest.Benchmarks -- COMMAND

      stages    tokens per second and allocations of each stage
      load      load time and first article, in fresh processes
      compare   the engine against wink-nlp on the same texts, in turns (needs Node.js 20)
      all       all of them, and writes the tables into docs/performance.md
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
