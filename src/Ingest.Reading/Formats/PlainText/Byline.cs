namespace Ingest.Reading.Formats.PlainText;

/// <summary>Lines that name the writer and nothing else (<c>By Ann Smith and Bo Lund, Daily Staff</c>).</summary>
internal static class Byline
{
    private const int MaxWords = 14;

    private static readonly string[] Joiners = ["and", "for", "in", "of", "the", "with", "&", "|", "-", "–", "—"];

    /// <summary>Whether a line is <c>By</c> and names: words with a capital, joined by small words.</summary>
    public static bool Is(string line)
    {
        if (!line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        var words = line[3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxWords
            && char.IsUpper(words[0][0])
            && words.All(word => char.IsUpper(word[0]) || Joiners.Contains(word));
    }
}
