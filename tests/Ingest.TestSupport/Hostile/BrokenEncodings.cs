using System.Text;

namespace Ingest.TestSupport.Hostile;

/// <summary>Bytes that are no text in the encoding they seem to have.</summary>
internal static class BrokenEncodings
{
    private const string Kind = "broken encoding";

    private static readonly byte[] Article = Encoding.UTF8.GetBytes(Content.Article);

    public static IEnumerable<HostileFile> All() =>
        [
            Content.File(Kind, "nothing.txt"),
            Content.File(Kind, "mark-alone.txt", 0xEF, 0xBB, 0xBF),
            Content.File(Kind, "mark-twice.txt", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Article]),
            Content.File(Kind, "half-a-mark.txt", [0xEF, 0xBB, .. Article]),
            Content.File(Kind, "mark-of-utf-16-before-utf-8.txt", [0xFF, 0xFE, .. Article]),
            Content.File(Kind, "mark-of-utf-32-before-utf-8.txt", [0xFF, 0xFE, 0, 0, .. Article]),
            Content.File(Kind, "half-a-unit.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Content.Article), 0x41]),
            Content.File(Kind, "cut-sequence.txt", [.. Article, 0xE2, 0x80]),
            Content.File(Kind, "overlong.txt", [.. Article, 0xC0, 0xAE, 0xC0, 0xAF, .. Article]),
            Content.File(Kind, "surrogates.txt", [.. Article, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
            Content.File(Kind, "beyond-unicode.txt", [.. Article, 0xF7, 0xBF, 0xBF, 0xBF]),
            Content.File(Kind, "continuations.txt", [.. Article, .. Enumerable.Repeat((byte)0x80, 5000)]),
            Content.File(Kind, "two-encodings.txt", [.. Article, .. Encoding.Unicode.GetBytes(Content.Article)]),
            Content.File(Kind, "all-bytes.txt", [.. Enumerable.Range(0, 256).Select(value => (byte)value)]),
            Content.File(Kind, "high-bytes.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(128 + (i % 128)))]),
            Content.File(Kind, "noise.html", Noise()),
            Content.File(Kind, "noise.json", Noise()),
            Content.File(Kind, "compressed.txt", [0x1F, 0x8B, 8, 0, .. Noise()]),
            Content.File(Kind, "archive.md", [0x50, 0x4B, 3, 4, .. Noise()]),
            Content.File(Kind, "printable-as-pdf.txt", [.. "%PDF-1.7\n"u8, .. Article]),
            Content.File(Kind, "unknown-charset.html", () => $"<meta charset=no-such-charset><p>{Content.Article}"),
            Content.File(Kind, "utf-7.html", () => $"<meta charset=utf-7><p>+ADw-script+AD4-{Content.Article}"),
        ];

    private static byte[] Noise()
    {
        var bytes = new byte[20_000];
        new Random(17).NextBytes(bytes);
        return bytes;
    }
}
