using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Layout;

/// <summary>
/// Gives a headline in capitals, or in which every word has one, the case of running text: what the article below writes with
/// a capital inside sentences, and what is known as a name, keeps it.
/// </summary>
internal static class HeadlineCase
{
    /// <summary>The fewest words, the first one aside, that tell how a headline is written.</summary>
    private const int FewestWords = 3;

    /// <summary>The fewest words of a headline in capitals; a single one may be a name in capitals.</summary>
    private const int FewestUpperWords = 2;

    /// <summary>Shorter words are often small in headlines with capitals.</summary>
    private const int ShortestWord = 4;

    /// <summary>The share of words with a capital that makes a headline one with capitals.</summary>
    private const double CapitalShare = 0.7;

    /// <summary>So much of the article is looked at for how it writes a word.</summary>
    private const int MostText = 20_000;

    /// <summary>The most words of a known name.</summary>
    private const int LongestName = 4;

    /// <summary>The text with its headline in the case of running text, of the same length; the same text if it has that already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="headline">Where the headline stands.</param>
    public static string Restore(string text, TextSpan headline)
    {
        var words = WordsOf(text, headline);
        var isUpper = text.AsSpan(headline.Start, headline.Length).IndexOfAnyInRange('a', 'z') < 0;
        if (isUpper ? words.Count < FewestUpperWords : words.Count <= FewestWords || !HasCapitals(text, words))
        {
            return text;
        }

        var body = text.AsSpan(headline.End, Math.Min(text.Length - headline.End, MostText));
        var restored = text.ToCharArray();
        for (var i = 0; i < words.Count; )
        {
            var known = KnownWords(text, words, i);
            for (var end = i + Math.Max(known, 1); i < end; i++)
            {
                var word = text.AsSpan(words[i].Start, words[i].Length);
                var isName = known > 0 || IsName(word, body, isUpper);
                Write(restored, words[i], isName || i == 0, isUpper);
            }
        }

        return new string(restored);
    }

    private static List<TextSpan> WordsOf(string text, TextSpan headline)
    {
        var words = new List<TextSpan>();
        for (var i = headline.Start; i < headline.End; )
        {
            var start = i;
            while (i < headline.End && (char.IsLetter(text[i]) || (i > start && text[i] is '\'' or '’')))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new TextSpan(start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static bool HasCapitals(string text, List<TextSpan> words)
    {
        var (count, capitals) = (0, 0);
        foreach (var word in words.Skip(1).Where(word => word.Length >= ShortestWord))
        {
            count++;
            capitals += char.IsUpper(text[word.Start]) ? 1 : 0;
        }

        return count >= FewestWords && capitals >= CapitalShare * count;
    }

    /// <summary>The number of words from one on that are a known name together; 0 if none.</summary>
    private static int KnownWords(string text, List<TextSpan> words, int first)
    {
        for (var count = Math.Min(LongestName, words.Count - first); count > 1; count--)
        {
            var name = text.AsSpan(words[first].Start..words[first + count - 1].End);
            if (Gazetteer.Names.Find(name) is not null || KnownPersons.Find(name) is not null)
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Whether a word is a name: as the article writes it, and where it does not, by what is known.</summary>
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> body, bool isUpper)
    {
        if (!char.IsUpper(word[0]))
        {
            return false;
        }

        // "Iran's" is told by how "Iran" is written.
        var mark = word.IndexOfAny('\'', '’');
        var stem = mark > 1 ? word[..mark] : word;
        if (!isUpper && stem.Length > 1 && stem.IndexOfAnyInRange('a', 'z') < 0)
        {
            return true;
        }

        Span<char> name = stem.Length <= 64 ? stackalloc char[stem.Length] : new char[stem.Length];
        Span<char> small = stem.Length <= 64 ? stackalloc char[stem.Length] : new char[stem.Length];
        stem.ToLowerInvariant(small);
        small.CopyTo(name);
        name[0] = stem[0];
        var asName = Count(body, name) + (isUpper ? Count(body, stem) : 0);
        var asWord = Count(body, small);
        if (asName + asWord > 0)
        {
            return asName >= asWord && asName > 0;
        }

        return Gazetteer.Names.Find(name) is not null
            || Gazetteer.Adjectives.Find(name) is not null
            || KnownPersons.IsSurname(name)
            || KnownPersons.FindBySurname(name) is not null
            || KnownPersons.GenderOfFirstName(name) != Entities.Gender.Unknown;
    }

    /// <summary>How often a word stands behind another word of its sentence.</summary>
    private static int Count(ReadOnlySpan<char> body, ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var from = 0; from < body.Length; )
        {
            var found = body[from..].IndexOf(word, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            var start = from + found;
            var end = start + word.Length;
            var isWhole = end >= body.Length || !char.IsLetter(body[end]);
            if (isWhole && IsInsideSentence(body, start))
            {
                count++;
            }

            from = end;
        }

        return count;
    }

    /// <summary>Whether a word stands behind another one of its sentence, or behind a quote that ends in a comma.</summary>
    private static bool IsInsideSentence(ReadOnlySpan<char> body, int start)
    {
        if (start < 2 || body[start - 1] != ' ')
        {
            return false;
        }

        var before = body[..(start - 1)].TrimEnd("”\"'’»");
        var hasMarks = before.Length < start - 1;
        return before.Length > 0 && (before[^1] is ',' || (!hasMarks && char.IsLetterOrDigit(before[^1])));
    }

    private static void Write(char[] text, TextSpan word, bool hasCapital, bool isUpper)
    {
        for (var i = hasCapital ? word.Start + 1 : word.Start; i < word.End; i++)
        {
            if (isUpper || i == word.Start)
            {
                text[i] = char.ToLowerInvariant(text[i]);
            }
        }
    }
}
