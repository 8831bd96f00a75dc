using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events;

/// <summary>The words of <c>event-victims.tsv</c>.</summary>
internal static class VictimWords
{
    private static readonly KnowledgeFile File = KnowledgeFile.Open("event-victims.tsv");

    /// <summary>The words of a kind, in any case, and what they mean.</summary>
    /// <param name="kind">What stands in the column <c>kind</c>.</param>
    public static FrozenDictionary<string, string> OfKind(string kind) =>
        File
            .Rows.Where(row => row["kind"] == kind)
            .SelectMany(row => row.List("words").Select(word => KeyValuePair.Create(word, row["meaning"])))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
