using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events;

/// <summary>The words of <c>event-victims.tsv</c>.</summary>
internal static class VictimWords
{
    private static readonly KnowledgeFile File = KnowledgeFile.Open("event-victims.tsv");

    private static readonly FrozenDictionary<string, string> Dying = OfKind("dying");

    /// <summary>What has become of the subject of a verb such as <em>die</em>; null if it is no such verb.</summary>
    /// <param name="lemma">The verb in its dictionary form.</param>
    public static string? HarmOfDying(string lemma) => Dying.GetValueOrDefault(lemma);

    /// <summary>The words of a kind, in any case, and what they mean.</summary>
    /// <param name="kind">What stands in the column <c>kind</c>.</param>
    public static FrozenDictionary<string, string> OfKind(string kind) =>
        File
            .Rows.Where(row => row["kind"] == kind)
            .SelectMany(row => row.List("words").Select(word => KeyValuePair.Create(word, row["meaning"])))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
