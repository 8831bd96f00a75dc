using System.Buffers;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Layout;

/// <summary>
/// The place, date and agency that reports begin with: <c>NAIROBI, Kenya (XY) --</c>, <c>Lima, March 8 (XY)</c>, <c>Oslo:</c>. They
/// are no part of the first sentence.
/// </summary>
internal static class Dateline
{
    /// <summary>The most UTF-16 code units of a dateline.</summary>
    private const int Longest = 80;

    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create(",(:-–—_");

    /// <summary>Where the text behind a paragraph's dateline begins; its start if it has none.</summary>
    public static int EndOf(string text, int start, int end)
    {
        var head = text.AsSpan(start, Math.Min(Longest, end - start));
        if (
            head.IsEmpty
            || !char.IsUpper(head[0])
            || Mark(head, out var isAgency, out var isColon) is not (> 0 and var mark)
        )
            return start;
        var rest = mark;
        while (IsFiller(head[rest..]))
            rest++;
        if (rest >= head.Length || !(char.IsUpper(head[rest]) || char.IsDigit(head[rest]) || IsQuote(head[rest])))
            return start;
        var place = head[..PlaceEnd(head[..mark])].TrimEnd();
        var isCapitals = place.Length > 2 && !place.ContainsAnyInRange('a', 'z');
        var isDateline = (isCapitals && !isColon) || (isAgency && isCapitals) || IsPlace(place);
        return isDateline ? start + rest : start;
    }

    /// <summary>The country of the place that a dateline names, or null.</summary>
    public static string? CountryOf(ReadOnlySpan<char> dateline)
    {
        while (!dateline.IsEmpty)
        {
            var end = PlaceEnd(dateline);
            if (Gazetteer.Names.Find(LowerBehindFirst(dateline[..end].Trim())) is { Country: { } country })
                return country;
            if (end == dateline.Length || dateline[end] != ',')
                return null;
            dateline = dateline[(end + 1)..];
        }

        return null;
    }

    /// <summary>The index after what ends a dateline: a dash, a colon, or an agency in brackets before one of them or behind a date; −1 if there is none.</summary>
    private static int Mark(ReadOnlySpan<char> head, out bool isAgency, out bool isColon)
    {
        (isAgency, isColon) = (false, false);
        for (var i = 1; i < head.Length; i++)
        {
            switch (head[i])
            {
                case '–' or '—' or '_':
                    return i + 1;
                case '-' when i + 1 < head.Length && head[i + 1] == '-':
                    return i + 2;
                case '-' when head[i - 1] == ' ' && i + 1 < head.Length && head[i + 1] == ' ':
                    return i + 1;
                case ':' when i + 1 < head.Length && char.IsWhiteSpace(head[i + 1]):
                    isColon = true;
                    return i + 1;
                case ')':
                    isAgency = true;
                    return IsMark(head[(i + 1)..].TrimStart()) || head[..i].ContainsAnyInRange('0', '9') ? i + 1 : -1;
                case '"' or '“' or ';' or '!' or '?':
                    return -1;
                case ' ' when i + 1 < head.Length && char.IsLower(head[i + 1]) && !IsLink(head[(i + 1)..]):
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsMark(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (text[0] is '-' or '–' or '—' or ':' or '_' || text.StartsWith("\" "));

    /// <summary>Whether a unit stands between the dateline and the text: marks, spaces, and a quotation mark in place of a dash.</summary>
    private static bool IsFiller(ReadOnlySpan<char> text) =>
        IsMark(text) || (!text.IsEmpty && char.IsWhiteSpace(text[0]));

    private static bool IsQuote(char unit) => unit is '"' or '“' or '‘' or '\'' or '«' or '„';

    /// <summary>Small words inside the names of places.</summary>
    private static bool IsLink(ReadOnlySpan<char> rest)
    {
        var space = rest.IndexOf(' ');
        return space > 0 && rest[..space] is "of" or "de" or "and" or "the" or "la" or "el" or "al" or "in";
    }

    private static int PlaceEnd(ReadOnlySpan<char> head) =>
        head.IndexOfAny(PlaceEnds) is var index && index < 0 ? head.Length : index;

    private static bool IsPlace(ReadOnlySpan<char> place) =>
        Gazetteer.Names.Find(LowerBehindFirst(place)) is { Kind: EntityKind.Place or EntityKind.Country };

    /// <summary>Words in capitals with their first letters as capitals alone.</summary>
    private static string LowerBehindFirst(ReadOnlySpan<char> text)
    {
        var units = text.ToArray();
        if (text.ContainsAnyInRange('a', 'z') && !IsCapitalWord(text))
            return new string(units);
        for (var i = 1; i < units.Length; i++)
        {
            if (char.IsLetter(units[i - 1]))
                units[i] = char.ToLowerInvariant(units[i]);
        }

        return new string(units);
    }

    private static bool IsCapitalWord(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsUpper(text[0]) && char.IsUpper(text[1]) && char.IsUpper(text[2]);
}
