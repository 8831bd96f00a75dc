using System.Text;

namespace Ingest.TestSupport.Hostile;

/// <summary>Articles in every encoding of the Encoding Standard that this platform has: undeclared, declared, and declared falsely.</summary>
internal static class EncodedFiles
{
    private static readonly string[] Labels =
    [
        "utf-8",
        "utf-16le",
        "utf-16be",
        "utf-32le",
        "utf-32be",
        "ibm866",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-9",
        "iso-8859-13",
        "iso-8859-15",
        "koi8-r",
        "koi8-u",
        "macintosh",
        "windows-874",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "gb2312",
        "gb18030",
        "big5",
        "euc-jp",
        "iso-2022-jp",
        "shift_jis",
        "euc-kr",
    ];

    private const string Foreign =
        "“Zůstaneme,” řekla Ines Kolářová. «Мы остаёмся», — сказал Пётр. Το πλοίο μένει. 船は残る。 배는 남는다. سنبقى. נישאר.";

    public static IEnumerable<HostileFile> All() => Labels.SelectMany(Of);

    private static IEnumerable<HostileFile> Of(string label)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        var text = Content.Article + "\n\n" + Foreign;
        yield return new("encoding, undeclared", $"{label}.txt", () => encoding.GetBytes(text));
        yield return new(
            "encoding, declared",
            $"{label}.html",
            () => encoding.GetBytes($"<meta charset={label}><p>{text.ReplaceLineEndings("<p>")}")
        );
        yield return new(
            "encoding, declared falsely",
            $"{label}-as-utf-16.html",
            () => encoding.GetBytes($"<meta charset=utf-16><p>{text}")
        );
    }
}
