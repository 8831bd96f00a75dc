using System.Text;

namespace Ingest.Reading.Encodings;

/// <summary>The bytes at the head of a file that tell its Unicode encoding.</summary>
/// <param name="Bytes">The mark.</param>
/// <param name="Encoding">The encoding it tells.</param>
/// <param name="Name">The encoding's name.</param>
internal sealed record ByteOrderMark(byte[] Bytes, Encoding Encoding, string Name)
{
    /// <summary>All marks; UTF-32 before UTF-16, whose little-endian mark is the beginning of UTF-32's.</summary>
    private static readonly ByteOrderMark[] Known =
    [
        new([0xEF, 0xBB, 0xBF], new UTF8Encoding(), "utf-8"),
        new([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false), "utf-32le"),
        new([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false), "utf-32be"),
        new([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false), "utf-16le"),
        new([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false), "utf-16be"),
    ];

    /// <summary>The mark a file begins with, or null.</summary>
    public static ByteOrderMark? Find(ReadOnlySpan<byte> content)
    {
        foreach (var mark in Known)
        {
            if (content.StartsWith(mark.Bytes))
            {
                return mark;
            }
        }

        return null;
    }
}
