using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>
/// Known names: countries, their capitals and seats of government, organizations, regions, cities and other places, from the
/// knowledge files of these names. Forms that need context to mean the thing are left out, but for those of countries.
/// </summary>
internal static class Gazetteer
{
    /// <summary>The most tokens of a name.</summary>
    public const int LongestName = 7;

    private static readonly Dictionary<string, GazetteerEntry> Names;

    private static readonly Dictionary<string, GazetteerEntry> Adjectives;

    static Gazetteer()
    {
        var countries = KnowledgeFile.Open("countries.tsv").Rows;
        Names = ReadNames(countries);
        Adjectives = ReadAdjectives(countries);
    }

    /// <summary>The country or place with a name, or null.</summary>
    public static GazetteerEntry? Name(ReadOnlySpan<char> phrase) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var entry) ? entry : null;

    /// <summary>The country that an adjective or the name of a people means, or null.</summary>
    public static GazetteerEntry? Adjective(ReadOnlySpan<char> phrase) =>
        Adjectives.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var entry) ? entry : null;

    private static Dictionary<string, GazetteerEntry> ReadNames(IReadOnlyList<KnowledgeRow> countries)
    {
        var names = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var row in countries)
        {
            var country = new GazetteerEntry(row["name"], row["code"], EntityKind.Country);
            Add(names, country.Name, country);
            foreach (var name in row.List("other_names"))
            {
                Add(names, name, country);
            }
        }

        foreach (var row in countries)
        {
            foreach (var place in row.List("capitals").Concat(row.List("metonyms")))
            {
                var name = WithoutArticle(place);
                Add(names, name, new GazetteerEntry(name, row["code"], EntityKind.Place));
            }
        }

        ReadUnambiguous(names, "organizations.tsv", EntityKind.Organization, "ambiguous");
        ReadUnambiguous(names, "regions.tsv", EntityKind.Place, "ambiguous");
        ReadUnambiguous(names, "cities.tsv", EntityKind.Place, "common");
        ReadUnambiguous(names, "places.tsv", EntityKind.Place, "ambiguous");
        return names;
    }

    private static void ReadUnambiguous(
        Dictionary<string, GazetteerEntry> names,
        string file,
        EntityKind kind,
        string ambiguousColumn
    )
    {
        foreach (var row in KnowledgeFile.Open(file).Rows)
        {
            var ambiguous = row.List(ambiguousColumn);
            var country = row["country"] is { Length: > 0 } code ? code : null;
            var entry = new GazetteerEntry(row["name"], country, kind);
            if (kind == EntityKind.Organization)
            {
                var sector = row["sector"] is { Length: > 0 } known ? known : null;
                entry = entry with { OrganizationKind = row["kind"], Sector = sector };
            }

            foreach (var name in row.List("other_names").Prepend(row["name"]).Except(ambiguous))
            {
                Add(names, name, entry);
            }
        }
    }

    private static Dictionary<string, GazetteerEntry> ReadAdjectives(IReadOnlyList<KnowledgeRow> countries)
    {
        var adjectives = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var row in countries)
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
/// <param name="Country">The country's code, or null where no single country fits.</param>
/// <param name="Kind">What has the name.</param>
internal sealed record GazetteerEntry(string Name, string? Country, EntityKind Kind)
{
    /// <summary>The kind of an organization as in <c>Knowledge/organizations.tsv</c>.</summary>
    public string? OrganizationKind { get; init; }

    /// <summary>PLOVER's sector of an organization, or null if there is none.</summary>
    public string? Sector { get; init; }
}
