using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Layout;

/// <summary>
/// Finds where trailing boilerplate begins, by the phrases in <c>Knowledge/boilerplate.tsv</c>. Only a run that reaches the
/// end of the text counts: the same words in mid-article are the article's own.
/// </summary>
internal static class BoilerplateDetector
{
    /// <summary>The longest line that can be an item of a list of links.</summary>
    private const int LongestLink = 120;

    private static readonly IReadOnlyList<(string Position, string Phrase)> Phrases =
    [
        .. KnowledgeFile.Open("boilerplate.tsv").Rows.Select(row => (row["position"], row["phrase"])),
    ];

    /// <summary>The index of the first paragraph of the trailing boilerplate; the number of paragraphs if there is none.</summary>
    public static int FirstTrailing(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var first = paragraphs.Count;
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            var paragraph = text.AsSpan(paragraphs[i].Span.Start, paragraphs[i].Span.Length);
            var match = Match(paragraph);
            if (match is "start" or "anywhere" or "heading")
            {
                first = i;
            }
            else if (!LooksLikeLink(paragraph))
            {
                break;
            }
            else if (!HasHeadingAbove(text, paragraphs, i))
            {
                break;
            }
        }

        return first;
    }

    /// <summary>Whether a heading of a list of links stands above, with nothing but links between.</summary>
    private static bool HasHeadingAbove(string text, IReadOnlyList<Paragraph> paragraphs, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 20; i--)
        {
            var paragraph = text.AsSpan(paragraphs[i].Span.Start, paragraphs[i].Span.Length);
            if (Match(paragraph) == "heading")
            {
                return true;
            }

            if (!LooksLikeLink(paragraph))
            {
                return false;
            }
        }

        return false;
    }

    private static bool LooksLikeLink(ReadOnlySpan<char> paragraph) =>
        paragraph.Length <= LongestLink && paragraph[^1] is not ('.' or '”' or '"' or ':');

    private static string? Match(ReadOnlySpan<char> paragraph)
    {
        foreach (var (position, phrase) in Phrases)
        {
            var found =
                position == "anywhere"
                    ? paragraph.Length <= 4 * LongestLink
                        && paragraph.Contains(phrase, StringComparison.OrdinalIgnoreCase)
                    : paragraph.StartsWith(phrase, StringComparison.OrdinalIgnoreCase);
            if (found && (position != "heading" || paragraph.Length <= LongestLink))
            {
                return position;
            }
        }

        return null;
    }
}
