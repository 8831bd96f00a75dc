using System.Globalization;

namespace Ingest.TestSupport.Hostile;

/// <summary>Little that a careless reader makes much of.</summary>
internal static class ExpandingFiles
{
    private const string Kind = "expanding";

    public static IEnumerable<HostileFile> All() =>
        [
            Content.File(Kind, "laughs.html", () => Laughs() + "<p>&laugh30;</p><p>Words.</p>"),
            Content.File(Kind, "laughs.txt", () => Laughs() + "&laugh30;"),
            Content.File(Kind, "external-entity.html", () => External() + "<p>&file;</p><p>Words.</p>"),
            Content.File(Kind, "escapes-of-escapes.html", () => "<p>Words. &" + Content.Repeat("amp;", 20_000)),
            Content.File(Kind, "long-references.html", () => "<p>Words. &#" + Content.Repeat("9", 20_000) + ";"),
            Content.File(Kind, "long-ligatures.html", () => "<p>Words. " + Content.Repeat("&fjlig;&acE;", 20_000)),
            Content.File(Kind, "anchors.md", () => Anchors() + "\n\nWords."),
            Content.File(Kind, "references.md", () => References() + "\n\nWords."),
            Content.File(Kind, "anchors-in-front.md", () => $"---\n{Anchors()}\n---\nWords."),
            Content.File(Kind, "compatibility.txt", () => Content.Repeat("\uFDFA \u3300 ", 20_000)),
            Content.File(
                Kind,
                "same-key.json",
                () => "{" + Content.Repeat("\"text\":\"Words.\",", 20_000) + "\"a\":1}"
            ),
            Content.File(Kind, "huge-number.json", () => "{\"text\":\"Words.\",\"published\":1e999999999}"),
        ];

    private static string Laughs() =>
        "<!DOCTYPE html [<!ENTITY laugh0 \"ha\">"
        + string.Concat(
            Enumerable
                .Range(1, 30)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<!ENTITY laugh{i} \"&laugh{i - 1};&laugh{i - 1};&laugh{i - 1};\">"
                    )
                )
        )
        + "]>";

    private static string External() => "<!DOCTYPE html [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";

    private static string Anchors() =>
        "a0: &a0 ha\n"
        + string.Concat(
            Enumerable
                .Range(1, 30)
                .Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n")
                )
        );

    private static string References() =>
        string.Concat(
            Enumerable
                .Range(1, 500)
                .Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"[a{i}]: https://example.org/{i} '[a{i - 1}]'\n")
                )
        );
}
