using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Storage.Keys;

/// <summary>Builds partition and row keys that Azure Tables takes as they are.</summary>
public static class TableKey
{
    /// <summary>
    /// Parts the components of a key. It sorts before every letter and digit, so that a shorter component comes before a
    /// longer one that starts with it, and never appears inside an encoded component.
    /// </summary>
    public const char Separator = '!';

    /// <summary>Sorts after every digit and ASCII letter, and so after every component made of those.</summary>
    public const char AfterAll = '~';

    /// <summary>The most UTF-16 code units of an encoded component. Keys have at most two of them, and Azure allows 512.</summary>
    public const int MaxLength = 200;

    private const char Escape = '*';
    private const int HashLength = 22;

    /// <summary>One component of a key, for any text.</summary>
    /// <returns>
    /// At most <see cref="MaxLength"/> code units. Different texts give different components. Texts of letters, digits, blanks and
    /// the signs <c>- _ . @ = +</c> up to that length stay as they are and keep their ordinal order; any other unit that Azure refuses or
    /// that has a meaning here becomes <c>*</c> and four hexadecimal digits; what is too long ends in <c>*~</c> and a hash of the whole.
    /// </returns>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (pair)
            {
                encoded.Append(text[i]).Append(text[++i]);
            }
            else if (IsPlain(text[i]))
            {
                encoded.Append(text[i]);
            }
            else
            {
                encoded.Append(Escape).Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return encoded.Length <= MaxLength ? encoded.ToString() : Shorten(encoded, text);
    }

    /// <summary>Joins encoded components.</summary>
    public static string Join(params ReadOnlySpan<string> components) => string.Join(Separator, components);

    /// <summary>The smallest text that sorts after every text with a prefix, in ordinal order.</summary>
    /// <param name="prefix">A text that is not empty and ends in a letter or digit.</param>
    public static string AfterPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        var last = prefix[^1];
        return last switch
        {
            // The next unit would be half of a surrogate pair: take the first pair.
            '\uD7FF' => prefix[..^1] + "\uD800\uDC00",
            // The last pair of its row: take the first of the next row, or what follows all pairs.
            '\uDFFF' when prefix[^2] == '\uDBFF' => prefix[..^2] + '\uE000',
            '\uDFFF' => prefix[..^2] + (char)(prefix[^2] + 1) + '\uDC00',
            _ => prefix[..^1] + (char)(last + 1),
        };
    }

    private static string Shorten(StringBuilder encoded, string text)
    {
        var keep = MaxLength - HashLength - 2;
        // Neither an escape nor a pair is cut in two.
        var cut = encoded.ToString(0, keep);
        var escape = cut.LastIndexOf(Escape);
        if (escape > keep - 5)
        {
            cut = cut[..escape];
        }
        else if (char.IsHighSurrogate(cut[^1]))
        {
            cut = cut[..^1];
        }

        // The units as they are, since lone surrogates have no UTF-8 form of their own.
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return cut + Escape + AfterAll + Base64Url.EncodeToString(hash.AsSpan(0, 16));
    }

    private static bool IsPlain(char unit) =>
        char.IsAsciiLetterOrDigit(unit)
        || unit is ' ' or '-' or '_' or '.' or '@' or '=' or '+'
        || (unit >= '\u00A0' && !char.IsSurrogate(unit) && unit < '\uFFF0');
}
