using System.Globalization;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Times;

/// <summary>The words of <c>Knowledge/time-words.tsv</c>.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, (string Kind, string Value)> Words = KnowledgeFile
        .Open("time-words.tsv")
        .Rows.ToDictionary(row => row["word"], row => (row["kind"], row["value"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a word of a kind, or null if it is none. Months and weekdays must have a capital, and may be abbreviated with a stop.</summary>
    public static string? Value(ReadOnlySpan<char> word, string kind) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var entry)
        && entry.Kind == kind
        && (kind is not ("month" or "weekday") || char.IsUpper(word[0]))
            ? entry.Value
            : null;

    /// <summary>As <see cref="Value"/>, as a number.</summary>
    public static int? Number(ReadOnlySpan<char> word, string kind) =>
        Value(word, kind) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
