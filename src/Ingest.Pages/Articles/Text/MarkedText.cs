using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;

namespace Ingest.Pages.Articles.Text;

/// <summary>An article's text cut into stretches by its marks.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its paragraphs, in order.</param>
/// <param name="QuoteAround">For events told inside a quote: the identifier of the innermost one, by that of the event.</param>
public sealed record MarkedText(
    string Text,
    IReadOnlyList<Block> Blocks,
    IReadOnlyDictionary<string, string> QuoteAround
)
{
    /// <summary>Cuts the text of an analysis. The work grows with the length of the text and n log n in the number of marks.</summary>
    public static MarkedText Of(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var text = analysis.Article.Text;
        var marks = MarkCollector.Collect(analysis);
        var cutter = new TextCutter(text, marks);
        var boilerplate = analysis.Boilerplate;
        var blocks = new List<Block>();
        var next = 0;
        foreach (var span in ParagraphSplitter.Split(text))
        {
            while (next < boilerplate.Count && boilerplate[next].End <= span.Start)
            {
                next++;
            }

            var isBoilerplate = next < boilerplate.Count && boilerplate[next].Overlaps(span);
            var kind =
                isBoilerplate ? BlockKind.Boilerplate
                : blocks.Count == 0 && IsHeadline(text, span, analysis.Article.Title) ? BlockKind.Headline
                : BlockKind.Body;
            blocks.Add(new Block(kind, cutter.Cut(span)));
        }

        return new MarkedText(text, blocks, cutter.QuoteAround);
    }

    private static bool IsHeadline(string text, TextSpan span, string? title) =>
        title is not null
        && text.AsSpan(span.Start, span.Length).Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
