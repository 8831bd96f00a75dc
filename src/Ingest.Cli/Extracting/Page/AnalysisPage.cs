using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>
/// An analysis as a page for a terminal: who is who, then quotes and events in the order of the article, each with the line and the words
/// of the article it stands on, then how much was found.
/// </summary>
internal static class AnalysisPage
{
    /// <summary>Writes the page. Lines count from 1.</summary>
    public static void Write(IAnsiConsole console, ArticleAnalysis analysis)
    {
        var article = analysis.Article;
        var lines = new LineNumbers(article.Text);
        WriteLine(console, PlainText.Of(article.Title ?? article.Name), Words.Bold);
        WriteLine(console, Origin(article));
        if (analysis.Entities.Count > 0)
        {
            console.WriteLine();
            WriteLine(console, "Who is who", Words.Bold);
            console.Write(EntityTable.Of(analysis.Entities, lines));
        }

        var entries = Entries(analysis, lines);
        console.WriteLine();
        if (entries.Rows.Count > 0)
        {
            WriteLine(console, "Quotes and events, in the order of the article", Words.Bold);
            WriteLine(console, $"In its words: {Mark.Legend}");
            console.WriteLine();
            console.Write(entries);
        }

        foreach (var total in Totals.Of(analysis))
        {
            WriteLine(console, total);
        }
    }

    private static void WriteLine(IAnsiConsole console, string text, Style? style = null) =>
        console.Write(new Text(text + "\n", style));

    private static string Origin(Article article) =>
        Words.Join(
            article.Published is { } day
                ? $"Published {Words.Day(day)} (basis: {Words.Of(article.PublishedBasis.GetValueOrDefault())})"
                : "No date of publication is known, so relative dates stay unresolved: give --published.",
            article.Source is { } source ? PlainText.Of(source) : null
        );

    private static Grid Entries(ArticleAnalysis analysis, LineNumbers lines)
    {
        var excerpt = new Excerpt(analysis.Article.Text);
        var quotes = analysis.Quotes.Select(quote =>
            (Offset: quote.Start, quote.Id, Entry: QuoteEntry.Of(quote, excerpt))
        );
        var events = analysis.Events.Select(item =>
            (Offset: item.Trigger.Start, item.Id, Entry: EventEntry.Of(item, excerpt, lines))
        );
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var (offset, id, entry) in quotes.Concat(events).OrderBy(item => item.Offset))
        {
            grid.AddRow(new Text($"line {lines.At(offset)}\n{PlainText.Of(id)}"), entry).AddEmptyRow();
        }

        return grid;
    }
}
