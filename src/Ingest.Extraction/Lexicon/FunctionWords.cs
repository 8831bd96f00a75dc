using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Lexicon;

/// <summary>The words of <c>Knowledge/function-words.tsv</c>.</summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, string> Kinds = KnowledgeFile
        .Open("function-words.tsv")
        .Rows.ToDictionary(row => row["word"], row => row["kind"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a function word of any kind.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => KindOf(word) is not null;

    /// <summary>Whether a word begins a noun phrase.</summary>
    public static bool IsDeterminer(ReadOnlySpan<char> word) => KindOf(word) == "determiner";

    /// <summary>Whether a word is a preposition.</summary>
    public static bool IsPreposition(ReadOnlySpan<char> word) => KindOf(word) == "preposition";

    /// <summary>Whether a word ends a noun phrase before it.</summary>
    public static bool EndsNounPhrase(ReadOnlySpan<char> word) =>
        KindOf(word) is not (null or "determiner" or "adverb");

    /// <summary>Whether a word may stand between a subject and its verb.</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) =>
        KindOf(word) == "adverb" || (word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ly"));

    private static string? KindOf(ReadOnlySpan<char> word) =>
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;
}
