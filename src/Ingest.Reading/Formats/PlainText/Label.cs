namespace Ingest.Reading.Formats.PlainText;

/// <summary>Lines such as <c>Published: 5 May 2022</c> or <c>ADVERTISEMENT</c>, which stand above an article.</summary>
internal static class Label
{
    private static readonly string[] Words =
    [
        "advertisement",
        "copyright",
        "date",
        "file photo",
        "last updated",
        "photo",
        "posted",
        "posted on",
        "published",
        "published on",
        "source",
        "updated",
    ];

    /// <summary>Those of the day of publication, longer ones first; an update is later.</summary>
    private static readonly string[] PublishedWords = ["published on", "published", "posted on", "posted", "date"];

    /// <summary>Whether a line is a label alone, or one with a colon or a number after it. (<c>Updated rules anger farmers</c> is none.)</summary>
    public static bool Is(string line) =>
        line.StartsWith('©')
        || Array.Exists(Words, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Ends(line, word));

    /// <summary>What stands behind a label of the day of publication (<c>Published on: 5 May 2022</c>), or null if the line has none.</summary>
    public static string? BehindPublished(string line)
    {
        var label = Array.Find(PublishedWords, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return label is not null && line.Length > label.Length && line[label.Length] is ':' or ' '
            ? line[label.Length..].TrimStart(':', ' ')
            : null;
    }

    private static bool Ends(string line, string word) =>
        line.Length == word.Length
        || line[word.Length] == ':'
        || line.Length > word.Length + 1 && line[word.Length] == ' ' && char.IsAsciiDigit(line[word.Length + 1]);
}
