using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Ingest.Benchmarks;

/// <summary>Runs the benchmarks of the stages and makes one table of them.</summary>
internal static class Stages
{
    /// <summary>Measures all stages on one thread; takes some minutes.</summary>
    /// <returns>A Markdown table.</returns>
    public static string Measure()
    {
        var config = new ManualConfig()
            .AddJob(
                Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(3)
                    .WithIterationCount(10)
                    .WithIterationTime(TimeInterval.FromMilliseconds(250))
                    .WithEvaluateOverhead(false)
            )
            .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"));
        var reports = new[] { typeof(EngineBenchmarks), typeof(ComponentBenchmarks) }
            .Select(type => BenchmarkRunner.Run(type, config))
            .SelectMany(summary => summary.Reports)
            .ToLookup(IsOfLongArticles);
        var rows = reports[false].OrderBy(PlaceInPipeline).Select(Row);
        return $"""
            {LongArticles(reports[true].Single())}

            | stage | tokens/s | µs per article | bytes allocated per article |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', rows)}
            """;
    }

    private static bool IsOfLongArticles(BenchmarkReport report) => Name(report) == EngineBenchmarks.LongArticles;

    private static string Name(BenchmarkReport report) =>
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    /// <summary>The whole analysis in articles of the length that is aimed at.</summary>
    private static string LongArticles(BenchmarkReport report)
    {
        const double words = 900;
        if (report.ResultStatistics is not { } time)
            return "The whole analysis of long articles failed.";
        var longer = words / ((double)SampleArticles.Words / SampleArticles.LongCount);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**Whole analysis: {1e9 / (time.Mean * longer):N0} articles of {words:N0} words per second**, {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) * longer:N0} bytes allocated for each."
        );
    }

    private static object? Component(BenchmarkReport report) =>
        report.BenchmarkCase.Parameters.Items.SingleOrDefault()?.Value;

    /// <summary>BenchmarkDotNet sorts parameters by the alphabet; the table has the components in the order they work in.</summary>
    private static int PlaceInPipeline(BenchmarkReport report) =>
        ComponentBenchmarks.Names.ToList().IndexOf(Component(report) as string ?? "");

    private static string Row(BenchmarkReport report)
    {
        var stage = Component(report) is not { } component ? Name(report) : $"component: {component}";
        if (report.ResultStatistics is not { } time)
            return $"| {stage} | failed | | |";
        var tokensPerArticle = (double)SampleArticles.Tokens / SampleArticles.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {stage} | {tokensPerArticle / time.Mean * 1e9:N0} | {time.Mean / 1000:N0} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):N0} |"
        );
    }
}
