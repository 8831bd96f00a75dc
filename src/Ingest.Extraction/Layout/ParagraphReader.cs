using Ingest.Extraction.Articles;

namespace Ingest.Extraction.Layout;

/// <summary>Splits an article's text into paragraphs and tells what each is.</summary>
internal static class ParagraphReader
{
    /// <summary>The paragraphs in order; a headline is the first of them, boilerplate the last.</summary>
    public static List<Paragraph> Read(Article article)
    {
        var text = article.Text;
        var paragraphs = new List<Paragraph>();
        foreach (var span in ParagraphSplitter.Split(text))
        {
            paragraphs.Add(new Paragraph(span, ParagraphKind.Body));
        }

        var boilerplate = BoilerplateDetector.FirstTrailing(text, paragraphs);
        for (var i = 0; i < boilerplate; i++)
        {
            var span = paragraphs[i].Span;
            paragraphs[i] = paragraphs[i] with { TextStart = Dateline.EndOf(text, span.Start, span.End) };
        }

        for (var i = boilerplate; i < paragraphs.Count; i++)
        {
            paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Boilerplate };
        }

        if (boilerplate > 0 && IsTitle(article, paragraphs[0]))
        {
            paragraphs[0] = paragraphs[0] with { Kind = ParagraphKind.Title, TextStart = paragraphs[0].Span.Start };
        }

        return paragraphs;
    }

    private static bool IsTitle(Article article, Paragraph first) =>
        article.Title is { Length: > 0 } title
        && article
            .Text.AsSpan(first.Span.Start, first.Span.Length)
            .TrimEnd(".")
            .Equals(title.AsSpan().Trim().TrimEnd("."), StringComparison.OrdinalIgnoreCase);
}
