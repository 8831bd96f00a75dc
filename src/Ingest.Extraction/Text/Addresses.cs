namespace Ingest.Extraction.Text;

/// <summary>Recognises addresses of the net, which stay one token: web and mail addresses, handles and hashtags.</summary>
internal static class Addresses
{
    /// <summary>Finds where the address ends that starts here, or returns <paramref name="start"/> if none does.</summary>
    /// <param name="text">The text up to the next white space.</param>
    /// <param name="start">Where to look.</param>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var chunk = text[start..];
        if (chunk.Length < 3)
            return start;

        var isAddress =
            chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (char.IsAsciiLetterOrDigit(chunk[0]) && IsMailAddress(chunk));
        if (isAddress)
            return start + chunk.TrimEnd(".,;:!?\"'”’)]>").Length;
        return chunk[0] is '@' or '#' && char.IsLetter(chunk[1]) ? start + HandleLength(chunk) : start;
    }

    private static bool IsMailAddress(ReadOnlySpan<char> chunk)
    {
        var at = chunk.IndexOf('@');
        return at > 0 && chunk[(at + 1)..].IndexOf('.') > 0 && char.IsAsciiLetterOrDigit(chunk[at + 1]);
    }

    private static int HandleLength(ReadOnlySpan<char> chunk)
    {
        var length = 1;
        while (length < chunk.Length && (char.IsLetterOrDigit(chunk[length]) || chunk[length] == '_'))
            length++;
        return length;
    }
}
