namespace Ingest.TestSupport.Hostile;

/// <summary>Quotation marks and little else.</summary>
internal static class FloodsOfMarks
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("straight", "\""),
        ("straight-apart", "\" "),
        ("single", "'"),
        ("double-single", "''"),
        ("opening", "“"),
        ("closing", "”"),
        ("pairs", "“”"),
        ("crossed", "”“"),
        ("single-opening", "‘"),
        ("apostrophes", "’"),
        ("angles", "«»"),
        ("angles-crossed", "»«"),
        ("low", "„“"),
        ("backticks", "`´"),
        ("escaped", "&quot;"),
        ("lines", "“a\n"),
        ("paragraphs", "“a\n\n"),
        ("words", "\"a\" "),
        ("nothing-said", "“a” said "),
    ];

    private static readonly string[] Extensions = ["txt", "html"];

    public static IEnumerable<HostileFile> All(int length) =>
        from unit in Units
        from extension in Extensions
        select Content.File(
            "flood of quotation marks",
            $"marks-{unit.Name}.{extension}",
            () => "Words. " + Content.Repeat(unit.Unit, length)
        );
}
