using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events.Frames;

/// <summary>Words that tell two events at once, from <c>event-companions.tsv</c>.</summary>
internal static class CompanionEvents
{
    private static readonly Dictionary<(string Word, EventType Type, string Mode), CompanionEvent> ByWord =
        KnowledgeFile
            .Open("event-companions.tsv")
            .Rows.SelectMany(row =>
                row.List("words")
                    .Select(word =>
                        (
                            Key: (word, Enum.Parse<EventType>(row["type"], ignoreCase: true), row["mode"]),
                            Companion: new CompanionEvent(
                                row.List("beside"),
                                Enum.Parse<EventType>(row["other"], ignoreCase: true),
                                row["othermode"],
                                row["cameo"]
                            )
                        )
                    )
            )
            .ToDictionary(pair => pair.Key, pair => pair.Companion);

    /// <summary>What a word tells beside an event of a type and mode, or null.</summary>
    public static CompanionEvent? Of(string lemma, EventType type, string? mode) =>
        mode is null ? null : ByWord.GetValueOrDefault((lemma, type, mode));
}

/// <summary>A second event that a word tells.</summary>
/// <param name="Beside">Nouns one of which must stand in the clause; empty if none need to.</param>
/// <param name="Type">Its type.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Cameo">Its CAMEO code.</param>
internal sealed record CompanionEvent(string[] Beside, EventType Type, string Mode, string Cameo);
