using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Layout;

/// <summary>Splits the text into paragraphs and tells the headline, datelines and the trailing boilerplate from the article.</summary>
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

        if (boilerplate == 0)
        {
            return;
        }

        for (var i = 0; i < boilerplate; i++)
        {
            var span = paragraphs[i].Span;
            paragraphs[i] = paragraphs[i] with { TextStart = Dateline.EndOf(document.Text, span.Start, span.End) };
        }

        var first = paragraphs[0].Span;
        var isTitle = IsTitle(document, first);
        if (isTitle)
        {
            paragraphs[0] = paragraphs[0] with { Kind = ParagraphKind.Title, TextStart = first.Start };
        }

        // Where nothing tells the title, a line without a stop above the text may be one.
        if (
            isTitle
            || (document.Article.Title is null && boilerplate > 1 && char.IsLetterOrDigit(document.Text[first.End - 1]))
        )
        {
            document.RunningText = HeadlineCase.Restore(document.Text, first);
        }
    }

    private static bool IsTitle(Document document, TextSpan first) =>
        document.Article.Title is { Length: > 0 } title
        && document
            .Text.AsSpan(first.Start, first.Length)
            .TrimEnd(".")
            .Equals(title.AsSpan().Trim().TrimEnd("."), StringComparison.OrdinalIgnoreCase);
}
