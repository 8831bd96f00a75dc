using System.Collections;

namespace Ingest.Extraction.Lexicon;

/// <summary>Phrases with what they mean. Most positions of a text are told not to begin any by their first word alone.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
/// <param name="comparer">Whether case makes a difference.</param>
internal sealed class PhraseTable<T>(StringComparer comparer)
    where T : class
{
    /// <summary>Words longer than this are told apart by their beginnings only.</summary>
    private const int LongestWord = 40;

    /// <summary>The bits of a character of ASCII.</summary>
    private const int CharacterBits = 7;

    private readonly Dictionary<string, T> _phrases = new(comparer);
    private readonly Dictionary<string, int> _longest = new(comparer);
    private readonly bool _ignoresCase = comparer.Equals("a", "A");

    /// <summary>Which pairs of characters phrases begin with: most words of a text need no search.</summary>
    private readonly BitArray _beginnings = new(1 << (2 * CharacterBits));

    /// <summary>Adds a phrase, unless it is there.</summary>
    public void TryAdd(string phrase, T meaning)
    {
        if (!_phrases.TryAdd(phrase, meaning))
        {
            return;
        }

        _beginnings[Beginning(phrase)] = true;
        var first = FirstWord(phrase).ToString();
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), phrase.Length);
    }

    /// <summary>What a phrase means, or null.</summary>
    public T? Find(ReadOnlySpan<char> phrase) =>
        _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var meaning) ? meaning : null;

    /// <summary>The length in UTF-16 code units of the longest phrase that may begin where a text does; 0 if none can.</summary>
    public int LongestAt(ReadOnlySpan<char> text) =>
        _beginnings[Beginning(text)]
        && _longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(text), out var length)
            ? length
            : 0;

    /// <summary>The letters at the beginning, or the first character if it is none.</summary>
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < LongestWord && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..Math.Max(end, Math.Min(1, text.Length))];
    }

    /// <summary>The first two characters of the first word as a number; all outside ASCII count alike.</summary>
    private int Beginning(ReadOnlySpan<char> text)
    {
        var first = text.Length > 0 ? Character(text[0]) : 0;
        var second = text.Length > 1 && char.IsLetter(text[0]) && char.IsLetter(text[1]) ? Character(text[1]) : 0;
        return (first << CharacterBits) | second;
    }

    private int Character(char c) =>
        !char.IsAscii(c) ? 0
        : _ignoresCase ? char.ToLowerInvariant(c)
        : c;
}
