using System.Globalization;
using System.Text;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Entities.Names;

/// <summary>A person's name in words, for telling whether two may be the same person's. Case and diacritics make no difference.</summary>
internal sealed class PersonName
{
    /// <summary>How well a surname stands for a full name, see <see cref="ShortenedTo"/>.</summary>
    public const int BySurname = 2;

    /// <summary>How well a first name or another word stands for a full name.</summary>
    public const int ByOtherWord = 1;

    /// <summary>The shortest first names of which two that differ in a letter may be spellings of one.</summary>
    private const int ShortestSpelling = 5;

    /// <summary>What may stand around a nickname.</summary>
    private static readonly char[] Marks = [.. "“”\"‘’'`()"];

    private readonly string[] _words;

    /// <summary>Takes a name apart.</summary>
    /// <param name="text">The name without titles.</param>
    public PersonName(string text)
    {
        var words = Array.ConvertAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => word.Trim(Marks));
        var length = words.Length > 1 && IsSuffix(words[^1]) ? words.Length - 1 : words.Length;
        _words = Array.ConvertAll(words[..length], word => WithoutArticle(Fold(word)));
        Gender =
            length > 1 && KnownPersons.GenderOfFirstName(words[0]) is var first && first != Gender.Unknown ? first
            : length > 1 ? KnownPersons.GenderOfFirstName(words[0].Split('-')[0])
            : Gender.Unknown;
    }

    /// <summary>The words in small letters and without diacritics, but for <em>Jr.</em> and the like.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The last of them.</summary>
    public string Last => _words.Length == 0 ? "" : _words[^1];

    /// <summary>Whether it has more than one word.</summary>
    public bool IsFull => _words.Length > 1;

    /// <summary>The gender that the first of several words tells.</summary>
    public Gender Gender { get; }

    /// <summary>
    /// Whether two full names may be one person's: the last words agree, and the first are equal, or one is the other's initial
    /// or beginning (<em>J. Berger</em>, <em>Alex Berger</em> and <em>Alexander Berger</em>); or one holds all words of the other.
    /// </summary>
    public bool MayBe(PersonName other)
    {
        if (Last == other.Last)
        {
            var (first, second) = (_words[0].TrimEnd('.'), other._words[0].TrimEnd('.'));
            return first.StartsWith(second, StringComparison.Ordinal)
                || second.StartsWith(first, StringComparison.Ordinal)
                || ShortNames.AreOne(first, second)
                || AreSpellings(first, second)
                || Holds(other)
                || other.Holds(this);
        }

        return Holds(other) || other.Holds(this);
    }

    /// <summary>
    /// Whether a shorter name stands for this one: its last word or words (<em>de la Cruz</em>), another of its words (the first
    /// of two surnames, a first name).
    /// </summary>
    /// <param name="other">The shorter name.</param>
    /// <returns><see cref="BySurname"/>, <see cref="ByOtherWord"/>, or 0 if it does not stand for it.</returns>
    public int ShortenedTo(PersonName other)
    {
        if (other._words.Length == 0 || other._words.Length >= _words.Length)
        {
            return 0;
        }

        if (_words.AsSpan().EndsWith(other._words))
        {
            return BySurname;
        }

        return !other.IsFull && Array.IndexOf(_words, other.Last) >= 0 ? ByOtherWord : 0;
    }

    /// <summary>Whether two first names differ only in a letter that transcriptions differ in: <em>Sergei</em>, <em>Sergey</em>.</summary>
    private static bool AreSpellings(string left, string right)
    {
        if (left.Length != right.Length || left.Length < ShortestSpelling)
        {
            return false;
        }

        var differences = 0;
        for (var i = 0; i < left.Length; i++)
        {
            differences +=
                left[i] == right[i] ? 0
                : AreSpellings(left[i], right[i]) ? 1
                : 2;
        }

        return differences == 1;
    }

    private static bool AreSpellings(char left, char right) =>
        (left, right)
            is
                ('i', 'y' or 'j' or 'e')
                or
                ('y' or 'j' or 'e', 'i')
                or
                ('y', 'j')
                or
                ('j', 'y')
                or
                ('k', 'c')
                or
                ('c', 'k')
                or
                ('v', 'w' or 'f')
                or
                ('w' or 'f', 'v')
                or
                ('s', 'z')
                or
                ('z', 's')
                or
                ('o', 'u')
                or
                ('u', 'o');

    private bool Holds(PersonName other)
    {
        var found = 0;
        foreach (var word in _words)
        {
            found += found < other._words.Length && word == other._words[found] ? 1 : 0;
        }

        return found == other._words.Length;
    }

    private const char NoCharacter = '\uFFFE';

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            // The normalizer refuses it.
            if (rune.Value == NoCharacter)
            {
                continue;
            }

            foreach (var unit in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(char.ToLowerInvariant(unit));
                }
            }
        }

        return folded.ToString();
    }

    /// <summary>An Arabic surname without its article.</summary>
    private static string WithoutArticle(string word) =>
        word.Length > 5
        && (word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal))
            ? word[3..]
            : word;

    private static bool IsSuffix(string word) => word is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";
}
