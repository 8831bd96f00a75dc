using System.Buffers;
using System.Text;

namespace Ingest.Pages.Words;

/// <summary>Text from outside, fit to be shown: what would be invisible, or would turn other text round, becomes a sign.</summary>
public static class VisibleText
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsHidden),
    ]);

    /// <summary>The text with a sign for each control character but tab and line breaks, and for each character that embeds or overrides a direction.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Hidden);
        if (first < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var character in text.AsSpan(first))
        {
            if (IsHidden(character))
            {
                shown.Append(Sign(character));
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }

    private static bool IsHidden(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r')) || DirectionOf(character) is not null;

    private static string Sign(char character) =>
        DirectionOf(character)
        ?? character switch
        {
            // Unicode has pictures of the first controls.
            < ' ' => ((char)('\u2400' + character)).ToString(),
            '\u007F' => "\u2421",
            _ => "\uFFFD",
        };

    /// <summary>Unicode's abbreviation of a character that embeds, overrides or isolates a direction.</summary>
    private static string? DirectionOf(char character) =>
        character switch
        {
            '\u202A' => "[LRE]",
            '\u202B' => "[RLE]",
            '\u202C' => "[PDF]",
            '\u202D' => "[LRO]",
            '\u202E' => "[RLO]",
            '\u2066' => "[LRI]",
            '\u2067' => "[RLI]",
            '\u2068' => "[FSI]",
            '\u2069' => "[PDI]",
            _ => null,
        };
}
