namespace Ingest.Extraction.Text;

/// <summary>Tells which marks make one token together.</summary>
internal static class Punctuation
{
    /// <summary>Finds where the mark or run of marks ends that starts here.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end, bool atChunkStart)
    {
        var c = text[start];
        if (atChunkStart && Emoticon(text[start..end]))
            return end;
        var i = start + 1;
        if (char.IsHighSurrogate(c) && i < end && char.IsLowSurrogate(text[i]))
            return i + 1;

        if (IsStop(c))
        {
            while (i < end && IsStop(text[i]))
                i++;
        }
        else if (c is '\'' or '`' or '’' or '‘')
        {
            // Two single marks are one double mark.
            if (i < end && text[i] == c)
                i++;
        }
        else if (c is '-' or '*' or '=' or '+' or '~' or '<' or '>' or '_' or '#' or '—' or '–')
        {
            while (i < end && text[i] == c)
                i++;
        }

        return i;
    }

    /// <summary>Whether the character is a stop that can end a sentence.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‽';

    /// <summary>Whether the character can close a quotation or a bracket; <c>“</c> closes in the German manner and by mistake.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '“' or '”' or '’' or '»' or ')' or ']' or '}';

    private static bool Emoticon(ReadOnlySpan<char> chunk) =>
        chunk is [':' or ';' or '=', ')' or '(' or 'D' or 'P'] or [':' or ';' or '=', '-', ')' or '(' or 'D' or 'P'];
}
