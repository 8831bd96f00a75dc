using Ingest.Extraction.Articles;
using Ingest.Extraction.Layout;

namespace Ingest.Extraction.Similarity;

/// <summary>The part of an article's text that copies have in common: without headline, datelines and boilerplate, which each outlet writes anew.</summary>
internal static class BodyText
{
    /// <summary>A first paragraph of more UTF-16 code units is no headline.</summary>
    private const int LongestHeadline = 200;

    /// <summary>The stretches of the body, in order.</summary>
    public static IEnumerable<(int Start, int End)> Of(Article article)
    {
        var paragraphs = ParagraphReader.Read(article);
        var body = paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body).ToList();
        // The outlet's own headline above the text, where metadata give another title.
        var isHeaded =
            article.Title is not null
            && body.Count > 1
            && paragraphs[0].Kind == ParagraphKind.Body
            && body[0].Span.Length <= LongestHeadline
            && char.IsLetterOrDigit(article.Text[body[0].Span.End - 1]);
        return body.Skip(isHeaded ? 1 : 0).Select(paragraph => (paragraph.TextStart, paragraph.Span.End));
    }
}
