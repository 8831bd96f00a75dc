using System.Globalization;
using System.Runtime.InteropServices;

namespace Ingest.Benchmarks;

/// <summary>The figures in <c>docs/performance.md</c>.</summary>
internal static class PerformancePage
{
    private const string Mark = "<!-- All below is written by the program. -->";
    private const string StorageMark = "<!-- From here on written by the program. -->";
    private const string StorageEnd = "<!-- As far as here. -->";

    private static readonly string Path = System.IO.Path.Combine(RepositoryFolder.Path, "docs", "performance.md");

    /// <summary>Replaces the figures of reading and analysis.</summary>
    /// <returns>The figures as they were written.</returns>
    /// <exception cref="InvalidOperationException">The page lacks the mark above the figures.</exception>
    public static Task<string> WriteAsync(string loadTime, string comparison, string stages) =>
        ReplaceAsync(
            Mark,
            null,
            $"""
            {Measured()}

            ### Stages

            {stages}

            ### Loading

            {loadTime}

            ### Beside wink-nlp

            {comparison}

            """
        );

    /// <summary>Replaces the figures of the storage.</summary>
    /// <returns>The figures as they were written.</returns>
    /// <exception cref="InvalidOperationException">The page lacks a mark around the figures.</exception>
    public static Task<string> WriteStorageAsync(string ingestion, string lookups, string memory) =>
        ReplaceAsync(
            StorageMark,
            StorageEnd,
            $"""
            {Measured()}

            ### Ingestion beside a bare program

            {ingestion}

            ### Lookups beside bare queries

            {lookups}

            ### Memory

            {memory}


            """
        );

    private static async Task<string> ReplaceAsync(string mark, string? end, string figures)
    {
        var page = await File.ReadAllTextAsync(Path);
        var start = page.IndexOf(mark, StringComparison.Ordinal);
        var rest = end is null ? page.Length : page.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || rest < start)
            throw new InvalidOperationException($"{Path} lacks the line {(start < 0 ? mark : end)}");
        await File.WriteAllTextAsync(Path, $"{page[..start]}{mark}\n\n{figures}{page[rest..]}");
        return figures;
    }

    private static string Measured() =>
        $"Measured on {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on {Machine()}{Load()}.";

    /// <summary>How busy the machine is, where it can be told: other work makes times longer and the slowest ones much longer.</summary>
    private static string Load()
    {
        const string loadAverage = "/proc/loadavg";
        return File.Exists(loadAverage)
            ? $", load average {File.ReadAllText(loadAverage).Split(' ')[2]} over the last 15 minutes"
            : "";
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
