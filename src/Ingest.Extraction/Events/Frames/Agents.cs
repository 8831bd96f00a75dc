using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events.Frames;

/// <summary>Common nouns for those who act, with their PLOVER sectors: <c>event-agents.tsv</c> and <c>offices.tsv</c>.</summary>
internal static class Agents
{
    private static readonly FrozenDictionary<string, string> Sectors = Read();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Sectors.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sector of a noun or of a noun phrase, or null if it is not known to name anyone.</summary>
    public static string? SectorOf(ReadOnlySpan<char> words) =>
        Lookup.TryGetValue(words, out var sector) ? sector : null;

    private static FrozenDictionary<string, string> Read()
    {
        var sectors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("event-agents.tsv").Rows)
        {
            foreach (var noun in row.List("nouns"))
                sectors.TryAdd(noun, row["sector"]);
        }

        foreach (var row in KnowledgeFile.Open("offices.tsv").Rows)
        {
            foreach (var noun in row.List("other_forms").Prepend(row["office"]))
                sectors.TryAdd(noun, row["sector"]);
        }

        return sectors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
