namespace Ingest.TestSupport.Hostile;

/// <summary>Names with every character that a blob name may have, and as long as it may be.</summary>
public static class HostileNames
{
    /// <summary>The most characters a blob name may have.</summary>
    public const int MaxLength = 1024;

    private const string Kind = "name";

    private static readonly string[] Names =
    [
        "' or PartitionKey ne '.txt",
        "''.txt",
        "\" eq \".txt",
        "(a) and (b) or not (c).txt",
        "a;b,c:d@e&f=g+h$i.txt",
        "50%25 100%.txt",
        "%2e%2e%2f%00.txt",
        "question?mark.txt",
        "hash#mark.txt",
        "a!b*c~d.txt",
        "{a}[b]^c`d|e.txt",
        "<script>alert(1)</script>.html",
        "a/b/c/d/e/f/g/h.txt",
        "a//b.txt",
        " blank before and after .txt",
        "tab\tand\rline\nends.txt",
        "no extension",
        ".txt",
        "CON.txt",
        "two.dots..txt",
        "UPPER.TXT",
        "Ärger in Österreich – größer.txt",
        "a\u0308rger.txt",
        "船は残る.txt",
        "سنبقى.txt",
        "\u202etxt.exe.txt",
        "zero\u200bwidth.txt",
        "👩‍🚒🇺🇦.txt",
        "\uffee\ufffd.txt",
        "articles.txt",
        "=cmd|'/c calc'!A1.txt",
        "$logs.txt",
        "-rf.txt",
        "a.txt.json.html.md",
    ];

    /// <summary>Files with an ordinary article under hostile names.</summary>
    public static IEnumerable<HostileFile> All() =>
        Names
            .Append(EveryAscii())
            .Append(EveryLatin())
            .Append(Longest('a'))
            .Append(Longest('/'))
            .Append(Longest('船'))
            .Append(Longest('\''))
            .Select(name => Content.File(Kind, name, () => Content.Article))
            .Concat(WithMetadata());

    private static string EveryAscii() =>
        // (A backslash becomes a slash on the way.)
        string.Concat(Enumerable.Range(0x20, 0x5F).Select(unit => (char)unit).Where(unit => unit != '\\')) + ".txt";

    private static string EveryLatin() =>
        string.Concat(Enumerable.Range(0xA0, 0x1E0).Select(unit => (char)unit)) + ".txt";

    /// <summary>A name of 1,024 characters. Of slashes there may be 253.</summary>
    private static string Longest(char unit)
    {
        var name = unit == '/' ? string.Concat(Enumerable.Repeat("a/", 250)) : new string(unit, 200);
        return name.PadRight(MaxLength - 4, unit == '/' ? 'b' : unit) + ".txt";
    }

    /// <summary>What metadata may say; headers take ASCII only.</summary>
    private static IEnumerable<HostileFile> WithMetadata()
    {
        var values = new Dictionary<string, string>
        {
            ["title"] = "' or 1 eq 1 <script>%00",
            ["published"] = "9999-99-99",
            ["language"] = new string('x', 3000),
            ["url"] = "javascript:alert(1)",
            ["source"] = new string('y', 3000),
        };
        return values.Select(value =>
            Content.File("metadata", $"metadata-{value.Key}.txt", () => Content.Article) with
            {
                Metadata = new Dictionary<string, string> { [value.Key] = value.Value },
            }
        );
    }
}
