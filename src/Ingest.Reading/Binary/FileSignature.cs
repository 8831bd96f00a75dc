namespace Ingest.Reading.Binary;

/// <summary>Bytes at a fixed place by which a kind of file is known.</summary>
/// <param name="Offset">Where the bytes stand, counted from the file's first byte.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Name">What such a file is, with its article (<c>a PDF document</c>).</param>
internal sealed record FileSignature(int Offset, byte[] Bytes, string Name)
{
    /// <summary>The kinds of files that people take for articles or drop by mistake.</summary>
    public static IReadOnlyList<FileSignature> Known { get; } =
    [
        new(0, [.. "%PDF-"u8], "a PDF document"),
        new(0, [.. @"{\rtf"u8], "an RTF document"),
        new(0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls or .ppt)"),
        new(0, [0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document (.docx, .xlsx, .odt)"),
        new(0, [0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        new(0, [0x1F, 0x8B], "a gzip archive"),
        new(0, [.. "BZh91AY&SY"u8], "a bzip2 archive"),
        new(0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        new(0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
        new(0, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
        new(0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        new(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
        new(0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        new(0, [.. "GIF87a"u8], "a GIF picture"),
        new(0, [.. "GIF89a"u8], "a GIF picture"),
        new(8, [.. "WEBPVP8"u8], "a WebP picture"),
        new(0, [0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        new(0, [0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        new(4, [.. "ftyp"u8], "an MP4 video or a HEIC picture"),
        new(0, [0x1A, 0x45, 0xDF, 0xA3], "a WebM or Matroska video"),
        new(0, [0x49, 0x44, 0x33, 0x02], "an MP3 recording"),
        new(0, [0x49, 0x44, 0x33, 0x03], "an MP3 recording"),
        new(0, [0x49, 0x44, 0x33, 0x04], "an MP3 recording"),
        new(0, [0xFF, 0xFB], "an MP3 recording"),
        new(0, [0x4F, 0x67, 0x67, 0x53, 0x00], "an Ogg recording"),
        new(8, [.. "WAVEfmt "u8], "a WAV recording"),
        new(0, [0x7F, 0x45, 0x4C, 0x46], "a Linux program"),
        new(0, [0x4D, 0x5A, 0x90, 0x00], "a Windows program"),
        new(0, [.. "SQLite format 3\0"u8], "an SQLite database"),
    ];

    /// <summary>Whether a file carries the signature.</summary>
    public bool IsIn(ReadOnlySpan<byte> content) =>
        content.Length >= Offset + Bytes.Length && content[Offset..].StartsWith(Bytes);
}
