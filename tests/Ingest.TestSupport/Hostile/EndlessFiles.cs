namespace Ingest.TestSupport.Hostile;

/// <summary>What is opened and never ends.</summary>
internal static class EndlessFiles
{
    private static readonly (string Name, string Start)[] Starts =
    [
        ("tag.html", "<p>Words.<p "),
        ("attribute.html", "<p>Words.<p class=\""),
        ("comment.html", "<p>Words.<!--"),
        ("script.html", "<p>Words.<script>"),
        ("style.html", "<p>Words.<style>"),
        ("title.html", "<title>"),
        ("textarea.html", "<p>Words.<textarea>"),
        ("character-data.html", "<p>Words.<svg><![CDATA["),
        ("linked-data.html", "<p>Words.<script type=application/ld+json>{\"headline\":\""),
        ("doctype.html", "<!DOCTYPE html PUBLIC \""),
        ("string.json", "{\"text\":\""),
        ("key.json", "{\""),
        ("number.json", "{\"text\":1"),
        ("blank.json", "{\"text\":"),
        ("array.json", "[\"a\","),
        ("front-matter.md", "---\ntitle: "),
        ("fence.md", "Words.\n\n```\n"),
        ("link.md", "Words. [a]("),
        ("quote.txt", "He said: “"),
        ("brackets.txt", "He said ("),
        ("headline.txt", "FERRY LINE: "),
    ];

    private static readonly string[] Fillings = ["word and ", "1"];

    public static IEnumerable<HostileFile> All(int length) =>
        from start in Starts
        from unit in Fillings
        select Content.File(
            "endless",
            $"endless-{(unit == "1" ? "digits" : "words")}-in-{start.Name}",
            () => start.Start + Content.Repeat(unit, length)
        );
}
