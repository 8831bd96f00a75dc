using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>
/// Persons of <c>Knowledge/office-holders.tsv</c> and <c>Knowledge/persons.tsv</c>, the gender of first names from
/// <c>Knowledge/first-names.tsv</c>, and the surnames of <c>Knowledge/surnames.tsv</c>.
/// </summary>
internal static class KnownPersons
{
    private static readonly Dictionary<string, Gender> FirstNames = KnowledgeFile
        .Open("first-names.tsv")
        .Rows.ToDictionary(row => row["name"], row => GenderOf(row["gender"]), StringComparer.Ordinal);

    private static readonly HashSet<string> PlainSurnames = KnowledgeFile
        .Open("surnames.tsv")
        .Rows.Where(row => row["also"].Length == 0)
        .Select(row => row["name"])
        .ToHashSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, KnownPerson> Persons = Read();

    private static readonly Dictionary<string, KnownPerson?> Surnames = ReadSurnames();

    private static readonly Dictionary<string, string?> SurnameCountries = ReadSurnameCountries();

    /// <summary>The person with a full name in one of its spellings, or null.</summary>
    public static KnownPerson? Find(ReadOnlySpan<char> name) =>
        Persons.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var person) ? person : null;

    /// <summary>The only known person with a surname, or null. What a text says of somebody goes before what is known here.</summary>
    public static KnownPerson? FindBySurname(ReadOnlySpan<char> surname) =>
        Surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var person) ? person : null;

    /// <summary>The country of all known persons with a surname, or null if there are none or they are of several countries.</summary>
    public static string? CountryOfSurname(string surname) => SurnameCountries.GetValueOrDefault(surname);

    /// <summary>The gender of those who bear a first name; unknown if the name is, or if both do.</summary>
    public static Gender GenderOfFirstName(ReadOnlySpan<char> name) =>
        FirstNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var gender) ? gender : Gender.Unknown;

    /// <summary>Whether a word is a surname and hardly anything else.</summary>
    public static bool IsSurname(ReadOnlySpan<char> name) =>
        PlainSurnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>The gender that a cell of the files tells.</summary>
    internal static Gender GenderOf(string value) =>
        value switch
        {
            "m" => Gender.Masculine,
            "f" => Gender.Feminine,
            _ => Gender.Unknown,
        };

    private static Dictionary<string, KnownPerson> Read()
    {
        var persons = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Open("office-holders.tsv").Rows)
        {
            // An office of an organization says nothing about its holder's country.
            var country = row["country"] is { Length: 3 } code ? code : null;
            Add(persons, row, row["person"], new KnownPerson(row["person"], GenderOf(row["gender"]), country));
        }

        foreach (var row in KnowledgeFile.Open("persons.tsv").Rows)
        {
            Add(persons, row, row["name"], new KnownPerson(row["name"], GenderOf(row["gender"]), row["country"]));
        }

        return persons;
    }

    private static void Add(Dictionary<string, KnownPerson> persons, KnowledgeRow row, string name, KnownPerson person)
    {
        if (persons.TryGetValue(name, out var known))
        {
            person = known.Country is null ? known with { Country = person.Country } : known;
        }

        persons[name] = person;
        foreach (var other in row.List("other_names"))
        {
            persons.TryAdd(other, person);
        }
    }

    private static Dictionary<string, KnownPerson?> ReadSurnames()
    {
        var surnames = new Dictionary<string, KnownPerson?>(StringComparer.Ordinal);
        foreach (var (name, person) in Persons)
        {
            var surname = name[(name.LastIndexOf(' ') + 1)..];
            surnames[surname] =
                surnames.TryGetValue(surname, out var other) && other?.Name != person.Name ? null : person;
        }

        return surnames;
    }

    private static Dictionary<string, string?> ReadSurnameCountries()
    {
        var countries = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, person) in Persons)
        {
            var surname = name[(name.LastIndexOf(' ') + 1)..];
            countries[surname] =
                countries.TryGetValue(surname, out var other) && other != person.Country ? null : person.Country;
        }

        return countries;
    }
}

/// <summary>A person the knowledge files tell of.</summary>
/// <param name="Name">The usual full name.</param>
/// <param name="Gender">The gender.</param>
/// <param name="Country">The country, coded as in <see cref="Analysis.Actor.Country"/>, or null.</param>
internal sealed record KnownPerson(string Name, Gender Gender, string? Country);
