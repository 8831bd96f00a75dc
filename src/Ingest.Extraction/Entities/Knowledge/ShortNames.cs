using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>First names that stand for one another, from <c>Knowledge/short-names.tsv</c>.</summary>
internal static class ShortNames
{
    private static readonly HashSet<(string, string)> Pairs = Read();

    /// <summary>Whether two first names in small letters may be one person's: <em>bill</em> and <em>william</em>.</summary>
    public static bool AreOne(string left, string right) => Pairs.Contains((left, right));

    private static HashSet<(string, string)> Read()
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var row in KnowledgeFile.Open("short-names.tsv").Rows)
        {
            string[] names = [row["name"], .. row.List("short_forms")];
            foreach (var left in names)
            {
                foreach (var right in names)
                {
                    pairs.Add((left.ToLowerInvariant(), right.ToLowerInvariant()));
                }
            }
        }

        return pairs;
    }
}
