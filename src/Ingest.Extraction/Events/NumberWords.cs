using System.Collections.Frozen;
using System.Globalization;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Events;

/// <summary>Numbers in figures and in the words of <c>event-victims.tsv</c>, alone or in a phrase (<em>two dozen</em>, <em>a hundred and five</em>).</summary>
internal static class NumberWords
{
    /// <summary>The most tokens of a number on either side of one.</summary>
    private const int Longest = 6;

    private const int Thousand = 1000;

    private static readonly FrozenDictionary<string, int> Numbers = ReadNumbers("number");

    private static readonly FrozenDictionary<string, int> Scales = ReadNumbers("scale");

    private static readonly FrozenDictionary<string, string> Open = VictimWords.OfKind("open");

    /// <summary>The value of a word, or null if it is no number.</summary>
    public static int? Value(ReadOnlySpan<char> word) => Figure(word) ?? Find(Numbers, word) ?? Find(Scales, word);

    /// <summary>The value of the whole number that a token is part of; null if it is none, is left open, or is not understood.</summary>
    public static int? ValueAround(Document document, int token)
    {
        var (first, end) = (token, token + 1);
        while (token - first < Longest && IsPart(document, first - 1))
            first--;
        while (end - token < Longest && IsPart(document, end))
            end++;
        while (end > token + 1 && IsJoint(document, end - 1))
            end--;
        while (first < token && IsJoint(document, first))
            first++;
        if (IsOpen(document, first, end) || Read(document, first, end) is not { } value)
            return null;
        return document.Word(first - 1) is "a" && document.Word(first - 2) is "half" or "Half" ? value / 2 : value;
    }

    /// <summary>Reads a number: what stands before a scale is multiplied with it, what stands behind is added.</summary>
    private static int? Read(Document document, int first, int end)
    {
        long sum = 0;
        long part = 0;
        long last = 0;
        for (var token = first; token < end; token++)
        {
            if (IsJoint(document, token))
                continue;
            var word = document.Word(token);
            if (Find(Scales, word) is { } scale)
            {
                part = Math.Max(part, 1) * scale;
                if (scale >= Thousand)
                    (sum, part) = (sum + part, 0);
                last = scale;
            }
            else if (Value(word) is { } value && (last == 0 || (value < Place(last) && Figure(word) is null)))
            {
                part += value;
                last = value;
            }
            else
            {
                return null;
            }

            if (sum + part > int.MaxValue)
                return null;
        }

        return (int)(sum + part);
    }

    /// <summary>What is added to a number is below its last place that is not nought: 10 for <em>twenty one</em>, 100 for <em>a hundred and five</em>.</summary>
    private static long Place(long number)
    {
        long place = 1;
        while (number % (place * 10) == 0)
            place *= 10;
        return place;
    }

    /// <summary>Whether the words around a number leave it open: <em>several dozen</em>, <em>two or three</em>, <em>1.5 million</em>.</summary>
    private static bool IsOpen(Document document, int first, int end)
    {
        var before = document.Word(first - 1);
        var after = document.Word(end);
        return Open.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(before)
            || before is [>= '0' and <= '9', ..]
            || (before is "or" or "to" or "-" or "–" && Value(document.Word(first - 2)) is not null)
            || (after is "or" or "to" or "-" or "–" && Value(document.Word(end + 1)) is not null);
    }

    private static bool IsPart(Document document, int token) =>
        Value(document.Word(token)) is not null || IsJoint(document, token);

    /// <summary>Whether a token joins two words of one number: <em>twenty-one</em>, <em>two hundred and ten</em>.</summary>
    private static bool IsJoint(Document document, int token) =>
        document.Word(token) switch
        {
            "-" or "‐" or "‑" => Find(Numbers, document.Word(token - 1)) is not null
                && Find(Numbers, document.Word(token + 1)) is not null,
            "and" => Find(Scales, document.Word(token - 1)) is not null,
            _ => false,
        };

    private static int? Figure(ReadOnlySpan<char> word) =>
        int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Find(FrozenDictionary<string, int> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;

    private static FrozenDictionary<string, int> ReadNumbers(string kind) =>
        VictimWords
            .OfKind(kind)
            .ToFrozenDictionary(
                pair => pair.Key,
                pair => int.Parse(pair.Value, CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );
}
