using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Layout;

/// <summary>Splits the text into paragraphs and tells the headline, datelines and the trailing boilerplate from the article.</summary>
internal sealed class LayoutComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        document.Paragraphs.AddRange(ParagraphReader.Read(document.Article));
        if (document.Paragraphs is not [{ Kind: not ParagraphKind.Boilerplate } first, ..])
        {
            return;
        }

        // Where nothing tells the title, a line without a stop above the text may be one.
        if (
            first.Kind == ParagraphKind.Title
            || (
                document.Article.Title is null
                && document.Paragraphs is [_, { Kind: not ParagraphKind.Boilerplate }, ..]
                && char.IsLetterOrDigit(document.Text[first.Span.End - 1])
            )
        )
        {
            document.RunningText = HeadlineCase.Restore(document.Text, first.Span);
        }
    }
}
