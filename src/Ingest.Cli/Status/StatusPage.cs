using System.Globalization;
using System.Text.Json;
using Ingest.Storage.Status;
using Spectre.Console;

namespace Ingest.Cli.Status;

/// <summary>Shows how things stand, for a person or as JSON.</summary>
internal static class StatusPage
{
    /// <summary>Writes the counts, and a table of failed articles.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="status">How things stand.</param>
    /// <param name="now">The present time, for how long blobs have waited.</param>
    public static void Write(IAnsiConsole console, StorageStatus status, DateTimeOffset now)
    {
        var problems = status.Health.Problems;
        console.WriteLine($"Storage   {(problems.Count == 0 ? "healthy" : problems[0].Message)}");
        foreach (var problem in problems.Skip(1))
        {
            console.WriteLine($"          {problem.Message}");
        }

        if (status.Articles is not { } articles)
        {
            return;
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ingested  {articles.Ingested:N0}"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Failed    {articles.Failed:N0}"));
        var since = articles.WaitingSince is { } oldest ? $", the first for {Duration(now - oldest)}" : "";
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Waiting   {articles.Waiting:N0}{since}"));
        if (articles.Failures.Count > 0)
        {
            var table = new Table().RoundedBorder().AddColumns("Failed", "Why");
            foreach (var article in articles.Failures)
            {
                table.AddRow(new Text(PlainText.Of(article.Name)), new Text(PlainText.Of(article.Reason ?? "")));
            }

            console.Write(table);
        }

        if (articles.Failed > articles.Failures.Count)
        {
            console.WriteLine("All of them: /api/articles?state=failed");
        }
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(StorageStatus status) =>
        Console.WriteLine(JsonSerializer.Serialize(StatusAnswer.Of(status), CommandJson.Indented.StatusAnswer));

    private static string Duration(TimeSpan time) =>
        time.TotalMinutes < 1 ? "less than a minute"
        : time.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes")
        : time.TotalDays < 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days");
}
