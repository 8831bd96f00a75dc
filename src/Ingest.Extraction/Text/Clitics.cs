namespace Ingest.Extraction.Text;

/// <summary>The endings that are words of their own: <c>n't</c>, <c>'s</c>, <c>'re</c>, <c>'ve</c>, <c>'ll</c>, <c>'d</c>, <c>'m</c>.</summary>
internal static class Clitics
{
    /// <summary>Where the ending starts within a word, or 0 if there is none.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return 0;
        var last = word[^1] | 0x20;
        if (last is 's' or 'd' or 'm' && IsApostrophe(word[^2]))
            return word.Length - 2;
        if (word.Length < 4 || !(last is 't' or 'e' or 'l'))
            return 0;
        var beforeLast = word[^2] | 0x20;
        return (beforeLast, last) switch
        {
            ('r' or 'v', 'e') or ('l', 'l') when IsApostrophe(word[^3]) => word.Length - 3,
            (_, 't') when IsApostrophe(word[^2]) && (word[^3] | 0x20) == 'n' => word.Length - 3,
            _ => 0,
        };
    }

    /// <summary>
    /// Whether an apostrophe begins a word here: an ending that stands alone after a closing mark (<c>"Times"'s</c>),
    /// a shortened year (<c>'90s</c>) or word (<c>'em</c>, <c>'tis</c>).
    /// </summary>
    public static bool StartsWord(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && length < 5 && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return rest[1..length] switch
        {
            "s" or "S" or "re" or "ve" or "ll" or "d" or "m" or "em" or "til" or "tis" or "twas" => true,
            [>= '0' and <= '9', '0', 's'] => true,
            [>= '0' and <= '9', >= '0' and <= '9'] => true,
            _ => false,
        };
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
