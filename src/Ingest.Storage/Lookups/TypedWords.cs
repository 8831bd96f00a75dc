using Ingest.Storage.Keys;

namespace Ingest.Storage.Lookups;

/// <summary>The words of a text that somebody is typing.</summary>
internal sealed class TypedWords
{
    public TypedWords(string text)
    {
        var words = NameKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IsEmpty = words.Length == 0;
        // Words that tell nothing count at the end: the last one may be the beginning of another word.
        Unfinished = IsEmpty ? "" : words[^1];
        Complete = IsEmpty
            ? []
            : [.. NameKey.Tokens(text).Where(word => words.AsSpan(0, words.Length - 1).Contains(word))];
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty { get; }

    /// <summary>The words before the last that tell something.</summary>
    public IReadOnlyList<string> Complete { get; }

    /// <summary>The last word, of which more may come; empty if there is none.</summary>
    public string Unfinished { get; }

    /// <summary>Whether these words are all meant: one begins as the last does, and the others are there.</summary>
    public bool AreIn(IReadOnlyCollection<string> words) =>
        Complete.All(each => words.Contains(each, StringComparer.Ordinal)) && words.Any(IsBegunBy);

    /// <summary>Whether a word may be what the last one is to become.</summary>
    public bool IsBegunBy(string word) => word.StartsWith(Unfinished, StringComparison.Ordinal);
}
