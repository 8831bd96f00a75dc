using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities;

/// <summary>Known names of countries, their capitals and seats of government, from <c>Knowledge/countries.tsv</c>.</summary>
internal static class Gazetteer
{
    /// <summary>The most tokens of a name.</summary>
    public const int LongestName = 7;

    private static readonly Dictionary<string, GazetteerEntry> Names = ReadNames();

    private static readonly Dictionary<string, GazetteerEntry> Adjectives = ReadAdjectives();

    /// <summary>The country or place with a name, or null.</summary>
    public static GazetteerEntry? Name(ReadOnlySpan<char> phrase) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var entry) ? entry : null;

    /// <summary>The country that an adjective or the name of a people means, or null.</summary>
    public static GazetteerEntry? Adjective(ReadOnlySpan<char> phrase) =>
        Adjectives.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var entry) ? entry : null;

    private static Dictionary<string, GazetteerEntry> ReadNames()
    {
        var names = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        var rows = KnowledgeFile.Open("countries.tsv").Rows;
        foreach (var row in rows)
        {
            var country = new GazetteerEntry(row["name"], row["code"], EntityKind.Country);
            Add(names, country.Name, country);
            foreach (var name in row.List("other_names"))
            {
                Add(names, name, country);
            }
        }

        foreach (var row in rows)
        {
            foreach (var place in row.List("capitals").Concat(row.List("metonyms")))
            {
                var name = WithoutArticle(place);
                Add(names, name, new GazetteerEntry(name, row["code"], EntityKind.Place));
            }
        }

        return names;
    }

    private static Dictionary<string, GazetteerEntry> ReadAdjectives()
    {
        var adjectives = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Open("countries.tsv").Rows)
        {
            var country = new GazetteerEntry(row["name"], row["code"], EntityKind.Country);
            foreach (var form in row.List("adjectives").Concat(row.List("demonyms")))
            {
                Add(adjectives, form, country);
            }
        }

        return adjectives;
    }

    /// <summary>Adds a name; of two things with one name the first in the file wins.</summary>
    private static void Add(Dictionary<string, GazetteerEntry> entries, string name, GazetteerEntry entry) =>
        entries.TryAdd(WithoutArticle(name), entry);

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
}

/// <summary>A known name.</summary>
/// <param name="Name">The usual form.</param>
/// <param name="Country">The country's code.</param>
/// <param name="Kind">What has the name.</param>
internal sealed record GazetteerEntry(string Name, string Country, EntityKind Kind);
