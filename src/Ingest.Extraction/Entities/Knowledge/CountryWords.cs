using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>
/// Words inside names and phrases that tell a country: names and adjectives of countries, places, regions, former states
/// (<em>Soviet</em> tanks) and groups at home in one state (<em>Rohingya</em> refugees).
/// </summary>
internal static class CountryWords
{
    private static readonly PhraseTable<string> Words = Read();

    /// <summary>The code of the first country that a text tells by a word, or null.</summary>
    public static string? In(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start = NextWord(text, start))
        {
            if (At(text[start..]) is { } country)
                return country;
        }

        return null;
    }

    private static string? At(ReadOnlySpan<char> text)
    {
        if (!char.IsUpper(text[0]))
            return null;
        var longest = Math.Max(
            Words.LongestAt(text),
            Math.Max(Gazetteer.Adjectives.LongestAt(text), Gazetteer.Names.LongestAt(text))
        );
        for (var length = Math.Min(longest, text.Length); length > 0; length--)
        {
            if (length < text.Length && char.IsLetterOrDigit(text[length]))
                continue;
            var phrase = text[..length];
            var country =
                Words.Find(phrase) ?? (Gazetteer.Adjectives.Find(phrase) ?? Gazetteer.Names.Find(phrase))?.Country;
            if (country is not null)
                return country;
        }

        return null;
    }

    private static int NextWord(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start]))
            start++;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        return start;
    }

    private static PhraseTable<string> Read()
    {
        var words = new PhraseTable<string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Open("regions.tsv").Rows)
            Add(words, row, row["country"], ["adjectives", "demonyms"]);
        foreach (var row in KnowledgeFile.Open("historic-states.tsv").Rows)
            Add(words, row, row["successor"], ["name", "other_names", "adjectives", "demonyms"]);
        foreach (var row in KnowledgeFile.Open("nationalities-and-groups.tsv").Rows)
            Add(words, row, row["country"], ["name", "nouns", "other_forms"]);
        return words;
    }

    private static void Add(PhraseTable<string> words, KnowledgeRow row, string country, string[] columns)
    {
        if (country.Length == 0)
            return;
        var ambiguous = row.List("ambiguous");
        foreach (var word in columns.SelectMany(column => row.List(column)).Except(ambiguous))
            words.TryAdd(word, country);
    }
}
