using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>
/// An analysis as a page for a terminal: one entry a quote and an event, in the order of the article, each with the line of the
/// article it comes from and the words to check it by.
/// </summary>
internal static class AnalysisPage
{
    /// <summary>Writes the page. Lines count from 1.</summary>
    public static void Write(IAnsiConsole console, ArticleAnalysis analysis)
    {
        var article = analysis.Article;
        console.Write(new Rule(Words.Escape(article.Title ?? article.Name)) { Justification = Justify.Left });
        console.MarkupLine(
            article.Published is { } published
                ? $"[grey]Published {Words.Day(published)} (basis: {Words.Of(article.PublishedBasis.GetValueOrDefault())}){(article.Source is null ? "" : $", {Words.Escape(article.Source)}")}[/]"
                : "[grey]No date of publication is known, so relative dates stay unresolved: give --published.[/]"
        );
        var lines = new LineNumbers(article.Text);
        WriteEntries(
            console,
            "quote",
            analysis.Quotes.Select(quote => (lines.At(quote.Start), QuoteEntry.Markup(quote)))
        );
        WriteEntries(
            console,
            "event",
            analysis.Events.Select(item => (lines.At(item.Trigger.Start), EventEntry.Markup(item, article.Text)))
        );
    }

    private static void WriteEntries(IAnsiConsole console, string noun, IEnumerable<(int Line, string Markup)> entries)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        var count = 0;
        foreach (var (line, markup) in entries)
        {
            grid.AddRow($"[grey]line {line}[/]", markup).AddEmptyRow();
            count++;
        }

        console.MarkupLine($"\n[bold]{count} {noun}{(count == 1 ? "" : "s")}[/]");
        console.Write(grid);
    }
}
