using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>The names, titles and offices of the knowledge files, found token by token. Immutable; safe for use from many threads.</summary>
internal sealed class NameGazetteer
{
    /// <summary>The number of lists.</summary>
    public const int ListCount = 14;

    /// <summary>How far the ambiguous twin of a list lies from it.</summary>
    public const int AmbiguousShift = ListCount;

    /// <summary>The most tokens of a phrase.</summary>
    public const int LongestPhrase = 9;

    /// <summary>The value before the first token.</summary>
    public const uint Start = 0x51ED270B;

    private const int LongestAcronym = 5;

    /// <summary>The longest acronym that is never written as a word.</summary>
    public const int LongestExactAcronym = 3;

    private readonly PhraseTable _phrases = new();

    /// <summary>The patterns of organizations' names.</summary>
    public OrganizationPatterns Patterns { get; } = OrganizationPatterns.Read();

    /// <summary>The lists of the phrase that is one token longer than another.</summary>
    /// <param name="phrase">The phrase so far, <see cref="Start"/> at first; replaced by the longer one.</param>
    /// <param name="token">The token's key.</param>
    public KnownNames Extend(ref uint phrase, uint token)
    {
        phrase = TextHash.Combine(phrase, token);
        return _phrases.Find(phrase);
    }

    /// <summary>The key of a token: capitals make a difference only in short words all in capitals (<c>US</c>, <c>WHO</c>).</summary>
    /// <param name="form">The token.</param>
    /// <param name="allCapitals">Whether the text around is all in capitals and so says less.</param>
    public static uint Key(ReadOnlySpan<char> form, bool allCapitals = false)
    {
        var key = TextHash.Normalized(form);
        return IsAcronym(form, allCapitals ? LongestExactAcronym : LongestAcronym) ? ~key : key;
    }

    /// <summary>Reads the knowledge files.</summary>
    public static NameGazetteer Read()
    {
        var gazetteer = new NameGazetteer();
        var builder = new NameGazetteerBuilder(gazetteer._phrases);
        foreach (
            var row in KnowledgeFile.Open("countries.tsv").Rows.Concat(KnowledgeFile.Open("historic-states.tsv").Rows)
        )
        {
            var ambiguous = row.List("ambiguous");
            builder.Add(KnownNames.Country, [row["name"], .. row.List("other_names")], ambiguous);
            builder.Add(KnownNames.Nationality, [.. row.List("adjectives"), .. row.List("demonyms")], ambiguous);
            builder.Add(KnownNames.City, row.List("capitals"), ambiguous);
        }

        foreach (var row in KnowledgeFile.Open("countries.tsv").Rows)
            builder.Add(KnownNames.Metonym, row.List("metonyms"), row.List("ambiguous"));
        foreach (var row in KnowledgeFile.Open("regions.tsv").Rows)
        {
            var ambiguous = row.List("ambiguous");
            builder.Add(KnownNames.Region, [row["name"], .. row.List("other_names")], ambiguous);
            builder.Add(KnownNames.Nationality, [.. row.List("adjectives"), .. row.List("demonyms")], ambiguous);
        }

        foreach (var row in KnowledgeFile.Open("nationalities-and-groups.tsv").Rows)
        {
            builder.Add(
                KnownNames.Nationality,
                [row["name"], .. row.List("nouns"), .. row.List("other_forms")],
                row.List("ambiguous")
            );
        }

        builder.AddFile("cities.tsv", KnownNames.City, "common");
        builder.AddFile("places.tsv", KnownNames.Place, "ambiguous");
        builder.AddFile("organizations.tsv", KnownNames.Organization, "ambiguous");
        foreach (var row in KnowledgeFile.Open("persons.tsv").Rows)
            builder.Add(KnownNames.Person, [row["name"], .. row.List("other_names")], []);
        foreach (var row in KnowledgeFile.Open("office-holders.tsv").Rows)
            builder.Add(KnownNames.Person, [row["person"], .. row.List("other_names")], []);
        foreach (var row in KnowledgeFile.Open("first-names.tsv").Rows)
            builder.Add(KnownNames.FirstName, [row["name"]], IsWordOrPlace(row) ? [row["name"]] : []);
        foreach (var row in KnowledgeFile.Open("surnames.tsv").Rows)
            builder.Add(KnownNames.Surname, [row["name"]], IsWordOrPlace(row) ? [row["name"]] : []);
        foreach (var row in KnowledgeFile.Open("organization-heads.tsv").Rows)
            builder.Add(KnownNames.OrganizationHead, [row["head"]], []);
        foreach (var row in KnowledgeFile.Open("titles.tsv").Rows)
            builder.Add(KnownNames.Title, [row["form"], .. row.List("other_forms")], []);
        foreach (var row in KnowledgeFile.Open("offices.tsv").Rows)
            builder.Add(KnownNames.Office, [row["office"], .. row.List("other_forms")], []);
        return gazetteer;
    }

    private static bool IsWordOrPlace(KnowledgeRow row) => row.List("also").Any(also => also is "word" or "place");

    private static bool IsAcronym(ReadOnlySpan<char> form, int longest)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                letters++;
            else if (c != '.')
                return false;
        }

        return letters >= 2 && letters <= longest;
    }
}
