namespace Ingest.TestSupport.Hostile;

/// <summary>The same words over and over, as one sentence, one word, one line or nothing but lines.</summary>
internal static class MonotonousFiles
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("letter", "a"),
        ("capital", "A"),
        ("capitals", "A "),
        ("words", "word "),
        ("title-words", "Word "),
        ("stops", "."),
        ("stops-apart", ". "),
        ("commas", ", "),
        ("dashes", " – "),
        ("hyphens", "a-"),
        ("dots-in-words", "a.b."),
        ("clitics", "'ve"),
        ("ands", "and "),
        ("thats", "that "),
        ("ofs", "the house of "),
        ("possessives", "Kolar's "),
        ("hes", "he "),
        ("hes-saying", "He said. "),
        ("saids", "said "),
        ("saids-that", "said that "),
        ("digits", "7"),
        ("numbers", "1,000 "),
        ("currencies", "€"),
        ("prices", "$5 "),
        ("percents", "5% "),
        ("days", "on Monday "),
        ("dates", "2026-03-04 "),
        ("agos", "two days before the week after "),
        ("years", "9999 "),
        ("lines", "\n"),
        ("lines-of-two-kinds", "\r\n\n"),
        ("short-lines", "a\n"),
        ("paragraphs", "Words.\n\n"),
        ("bylines", "By Ines Kolar\n"),
        ("datelines", "OSTRAVA, March 4 (Wire) – \n"),
        ("labels", "Title: a\n"),
        ("teasers", "Read more: words\n"),
        ("bullets", "• a\n"),
        ("blanks", " "),
        ("tabs", "\t"),
        ("brackets", "("),
        ("square-brackets", "[a]"),
        ("addresses", "https://example.org/a?b=c "),
        ("mails", "a@b.c "),
        ("hashtags", "#a @b "),
        ("titles", "Mr. "),
        ("offices", "Minister "),
        ("countries", "Russia "),
        ("nationalities", "Russian "),
        ("attacks", "attack on "),
        ("talks", "talks with "),
        ("betweens", "between Kenya and "),
        ("accordings", "according to "),
    ];

    public static IEnumerable<HostileFile> All(int length) =>
        Units.Select(unit =>
            Content.File("monotonous", $"many-{unit.Name}.txt", () => "Words. " + Content.Repeat(unit.Unit, length))
        );
}
