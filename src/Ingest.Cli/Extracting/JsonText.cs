using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Cli.Extracting;

/// <summary>JSON strings, also those that hold no valid Unicode.</summary>
internal static class JsonText
{
    /// <summary>
    /// The string or property name a reader stands on. A surrogate without its other half, which no UTF-8 can hold,
    /// becomes U+FFFD, one unit for one; so do bytes that are no UTF-8.
    /// </summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(reader.ValueSpan);
        }
    }

    /// <summary>A text as JSON, quotation marks included.</summary>
    public static byte[] Write(string text) =>
        [
            .. "\""u8,
            .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes,
            .. "\""u8,
        ];

    /// <param name="escaped">What stands between the quotation marks; the reader has made sure that the escapes are complete.</param>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var units = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain != 0)
            {
                var run = plain < 0 ? escaped : escaped[..plain];
                units.Append(Encoding.UTF8.GetString(run));
                escaped = escaped[run.Length..];
                continue;
            }

            var isUnicode = escaped[1] == (byte)'u';
            units.Append(
                escaped[1] switch
                {
                    (byte)'u' => (char)
                        ushort.Parse(escaped.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                    (byte)'b' => '\b',
                    (byte)'f' => '\f',
                    (byte)'n' => '\n',
                    (byte)'r' => '\r',
                    (byte)'t' => '\t',
                    var literal => (char)literal,
                }
            );
            escaped = escaped[(isUnicode ? 6 : 2)..];
        }

        return ReplaceUnpaired(units);
    }

    private static string ReplaceUnpaired(StringBuilder units)
    {
        var text = units.ToString().ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text[i] = '\uFFFD';
            }
        }

        return new string(text);
    }
}
