using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Benchmarks;

/// <summary>
/// Compares the engine's speed with that of wink-nlp (sentences, tags and names; it makes no trees) on the same texts. The two take
/// turns, so that other work on the machine disturbs both alike.
/// </summary>
internal static class WinkComparison
{
    private const int Turns = 12;
    private const int WarmupTurns = 2;
    private const int RoundsPerTurn = 10;

    /// <summary>Installs wink-nlp if need be and measures.</summary>
    /// <returns>A Markdown table.</returns>
    /// <exception cref="InvalidOperationException">Node.js or npm is missing or fails.</exception>
    public static async Task<string> MeasureAsync()
    {
        var folder = Path.Combine(RepositoryFolder.Path, "tests", "Ingest.Benchmarks", "compare");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await InstallAsync(folder);

        using var wink = Start("node", ["wink.js"], folder);
        await wink.StandardInput.WriteLineAsync(
            JsonSerializer.Serialize(SampleArticles.All.Select(article => article.Text))
        );
        var (text, names, analyzer) = (new AnalyzedText(), new List<NameSpan>(), new ArticleAnalyzer());
        var contenders = new (string Name, Func<Task<double>> Turn)[]
        {
            ("wink-nlp: sentences, tags, names", () => WinkTurnAsync(wink)),
            ("Ingest: sentences, tags, trees, lemmas, names", () => Task.FromResult(EngineTurn(text, names))),
            ("Ingest: whole analysis with quotes and events", () => Task.FromResult(AnalysisTurn(analyzer))),
        };
        var times = contenders.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < WarmupTurns + Turns; turn++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var seconds = await contenders[i].Turn();
                if (turn >= WarmupTurns)
                    times[i].Add(seconds);
            }
        }

        wink.StandardInput.Close();
        await wink.WaitForExitAsync();

        var speeds = times.Select(t => SampleArticles.Tokens * RoundsPerTurn / Median(t)).ToArray();
        var rows = contenders.Select(
            (contender, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {contender.Name} | {speeds[i]:N0} | {speeds[i] / speeds[0]:N2} |"
                )
        );
        return $"""
            | in turns, one thread each (median of {Turns}) | tokens/s | times wink-nlp |
            | --- | ---: | ---: |
            {string.Join('\n', rows)}
            """;
    }

    private static double EngineTurn(AnalyzedText text, List<NameSpan> names)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < RoundsPerTurn; round++)
        {
            foreach (var article in SampleArticles.All)
            {
                LanguageEngine.Default.Analyze(article.Text, text);
                NameTagger.Default.Tag(text, names);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double AnalysisTurn(ArticleAnalyzer analyzer)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < RoundsPerTurn; round++)
        {
            foreach (var article in SampleArticles.All)
                analyzer.Analyze(article);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> WinkTurnAsync(Process wink)
    {
        await wink.StandardInput.WriteLineAsync(RoundsPerTurn.ToString(CultureInfo.InvariantCulture));
        await wink.StandardInput.FlushAsync();
        var line =
            await wink.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("wink.js ended early; its error stands above.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static async Task InstallAsync(string folder)
    {
        using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install"], folder);
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("npm could not install wink-nlp; its error stands above.");
    }

    private static Process Start(string program, IEnumerable<string> arguments, string folder) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        ) ?? throw new InvalidOperationException($"{program} did not start.");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);
}
