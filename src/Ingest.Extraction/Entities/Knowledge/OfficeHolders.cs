using System.Globalization;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>Who held the main offices when, from <c>Knowledge/office-holders.tsv</c>.</summary>
internal static class OfficeHolders
{
    /// <summary>
    /// How many years after the last day of which the file tells somebody is still taken to hold an office. Of the terms in the file
    /// that were running on a day, 64 of 100 still ran two years later.
    /// </summary>
    private const int YearsTrusted = 2;

    private const string After = "after ";

    private static readonly Dictionary<Office, List<OfficeTerm>> Terms = Read();

    private static readonly HashSet<string> ExclusiveKeys = KnowledgeFile
        .Open("office-keys.tsv")
        .Rows.Where(row => row["exclusive"] == "yes")
        .Select(row => row["office_key"])
        .ToHashSet();

    private static readonly Dictionary<string, string> Sectors = KnowledgeFile
        .Open("office-keys.tsv")
        .Rows.ToDictionary(row => row["office_key"], row => row["sector"]);

    private static readonly Dictionary<string, string> SoleOwners = Terms
        .Keys.GroupBy(office => office.Key, office => office.Of)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly ILookup<KnownPerson, (Office Office, OfficeTerm Term)> ByPerson = Terms
        .SelectMany(pair => pair.Value.Select(term => (Office: pair.Key, Term: term)))
        .ToLookup(pair => pair.Term.Person);

    /// <summary>Adds the offices that a person held on a day and that are not in the list yet.</summary>
    public static void AddOffices(KnownPerson person, DateOnly day, List<Office> offices)
    {
        foreach (var (office, term) in ByPerson[person])
        {
            if (term.From <= day && day < term.To && !offices.Contains(office))
            {
                offices.Add(office);
            }
        }
    }

    /// <summary>PLOVER's sector of who holds an office on a day, <c>ELI</c> of who has left all those held in a government; else null.</summary>
    public static string? SectorOf(KnownPerson person, DateOnly day)
    {
        string? sector = null;
        foreach (var (office, term) in ByPerson[person])
        {
            if (Sectors[office.Key] is not { Length: > 0 } held || day < term.From)
                continue;
            if (day < term.To)
                return held;
            if (held == "GOV" && term.HasEnded)
                sector = "ELI";
        }

        return sector;
    }

    /// <summary>Whether a person once held an office of a kind and no more does, as far as known, on a day.</summary>
    public static bool HeldBefore(KnownPerson person, string key, DateOnly day)
    {
        var hasHeld = false;
        foreach (var (office, term) in ByPerson[person])
        {
            if (office.Key == key && term.From <= day)
            {
                if (day < term.To)
                {
                    return false;
                }

                hasHeld = true;
            }
        }

        return hasHeld;
    }

    /// <summary>The country or organization whose office a key names, if no other has one of that key (<em>pope</em>); else null.</summary>
    public static string? SoleOwner(string key) => SoleOwners.GetValueOrDefault(key);

    /// <summary>
    /// Who held an office on a day; null if that is not known or no longer, if two terms meet on the day, or if several persons
    /// hold the office at a time. Where a country has no head of government, its head of state is meant.
    /// </summary>
    public static KnownPerson? On(Office office, DateOnly day)
    {
        if (!ExclusiveKeys.Contains(office.Key))
        {
            return null;
        }

        if (!Terms.TryGetValue(office, out var terms))
        {
            return office.Key == Office.HeadOfGovernment && Terms.ContainsKey(office with { Key = Office.HeadOfState })
                ? On(office with { Key = Office.HeadOfState }, day)
                : null;
        }

        KnownPerson? holder = null;
        foreach (var term in terms)
        {
            if (term.From <= day && day < term.To)
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = term.Person;
            }
        }

        return holder;
    }

    /// <summary>Reads a date of the files: a day, a month or a year; of the last two the first day.</summary>
    internal static DateOnly Day(string value) =>
        value.Length switch
        {
            4 => new DateOnly(int.Parse(value, CultureInfo.InvariantCulture), 1, 1),
            7 => DateOnly.ParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    private static Dictionary<Office, List<OfficeTerm>> Read()
    {
        var terms = new Dictionary<Office, List<OfficeTerm>>();
        foreach (var row in KnowledgeFile.Open("office-holders.tsv").Rows)
        {
            var office = new Office(row["office_key"], row["country"]);
            var person =
                KnownPersons.Find(row["person"])
                ?? throw new InvalidDataException($"office-holders.tsv: {row["person"]} is not among the persons.");
            if (!terms.TryGetValue(office, out var list))
            {
                terms.Add(office, list = []);
            }

            var hasEnded = !row["to"].StartsWith(After, StringComparison.Ordinal);
            var to = hasEnded ? Day(row["to"]) : Day(row["to"][After.Length..]).AddYears(YearsTrusted);
            list.Add(new OfficeTerm(person, Day(row["from"]), to, hasEnded));
        }

        return terms;
    }

    /// <param name="Person">Who held the office.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The day after the last one, or after the last one on which they are taken to hold it.</param>
    /// <param name="HasEnded">Whether it is known that the term has ended.</param>
    private readonly record struct OfficeTerm(KnownPerson Person, DateOnly From, DateOnly To, bool HasEnded);
}
