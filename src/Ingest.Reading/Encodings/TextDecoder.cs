using System.Text;
using System.Text.Unicode;
using Ingest.Extraction.Articles;

namespace Ingest.Reading.Encodings;

/// <summary>
/// Decodes a file: by its byte-order mark; else as UTF-8, if it is valid; else by the declared charset, if it is known;
/// else as Windows-1252. UTF-16 without a mark, which would be valid UTF-8 full of NULs, is told by its pattern before.
/// </summary>
internal static class TextDecoder
{
    private const string FallbackCharset = "windows-1252";

    /// <param name="content">The bytes.</param>
    /// <param name="declared">The charset that the media type or the document declares, or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> content, string? declared)
    {
        if (ByteOrderMark.Find(content) is { } mark)
        {
            return new(mark.Encoding.GetString(content[mark.Bytes.Length..]), mark.Name, EncodingBasis.ByteOrderMark);
        }

        var charset = Charset.Resolve(declared);
        if (Utf16Pattern.Find(content) is { } utf16)
        {
            // A pattern is a guess, if a good one: only a declaration makes it more.
            var (wide, name) = Charset.Resolve(utf16)!.Value;
            var basis = charset?.Name == name ? EncodingBasis.Declared : EncodingBasis.Fallback;
            return new(wide.GetString(content), name, basis);
        }

        if (Utf8.IsValid(content))
        {
            return new(Encoding.UTF8.GetString(content), "utf-8", EncodingBasis.Valid);
        }

        if (charset is { Name: not "utf-8" } known)
        {
            return new(known.Encoding.GetString(content), known.Name, EncodingBasis.Declared);
        }

        var (fallback, fallbackName) = Charset.Resolve(FallbackCharset)!.Value;
        return new(fallback.GetString(content), fallbackName, EncodingBasis.Fallback);
    }
}
