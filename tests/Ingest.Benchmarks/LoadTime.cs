using System.Diagnostics;
using System.Globalization;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Benchmarks;

/// <summary>Measures in fresh processes how long the weights take to load and how soon the first article is analysed.</summary>
internal static class LoadTime
{
    /// <summary>The command by which a fresh process measures itself.</summary>
    public const string ChildCommand = "load-once";

    private const int Processes = 5;

    private static readonly string[] _steps =
    [
        "weights",
        "lists of names",
        "first article, all that it loads and compiles included",
        "second article",
    ];

    /// <summary>Starts one process after the other.</summary>
    /// <returns>A Markdown table of the medians.</returns>
    public static async Task<string> MeasureAsync()
    {
        var runs = new List<double[]>();
        for (var i = 0; i < Processes; i++)
            runs.Add(await RunChildAsync());
        var rows = _steps.Select(
            (step, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {step} | {runs.Select(run => run[i]).Order().ElementAt(Processes / 2):N0} |"
                )
        );
        return $"""
            | in a fresh process (median of {Processes}) | ms |
            | --- | ---: |
            {string.Join('\n', rows)}
            """;
    }

    /// <summary>Measures the steps in this process, which has done nothing before, and writes a line of milliseconds.</summary>
    public static void MeasureThisProcess(TextWriter output)
    {
        var article = File.ReadAllText(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Articles"))[0]);
        double[] times =
        [
            Time(() => _ = LanguageEngine.Default),
            Time(() => _ = NameTagger.Default),
            Time(() => AnalyzeFirst(article)),
            Time(() => AnalyzeFirst(article)),
        ];
        output.WriteLine(string.Join(' ', times.Select(time => time.ToString(CultureInfo.InvariantCulture))));
    }

    private static readonly ArticleAnalyzer _analyzer = new();

    private static void AnalyzeFirst(string text) =>
        _analyzer.Analyze(
            new()
            {
                Id = "a",
                Name = "a.txt",
                Text = text,
            }
        );

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double[]> RunChildAsync()
    {
        var line = await ChildProcess.RunAsync(ChildCommand);
        return [.. line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }
}
