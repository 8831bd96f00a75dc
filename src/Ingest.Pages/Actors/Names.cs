using Ingest.Storage.Keys;

namespace Ingest.Pages.Actors;

/// <summary>Whose name has all of some words in it, in any order, as the lookups compare names.</summary>
internal sealed class Names(string words)
{
    private readonly IReadOnlyList<string> words = NameKey.Tokens(words);

    /// <summary>Whether a name has all the words.</summary>
    public bool AreIn(string name)
    {
        if (words.Count == 0)
        {
            return false;
        }

        var tokens = NameKey.Tokens(name);
        return words.All(word => tokens.Contains(word, StringComparer.Ordinal));
    }
}
