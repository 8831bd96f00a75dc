namespace Ingest.TestSupport.Hostile;

/// <summary>Control characters, changes of direction, and characters that are seen otherwise than they are counted.</summary>
internal static class InvisibleCharacters
{
    private static readonly (string Kind, string Name, string Unit)[] Units =
    [
        ("control characters", "null", "a\0b "),
        ("control characters", "escape-sequences", "\u001b[2J\u001b]0;title\u0007word "),
        ("control characters", "backspaces", "word\b\b\b\b "),
        ("control characters", "form-feeds", "word\f"),
        ("control characters", "vertical-tabs", "word\v"),
        ("control characters", "carriage-returns", "word\r"),
        ("control characters", "delete", "wo\u007frd "),
        ("control characters", "c1", "wo\u0085rd\u009b "),
        ("control characters", "separators", "word\u2028word\u2029"),
        ("control characters", "end-of-file", "word\u001a\u0004 "),
        ("right-to-left", "override", "\u202eword "),
        ("right-to-left", "embedding", "\u202bword\u202a "),
        ("right-to-left", "isolates", "\u2067word \u2066"),
        ("right-to-left", "unmatched", "word\u202c\u2069 "),
        ("right-to-left", "quote", "“\u202eword” he said \u202c. "),
        ("right-to-left", "marks", "wo\u200frd\u200e "),
        ("right-to-left", "scripts", "قال المتحدث «نعم» word "),
        ("odd characters", "zero-width", "w\u200bo\u200cr\u200dd\u2060 "),
        ("odd characters", "marks-of-order", "\ufeffword "),
        ("odd characters", "combining", "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"),
        ("odd characters", "families", "👨‍👩‍👧‍👦 said "),
        ("odd characters", "flags", "🇺🇦🇦🇹"),
        ("odd characters", "tags", "\U000e0041\U000e007f "),
        ("odd characters", "private", "\ue000\U000f0000 "),
        ("odd characters", "no-characters", "\uffff\ufdd0 "),
        ("odd characters", "names-with-no-characters", "Ines Ko\ufffelar and Pavel Hora\uffff met. "),
        ("odd characters", "replacement", "\ufffd "),
        ("odd characters", "soft-hyphens", "wo\u00adrd "),
        ("odd characters", "no-break", "word\u00a0\u202f\u2007"),
        ("odd characters", "wide", "ＡＢＣ　"),
        ("odd characters", "ideographs", "船は残ると言った。"),
        ("odd characters", "syllables", "\u1112\u1161\u11ab"),
        ("odd characters", "dotted", "İıŉǰΐ"),
    ];

    private static readonly string[] Written = ["\\ud800", "\\udc00", "\\u0000", "\\u202e", "\\\\u"];

    public static IEnumerable<HostileFile> All(int length) =>
        Units
            .Select(unit =>
                Content.File(unit.Kind, $"{unit.Name}.txt", () => "Words. " + Content.Repeat(unit.Unit, length))
            )
            .Concat(Escapes(length));

    private static IEnumerable<HostileFile> Escapes(int length) =>
        from escape in Written
        select Content.File(
            "escapes",
            $"escapes-{escape.Trim('\\')}.json",
            () => "{\"title\":\"" + escape + "\",\"text\":\"Words. " + Content.Repeat(escape, length) + "\"}"
        );
}
