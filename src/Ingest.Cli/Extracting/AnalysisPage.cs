using System.Globalization;
using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting;

/// <summary>An analysis as a page for a terminal.</summary>
internal static class AnalysisPage
{
    /// <summary>Writes the page. Lines count from 1.</summary>
    public static void Write(IAnsiConsole console, ArticleAnalysis analysis)
    {
        var article = analysis.Article;
        console.Write(new Rule(Escaped(article.Title ?? article.Name)) { Justification = Justify.Left });
        console.MarkupLine(
            article.Published is { } published
                ? $"[grey]Published {Day(published)} (basis: {Word(article.PublishedBasis)}){(article.Source is null ? "" : $", {Escaped(article.Source)}")}[/]"
                : "[grey]No date of publication is known, so relative dates stay unresolved: give --published.[/]"
        );
        var lines = new LineNumbers(article.Text);
        WriteQuotes(console, analysis.Quotes, lines);
        WriteEvents(console, analysis.Events, lines);
    }

    private static void WriteQuotes(IAnsiConsole console, IReadOnlyList<Quote> quotes, LineNumbers lines)
    {
        console.MarkupLine($"\n[bold]{Count(quotes.Count, "quote")}[/]");
        if (quotes.Count == 0)
        {
            return;
        }

        var table = Table("Line", "Who", "How", "What");
        foreach (var quote in quotes)
        {
            table.AddRow(
                lines.At(quote.Start).ToString(CultureInfo.InvariantCulture),
                Escaped(Described(quote.Speaker?.Name, quote.Speaker?.Role)),
                Escaped($"{Word(quote.Kind)}, {quote.Cue?.Text ?? "no cue"}"),
                Escaped(quote.Text)
            );
        }

        console.Write(table);
    }

    private static void WriteEvents(IAnsiConsole console, IReadOnlyList<Event> events, LineNumbers lines)
    {
        console.MarkupLine($"\n[bold]{Count(events.Count, "event")}[/]");
        if (events.Count == 0)
        {
            return;
        }

        var table = Table("Line", "Type", "Who", "To whom", "When", "Status", "Words");
        foreach (var happening in events)
        {
            table.AddRow(
                lines.At(happening.Trigger.Start).ToString(CultureInfo.InvariantCulture),
                Escaped(
                    happening.Type.ToString().ToUpperInvariant()
                        + (happening.Mode is null ? "" : $" ({happening.Mode})")
                ),
                Escaped(Names(happening.Actor)),
                Escaped(happening.Reciprocal ? "(each other)" : Names(happening.Recipient)),
                When(happening.Date),
                Word(happening.Status),
                Escaped(happening.Trigger.Text)
            );
        }

        console.Write(table);
    }

    private static Table Table(params string[] columns) => new Table().RoundedBorder().AddColumns(columns);

    private static string Described(string? name, string? role) =>
        name is null ? "(unknown)"
        : role is null ? name
        : $"{name}, {role}";

    private static string Names(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? "(unknown)" : string.Join("; ", actors.Select(actor => actor.Name));

    private static string When(ResolvedDate? date) =>
        date is null ? "(unknown)"
        : date.Start == date.End ? Day(date.Start)
        : $"{Day(date.Start)} – {Day(date.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Word<TEnum>(TEnum value) => $"{value}".ToLowerInvariant();

    /// <summary>Article text is not ours: no markup, and no control character that would steer the terminal.</summary>
    private static string Escaped(string text) =>
        Markup.Escape(string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit)));

    /// <summary>Finds the line of an offset.</summary>
    private sealed class LineNumbers(string text)
    {
        private readonly int[] _breaks = [.. Enumerable.Range(0, text.Length).Where(offset => text[offset] == '\n')];

        public int At(int offset)
        {
            var found = Array.BinarySearch(_breaks, offset);
            return (found < 0 ? ~found : found) + 1;
        }
    }
}
