using System.Globalization;

namespace Ingest.TestSupport.Hostile;

/// <summary>Texts in which everything is a finding: a quote, an event, a name, a date, each equal to the last or ever new.</summary>
internal static class CrowdedFiles
{
    private static readonly (string Name, Func<int, string> Unit)[] Units =
    [
        ("quotes", _ => "He said “a b” "),
        ("quotes-of-one", _ => "\"We stay,\" Ines Kolar said. "),
        ("quotes-of-many", i => $"\"We stay,\" {Person(i)} said.\n\n"),
        ("quotes-in-quotes", _ => "“He said ‘she said “no” then’ again,” Ines Kolar said. "),
        ("quotes-over-paragraphs", _ => "“We stay.\n\n“We do,” said Kolar.\n\n"),
        ("reports", _ => "Ines Kolar said that Pavel Hora said that they left. "),
        ("reports-of-many", i => $"{Person(i)} said that the ferry would run. "),
        ("events", _ => "Russia attacked Ukraine. "),
        ("events-of-many", i => $"{Person(i)} attacked {Person(i + 1)}. "),
        ("events-of-days", i => $"Russia attacked Ukraine on {Day(i)}. "),
        ("events-in-quotes", _ => "\"Russia attacked Ukraine and Kenya condemned it,\" Ines Kolar said. "),
        ("events-in-one-quote", _ => "“Kenya arrested a man. "),
        ("mentions-of-one-event", _ => "The attack of Russia on Ukraine. The attack. "),
        ("meetings", i => $"{Person(i)} and {Person(i + 1)} met for talks. "),
        ("joined", i => $"{Person(i)}, "),
        ("persons", i => $"{Person(i)} left. "),
        ("persons-of-one-surname", i => $"{Word(i)} Kolar left. Kolar came. "),
        ("persons-of-one-first-name", i => $"Ines {Word(i)} left. Ines came. "),
        ("surnames", _ => "Kolar left. "),
        ("one-name", _ => "Ines Kolar left. She came. "),
        ("organizations", i => $"the {Word(i)} {Word(i + 7)} Council (C{Word(i)[..1].ToUpperInvariant()}C) left. "),
        ("acronyms", i => $"{Word(i).ToUpperInvariant()} left. "),
        ("ministers", i => $"Foreign Minister {Person(i)} left. The minister came. He spoke. "),
        ("descriptions", _ => "The minister left. The president came. "),
        ("pronouns", _ => "Ines Kolar told her that he told him that they left it. "),
        ("places", i => $"They met in {Word(i)}, Kenya. "),
        ("days", i => $"They met on {Day(i)}. "),
        ("days-of-days", _ => "They met two days before the Monday after the first week of March 2026. "),
        ("headlines", i => $"{Person(i)} Resigns\n\n"),
        ("long-name", i => Word(i) + " "),
        ("hyphenated-name", i => Word(i) + "-"),
    ];

    public static IEnumerable<HostileFile> All(int length) =>
        Units.Select(unit =>
            Content.File("crowded", $"crowd-of-{unit.Name}.txt", () => Content.Fill(length, unit.Unit))
        );

    /// <summary>An invented name, another one for nearly every number.</summary>
    public static string Person(int number) => $"{Word(number / 50)} {Word(number * 7)}";

    private static string Day(int number) =>
        new DateOnly(1990, 1, 1).AddDays(number % 20_000).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An invented word with a capital, another one for nearly every number.</summary>
    private static string Word(int number)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        var rest = (uint)number;
        Span<char> letters = stackalloc char[6];
        for (var i = 0; i < letters.Length; i++)
        {
            var set = i % 2 == 0 ? consonants : vowels;
            letters[i] = set[(int)(rest % set.Length)];
            rest /= (uint)set.Length;
        }

        letters[0] = char.ToUpperInvariant(letters[0]);
        return letters.ToString();
    }
}
