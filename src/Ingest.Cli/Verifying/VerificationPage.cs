using System.Globalization;
using System.Text.Json;
using Ingest.Storage.Upkeep;
using Spectre.Console;

namespace Ingest.Cli.Verifying;

/// <summary>Shows what <c>ingest verify</c> has found, for a person or as JSON.</summary>
internal static class VerificationPage
{
    /// <summary>Writes a line for each kind of finding, and a summary.</summary>
    public static void Write(IAnsiConsole console, UpkeepReport report)
    {
        var done = report.Mended ? "" : ", not mended";
        Line(
            report.Orphans,
            "of editions that no article knows",
            report.Mended ? ", removed" : done,
            "row or blob",
            "rows and blobs"
        );
        Line(report.Missing, "missing", report.Mended ? ", written again" : done, "row or blob", "rows and blobs");
        Line(report.Unfinished, "left unfinished", report.Mended ? ", finished" : done, "article", "articles");
        Line(
            report.Outdated,
            "laid out by an earlier version",
            report.Mended ? ", written anew" : done,
            "article",
            "articles"
        );
        Line(report.Vanished, "without a blob", report.Mended ? ", taken out" : done, "article", "articles");
        Line(report.Unmended, "could not be mended; see the articles that failed", "", "article", "articles");
        console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Articles:N0} articles with {report.Rows:N0} index rows checked: {Verdict(report)}."
            )
        );

        void Line(long count, string what, string then, string one, string many)
        {
            if (count > 0)
            {
                console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)} {what}{then}")
                );
            }
        }
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(UpkeepReport report) =>
        Console.WriteLine(JsonSerializer.Serialize(report, CommandJson.Indented.UpkeepReport));

    private static string Verdict(UpkeepReport report) =>
        report.IsClean ? "all is well"
        : report.IsWell ? "all is well now"
        : report.Mended ? "not all could be mended"
        : "run without --dry-run to mend this";
}
