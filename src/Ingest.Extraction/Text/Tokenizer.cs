using System.Globalization;

namespace Ingest.Extraction.Text;

/// <summary>
/// Splits text into tokens by the conventions of Universal Dependencies for English: contractions and possessives are
/// two words (<c>do|n't</c>, <c>Russia|'s</c>), hyphens and currency signs are tokens of their own, abbreviations keep
/// their stop. Looks at every character a bounded number of times.
/// </summary>
internal static class Tokenizer
{
    private const int LongestAbbreviation = 8;
    private const int LongestPrefix = 7;
    private const int LongestContraction = 8;
    private const int LongestListNumber = 3;

    /// <summary>Appends the tokens of a stretch of the text.</summary>
    /// <param name="target">Holds the text and receives the tokens.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    public static void Tokenize(TokenizedText target, int start, int end)
    {
        var text = target.Text.AsSpan(0, end);
        var layout = LineLayout.Measure(text[start..]);
        var lineStart = start;
        var position = start;
        var first = true;
        while (true)
        {
            var gapStart = position;
            while (position < end && IsSpace(text[position]))
                position++;
            if (position == end)
                return;

            var gap =
                first || layout.EndsParagraph(text, gapStart, position, lineStart) ? Gap.Paragraph
                : position > gapStart ? Gap.Space
                : Gap.None;
            for (var i = gapStart; i < position; i++)
            {
                if (LineLayout.IsLineEnd(text, i))
                    lineStart = i + 1;
            }

            first = false;
            var chunkStart = position;
            while (position < end && !IsSpace(text[position]))
                position++;
            TokenizeChunk(target, text, chunkStart, position, gap);
        }
    }

    private static void TokenizeChunk(TokenizedText target, ReadOnlySpan<char> text, int start, int end, Gap gap)
    {
        var addressEnd = Addresses.End(text[..end], start);
        for (var i = start; i < end; )
        {
            int tokenEnd;
            if (i < addressEnd)
            {
                tokenEnd = addressEnd;
                target.Add(new(i, tokenEnd, gap));
            }
            else if (IsWordStart(text, i, end))
            {
                var stop = WordEnd(text, i, end);
                tokenEnd = AddWord(target, text, i, stop, end, gap);
            }
            else
            {
                tokenEnd = Punctuation.End(text, i, end, atChunkStart: i == start);
                target.Add(new(i, tokenEnd, gap));
            }

            gap = Gap.None;
            i = tokenEnd;
        }
    }

    /// <summary>Finds where the word ends that starts here, its inner stops, apostrophes and hyphens included.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var partStart = start;
        var i = start;
        while (i < end)
        {
            if (IsWordCharacter(text, i, end, out var length))
                i += length;
            else if (i > partStart && i + 1 < end && IsWordStart(text, i + 1, end) && Joins(text, partStart, i, end))
                partStart = ++i;
            else if (i == start)
                i++;
            else
                break;
        }

        return i;
    }

    /// <summary>Whether the mark at <paramref name="i"/> joins the letters or digits on its two sides into one word.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int partStart, int i, int end)
    {
        var (before, after) = (text[i - 1], text[i + 1]);
        var digits = char.IsDigit(before) && char.IsDigit(after);
        return text[i] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after) || (char.IsDigit(before) && after is 's'),
            '.' => digits
                || char.IsLower(after)
                || i - partStart == 1
                || (char.IsUpper(after) && i + 2 < end && text[i + 2] == '.'),
            ',' => digits && i + 3 < end && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3]),
            ':' => digits,
            '/' => digits,
            '&' => char.IsUpper(before) && char.IsUpper(after) && i - partStart <= 2,
            '-' or '\u2010' or '\u2011' => digits
                ? IsPhoneNumber(text, partStart, i, end)
                : IsPrefix(text[partStart..i]),
            _ => false,
        };
    }

    private static bool IsPrefix(ReadOnlySpan<char> part) =>
        part.Length <= LongestPrefix && TokenData.HyphenPrefixes.Contains(part);

    private static bool IsPhoneNumber(ReadOnlySpan<char> text, int partStart, int hyphen, int end)
    {
        var after = hyphen + 1;
        while (after < end && after - hyphen <= 5 && char.IsDigit(text[after]))
            after++;
        return (hyphen - partStart, after - hyphen - 1) is (3, 3 or 4) or (1, 3);
    }

    /// <summary>Adds a word, or the words of a contraction, and returns where they end.</summary>
    private static int AddWord(TokenizedText target, ReadOnlySpan<char> text, int start, int end, int chunkEnd, Gap gap)
    {
        var word = text[start..end];
        if (Units.Start(word) is > 0 and var unit)
            return AddParts(target, start, [unit, word.Length - unit], gap);
        if (word.Length <= LongestContraction && TokenData.Contractions.TryGetValue(word, out var lengths))
            return AddParts(target, start, lengths, gap);
        if (end < chunkEnd && text[end] == '.' && TakesStop(text, start, end, chunkEnd, gap))
            return AddParts(target, start, [word.Length + 1], gap);

        // Up to two endings: could | n't | 've.
        var last = Clitics.Start(word);
        if (last == 0)
            return AddParts(target, start, [word.Length], gap);
        var first = Clitics.Start(word[..last]);
        return first == 0
            ? AddParts(target, start, [last, word.Length - last], gap)
            : AddParts(target, start, [first, last - first, word.Length - last], gap);
    }

    private static int AddParts(TokenizedText target, int start, ReadOnlySpan<int> lengths, Gap gap)
    {
        foreach (var length in lengths)
        {
            target.Add(new(start, start + length, gap));
            start += length;
            gap = Gap.None;
        }

        return start;
    }

    private static bool TakesStop(ReadOnlySpan<char> text, int start, int end, int chunkEnd, Gap gap)
    {
        if (end + 1 < chunkEnd && text[end + 1] == '.')
            return false;
        var word = text[start..end];
        if (word.Length == 1 && char.IsUpper(word[0]))
            return word[0] != 'I' || NextIsUpper(text, end + 1);
        if (word.Length <= LongestAbbreviation && TokenData.Abbreviations.TryGetValue(word, out var onlyBeforeNumber))
            return !onlyBeforeNumber || NextIsDigit(text, end + 1);
        if (gap == Gap.Paragraph && char.IsDigit(word[0]) && end + 1 == chunkEnd)
            return word.Length <= LongestListNumber && end + 1 < text.Length;
        return IsAcronym(word);
    }

    /// <summary>Letters one by one with stops between (U.S, p.m), or as in Ph.D.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var stop = word.LastIndexOf('.');
        return stop > 0
            && word.Length - stop <= 3
            && word.Length <= 12
            && stop <= 2 * word.Count('.')
            && !word.ContainsAnyInRange('0', '9');
    }

    private static bool NextIsDigit(ReadOnlySpan<char> text, int i) =>
        (i < text.Length && char.IsDigit(text[i]))
        || (i + 1 < text.Length && text[i] == ' ' && char.IsDigit(text[i + 1]));

    private static bool NextIsUpper(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] == ' ' && char.IsUpper(text[i + 1]);

    private static bool IsSpace(char c) =>
        c <= ' ' || (c >= '\u0080' && char.IsWhiteSpace(c)) || c is '\u200B' or '\uFEFF';

    private static bool IsWordStart(ReadOnlySpan<char> text, int i, int end) =>
        IsWordCharacter(text, i, end, out _)
        || (text[i] == '.' && i + 1 < end && char.IsDigit(text[i + 1]))
        || (text[i] is '\'' or '’' && Clitics.StartsWord(text[i..end]));

    private static bool IsWordCharacter(ReadOnlySpan<char> text, int i, int end, out int length)
    {
        var c = text[i];
        length = 1;
        if (c < '\u0080')
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
        {
            length = 2;
            return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[i + 1])));
        }

        return IsWordCategory(char.GetUnicodeCategory(c));
    }

    private static bool IsWordCategory(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherNumber or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
