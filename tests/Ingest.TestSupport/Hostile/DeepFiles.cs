namespace Ingest.TestSupport.Hostile;

/// <summary>What nests deeper than any stack.</summary>
internal static class DeepFiles
{
    private static readonly (string Name, string Open, string Middle, string Close)[] Nests =
    [
        ("divisions.html", "<div>", "Words.", "</div>"),
        ("bold.html", "<b>", "Words.", "</b>"),
        ("tables.html", "<table><tr><td>", "Words.", "</table>"),
        ("unclosed-tables.html", "<table>", "Words.", ""),
        ("misnested.html", "<a><div>", "Words.", "</a></div>"),
        ("drawings.html", "<svg><g>", "Words.", "</g></svg>"),
        ("templates.html", "<template>", "Words.", "</template>"),
        ("selections.html", "<select><option>", "Words.", "</select>"),
        ("frames.html", "<noscript><iframe>", "Words.", "</iframe></noscript>"),
        ("arrays.json", "[", "\"Words.\"", "]"),
        ("objects.json", "{\"text\":", "\"Words.\"", "}"),
        ("graphs.json", "{\"@graph\":[", "\"Words.\"", "]}"),
        ("escaped.json", "{\"text\":\"{\\\"text\\\":", "Words.", ""),
        ("quotations.md", "> ", "Words.", ""),
        ("lists.md", "- ", "Words.", ""),
        ("numbers.md", "1. ", "Words.", ""),
        ("brackets.md", "[", "Words.", "](a)"),
        ("pictures.md", "![", "Words.", "](a)"),
        ("stars.md", "*a **b ", "Words.", "***"),
        ("brackets.txt", "(a ", "Words.", " b)"),
        ("marks.txt", "“He said ", "Words.", "”"),
        ("two-marks.txt", "“a ‘b ", "Words.", "’”"),
        ("angles.txt", "«a ", "Words.", "»"),
        ("clauses.txt", "he said that ", "Ines Kolar left", " she said"),
    ];

    public static IEnumerable<HostileFile> All(int length) =>
        from nest in Nests
        from depth in new[] { 60, int.MaxValue }
        let count = Math.Min(depth, length / (nest.Open.Length + nest.Close.Length))
        select Content.File(
            "deep",
            $"{(depth == int.MaxValue ? "bottomless" : "deep")}-{nest.Name}",
            () =>
                Content.Repeat(nest.Open, count * nest.Open.Length)
                + nest.Middle
                + (nest.Close.Length == 0 ? "" : Content.Repeat(nest.Close, count * nest.Close.Length))
        );
}
