namespace Ingest.TestSupport.Hostile;

/// <summary>Articles whose upload broke off.</summary>
internal static class TruncatedFiles
{
    private const int Cuts = 9;

    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry line to stay open</title>
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-04","author":[{"name":"I. Kolar"}]}</script>
        </head><body><article><h1>Ferry line &amp; harbour</h1><p class="lead">&ldquo;The ferry will run,&rdquo; Ines Kolar said.</p>
        <table><tr><td>Dockers protested in Ostrava.</td></tr></table><!-- end --></article></body></html>
        """;

    private const string Json = """
        {"title":"Ferry line to stay open","published":"2026-03-04","text":"\u201cThe ferry will run,\u201d Ines Kolar said.\nDockers protested."}
        """;

    private const string Markdown = """
        ---
        title: "Ferry line to stay open"
        date: 2026-03-04
        ---
        # Ferry line

        > "The ferry will run," **Ines Kolar** [said](https://example.org/a "b") on `Monday`.

        ```
        code
        ```
        """;

    public static IEnumerable<HostileFile> All() =>
        [.. Of("html", Page), .. Of("json", Json), .. Of("md", Markdown), .. Of("txt", Content.Article)];

    private static IEnumerable<HostileFile> Of(string extension, string whole) =>
        Enumerable
            .Range(1, Cuts)
            .Select(part =>
                Content.File(
                    "truncated",
                    $"{part}-of-{Cuts + 1}.{extension}",
                    () => whole[..(whole.Length * part / (Cuts + 1))]
                )
            );
}
