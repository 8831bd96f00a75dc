using System.Globalization;

namespace Ingest.Extraction.Events;

/// <summary>Numbers in figures and in the words of <c>event-victims.tsv</c>.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Words = VictimWords
        .OfKind("number")
        .ToDictionary(
            pair => pair.Key,
            pair => int.Parse(pair.Value, CultureInfo.InvariantCulture),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>The value of a word, or null if it is no number.</summary>
    public static int? Value(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return value;
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value) ? value : null;
    }
}
