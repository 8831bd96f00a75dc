using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ingest.Storage.Keys;

/// <summary>The form of names under which they are stored and sought: case, accents and punctuation are folded away.</summary>
public static class NameKey
{
    /// <summary>The most words of a name that are indexed; the rest is ignored in stored and in sought names alike.</summary>
    public const int MaxTokens = 12;

    /// <summary>The most UTF-16 code units of a word that count.</summary>
    public const int MaxTokenLength = 64;

    // The normalizer takes it for a byte-order mark the wrong way round.
    private const char NoCharacter = '\uFFFE';

    // Letters that Unicode does not decompose, with what people type for them.
    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ŋ'] = "n",
        ['ĸ'] = "k",
        ['ə'] = "a",
        ['ς'] = "σ",
    };

    // Apostrophes stand within a word (O'Brien, Sana'a) and vanish; every other sign parts words.
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘‛`´′ʼʻʽʾʿˈ＇");

    // Words that tell nothing about whose name it is. A name made of nothing else keeps them.
    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "for",
        "in",
        "at",
        "on",
        "to",
    };

    /// <summary>The folded form of a whole name: its words in order, in lower case without accents, parted by one blank.</summary>
    /// <returns>Letters and digits of any script and single blanks; empty if the name has no letter or digit. Idempotent.</returns>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Split(name);
        var joined = new StringBuilder(name.Length);
        for (var i = 0; i < words.Count; i++)
        {
            // Initials come with and without blanks: "J. K.", "J.K." and "JK" are the same.
            var continuesInitials = i > 0 && words[i].Length == 1 && words[i - 1].Length == 1;
            if (i > 0 && !continuesInitials)
            {
                joined.Append(' ');
            }

            joined.Append(words[i]);
        }

        return joined.ToString();
    }

    /// <summary>The distinct words of a name by which it is found, in order, at most <see cref="MaxTokens"/>.</summary>
    public static IReadOnlyList<string> Tokens(string name)
    {
        var words = Fold(name)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Shorten)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var telling = words.Where(word => !Noise.Contains(word)).ToArray();
        return [.. (telling.Length > 0 ? telling : words).Take(MaxTokens)];
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Apostrophes.Contains((char)lower.Value))
            {
                continue;
            }

            switch (Rune.GetUnicodeCategory(lower))
            {
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.EnclosingMark:
                case UnicodeCategory.Format:
                    continue;
                case UnicodeCategory.SpacingCombiningMark:
                case UnicodeCategory.DecimalDigitNumber:
                case UnicodeCategory.LetterNumber:
                case UnicodeCategory.OtherNumber:
                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.UppercaseLetter:
                case UnicodeCategory.TitlecaseLetter:
                case UnicodeCategory.ModifierLetter:
                case UnicodeCategory.OtherLetter:
                    word.Append(Letters.TryGetValue(lower.Value, out var plain) ? plain : lower.ToString());
                    continue;
                default:
                    Flush();
                    continue;
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>The text without lone surrogates and U+FFFE, which cannot be normalized.</summary>
    private static string WellFormed(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            && !text.Contains(NoCharacter, StringComparison.Ordinal)
        )
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == NoCharacter ? " " : rune.ToString());
        }

        return clean.ToString();
    }

    private static string Shorten(string word)
    {
        if (word.Length <= MaxTokenLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[MaxTokenLength - 1]) ? word[..(MaxTokenLength - 1)] : word[..MaxTokenLength];
    }
}
