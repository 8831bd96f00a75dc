using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>What the main offices are called in one country, from <c>Knowledge/office-names.tsv</c>.</summary>
internal static class OfficeNames
{
    private static readonly Dictionary<(string Country, string Name), List<Use>> Uses = Read();

    /// <summary>The key of the office that a name has in a country on a day, or null if it is called as elsewhere.</summary>
    /// <param name="country">The country's code.</param>
    /// <param name="name">The name in lower case.</param>
    /// <param name="day">The day; without one any time will do.</param>
    public static string? KeyOf(string country, string name, DateOnly? day)
    {
        if (!Uses.TryGetValue((country, name), out var uses))
        {
            return null;
        }

        foreach (var use in uses)
        {
            if (day is not { } date || (use.From <= date && date < use.To))
            {
                return use.Key;
            }
        }

        return null;
    }

    private static Dictionary<(string, string), List<Use>> Read()
    {
        var uses = new Dictionary<(string, string), List<Use>>();
        foreach (var row in KnowledgeFile.Open("office-names.tsv").Rows)
        {
            var use = new Use(
                row["office_key"],
                row["from"] is { Length: > 0 } from ? OfficeHolders.Day(from) : DateOnly.MinValue,
                row["to"] is { Length: > 0 } to ? OfficeHolders.Day(to) : DateOnly.MaxValue
            );
            foreach (var name in row.List("other_names").Prepend(row["name"]))
            {
                var key = (row["country"], name.ToLowerInvariant());
                if (!uses.TryGetValue(key, out var list))
                {
                    uses.Add(key, list = []);
                }

                list.Add(use);
            }
        }

        return uses;
    }

    private readonly record struct Use(string Key, DateOnly From, DateOnly To);
}
