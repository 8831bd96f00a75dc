namespace Ingest.Reading.Texts;

/// <summary>The form that text taken out of a markup has.</summary>
internal static class CleanText
{
    /// <summary>Line ends become <c>\n</c>, NULs go, unpaired surrogates become U+FFFD, white space at both ends goes.</summary>
    public static string Normalize(string text) =>
        Surrogates
            .Repair(text)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace("\0", "", StringComparison.Ordinal)
            .Trim();
}
