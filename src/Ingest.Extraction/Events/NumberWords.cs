using System.Globalization;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events;

/// <summary>Numbers in figures and in the words of <c>event-victims.tsv</c>.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Words = KnowledgeFile
        .Open("event-victims.tsv")
        .Rows.Where(row => row["kind"] == "number")
        .SelectMany(row => row.List("words").Select(word => (word, row["meaning"])))
        .ToDictionary(
            pair => pair.word,
            pair => int.Parse(pair.Item2, CultureInfo.InvariantCulture),
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
