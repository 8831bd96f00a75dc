using System.Globalization;
using System.Runtime.InteropServices;

namespace Ingest.Benchmarks;

/// <summary>The figures in <c>docs/performance.md</c>.</summary>
internal static class PerformancePage
{
    private const string Mark = "<!-- All below is written by the program. -->";

    /// <summary>Replaces the figures.</summary>
    /// <returns>The figures as they were written.</returns>
    /// <exception cref="InvalidOperationException">The page lacks the mark above the figures.</exception>
    public static async Task<string> WriteAsync(string loadTime, string comparison, string stages)
    {
        var path = Path.Combine(RepositoryFolder.Path, "docs", "performance.md");
        var page = await File.ReadAllTextAsync(path);
        var start = page.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
            throw new InvalidOperationException($"{path} lacks the line {Mark}");
        var figures = $"""
            Measured on {TimeProvider.System.GetUtcNow().ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            )} on {Machine()}.

            ### Stages

            {stages}

            ### Loading

            {loadTime}

            ### Beside wink-nlp

            {comparison}

            """;
        await File.WriteAllTextAsync(path, $"{page[..start]}{Mark}\n\n{figures}");
        return figures;
    }

    private static string Machine()
    {
        const string cpuInfo = "/proc/cpuinfo";
        const string modelName = "model name";
        var processor = File.Exists(cpuInfo)
            ? File.ReadLines(cpuInfo)
                .FirstOrDefault(line => line.StartsWith(modelName, StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
            : null;
        return $"{processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
