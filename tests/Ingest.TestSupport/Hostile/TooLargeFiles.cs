using System.Globalization;

namespace Ingest.TestSupport.Hostile;

/// <summary>Files that are refused for their size, or for the number of things that stand in them.</summary>
internal static class TooLargeFiles
{
    private const string Kind = "too large";

    public static IEnumerable<HostileFile> All() =>
        [
            Content.File(Kind, "million-marks.txt", () => Content.Article + new string('"', 1_000_000)),
            Content.File(Kind, "million-marks.html", () => "<p>Words." + new string('”', 1_000_000)),
            Content.File(Kind, "million-marks.json", () => "{\"text\":\"" + Content.Repeat("\\\"", 2_000_002) + "\"}"),
            Content.File(Kind, "million-line-ends.md", () => "a" + Content.Repeat("\n\na", 1_500_000)),
            Content.File(Kind, "five-megabytes.txt", () => new string('a', (5 << 20) + 1)),
            Content.File(Kind, "six-megabytes.html", () => "<p>" + Content.Repeat("word ", 6 << 20)),
            Content.File(Kind, "quotes.txt", () => Content.Repeat("“Yes,” he said. ", 5_100 * 16)),
            Content.File(Kind, "events.txt", () => Content.Repeat("“Kenya arrested a man. ", 6_000 * 23)),
            Content.File(Kind, "names.txt", () => Content.Fill(250_000, Letter)),
        ];

    private static string Letter(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Foreign Minister {CrowdedFiles.Person(number)} left. ");
}
