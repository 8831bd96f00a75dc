using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Layout;

/// <summary>
/// Splits text into paragraphs: at blank lines where the text has any, so that hard-wrapped lines stay together, else at
/// every line end. One pass over the text, one over its lines.
/// </summary>
public static class ParagraphSplitter
{
    /// <summary>Splits a text.</summary>
    /// <returns>The paragraphs in order, trimmed and not empty.</returns>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var lines = Lines(text);
        var blankLinesSeparate = lines.Exists(line => line.Length == 0 && line.Start > 0);
        var start = -1;
        var end = -1;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                start = start < 0 ? line.Start : start;
                end = line.End;
            }

            if (start >= 0 && (line.Length == 0 || !blankLinesSeparate))
            {
                yield return new TextSpan(start, end);
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return new TextSpan(start, end);
        }
    }

    /// <summary>All lines, each without the white space at its ends; blank ones are empty spans.</summary>
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u0085\u2028\u2029");
            var lineEnd = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, lineEnd));
            var isPair = lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n';
            start = lineEnd + (isPair ? 2 : 1);
        }

        // White space at the end of the text is no blank line between paragraphs.
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
