namespace Ingest.Extraction.Text;

/// <summary>
/// Tells the line ends that end a paragraph from those that only wrap a long line. A blank line always ends a paragraph.
/// A single line end does so too, unless the text is wrapped to a width and the next word would not have fitted there.
/// </summary>
internal readonly struct LineLayout
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 120;

    private readonly int _width;

    private LineLayout(int width) => _width = width;

    /// <summary>Whether white space ends a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the white space starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="lineStart">Where the line starts on which the white space starts.</param>
    public bool EndsParagraph(ReadOnlySpan<char> text, int start, int end, int lineStart)
    {
        var lineEnds = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\u2029')
                return true;
            if (IsLineEnd(text, i))
                lineEnds++;
        }

        return lineEnds > 1 || (lineEnds == 1 && !IsFull(text, lineStart, start, end));
    }

    /// <summary>Whether a line ends at this character; of CR LF only the second counts.</summary>
    public static bool IsLineEnd(ReadOnlySpan<char> text, int i) =>
        text[i] is '\n' or '\u0085' or '\u2028' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));

    /// <summary>Finds the width to which a text is wrapped, if it is.</summary>
    public static LineLayout Measure(ReadOnlySpan<char> text)
    {
        var longest = 0;
        for (int lineStart = 0, i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsLineEnd(text, i))
                continue;
            longest = Math.Max(longest, i - lineStart);
            if (longest > WidestWrap)
                return default;
            lineStart = i + 1;
        }

        if (longest < NarrowestWrap)
            return default;

        var layout = new LineLayout(longest);
        var (full, single) = (0, 0);
        for (int lineStart = 0, i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text, i))
                continue;
            if (i > lineStart && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            {
                single++;
                full += layout.IsFull(text, lineStart, i, i + 1) ? 1 : 0;
            }

            lineStart = i + 1;
        }

        return full * 2 > single ? layout : default;
    }

    private bool IsFull(ReadOnlySpan<char> text, int lineStart, int lineEnd, int next)
    {
        if (_width == 0)
            return false;
        var room = _width - (lineEnd - lineStart) - 1;
        for (var i = 0; i <= room && next + i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[next + i]))
                return false;
        }

        return next + room < text.Length;
    }
}
