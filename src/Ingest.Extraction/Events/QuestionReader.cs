using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds what a sentence asks, of which nothing is told.</summary>
internal static class QuestionReader
{
    /// <summary>
    /// The tokens that ask whether something is so: a question (<em>Will they attack?</em>), the quoted one in a sentence
    /// (<em>“Will they attack?” he asked</em>), or a headline that asks. First and end are the same if there are none.
    /// </summary>
    public static (int First, int End) Find(Document document, Sentence sentence)
    {
        var mark = sentence.EndToken - 1;
        while (mark > sentence.FirstToken && document.Word(mark) is not "?")
            mark--;
        if (mark == sentence.FirstToken)
            return default;
        if (document.Paragraphs is [{ Kind: ParagraphKind.Title } title, ..] && sentence.Span.Start < title.Span.End)
            return (sentence.FirstToken, mark);
        var first = mark;
        while (first > sentence.FirstToken && !IsOpeningMark(document, first - 1, sentence))
            first--;
        return document.Annotation(first).Upos == Upos.Aux ? (first, mark) : default;
    }

    /// <summary>Whether a token may open a quotation; a straight apostrophe only at the start of a sentence.</summary>
    private static bool IsOpeningMark(Document document, int token, Sentence sentence) =>
        document.Word(token) is "\"" or "“" or "‘" or "«" or "``"
        || (token == sentence.FirstToken && document.Word(token) is "'" or "''");
}
