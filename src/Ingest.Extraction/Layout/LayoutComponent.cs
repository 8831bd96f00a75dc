using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Layout;

/// <summary>Splits the text into paragraphs and tells the headline and the trailing boilerplate from the article.</summary>
internal sealed class LayoutComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var paragraphs = document.Paragraphs;
        foreach (var span in ParagraphSplitter.Split(document.Text))
        {
            paragraphs.Add(new Paragraph(span, ParagraphKind.Body));
        }

        var boilerplate = BoilerplateDetector.FirstTrailing(document.Text, paragraphs);
        for (var i = boilerplate; i < paragraphs.Count; i++)
        {
            paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Boilerplate };
        }

        if (boilerplate > 0 && IsTitle(document, paragraphs[0].Span))
        {
            paragraphs[0] = paragraphs[0] with { Kind = ParagraphKind.Title };
            document.RunningText = HeadlineCase.Restore(document.Text, paragraphs[0].Span);
        }
    }

    private static bool IsTitle(Document document, TextSpan first) =>
        document.Article.Title is { Length: > 0 } title
        && document
            .Text.AsSpan(first.Start, first.Length)
            .TrimEnd(".")
            .Equals(title.AsSpan().Trim().TrimEnd("."), StringComparison.OrdinalIgnoreCase);
}
