using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events.Frames;

/// <summary>PLOVER's changes of type by what governs an event, from <c>event-type-changes.tsv</c>.</summary>
internal static class TypeChanges
{
    private static readonly Dictionary<(VerbEffect Effect, EventType Type), TypeChange> Changes = KnowledgeFile
        .Open("event-type-changes.tsv")
        .Rows.ToDictionary(
            row =>
                (
                    Enum.Parse<VerbEffect>(row["effect"], ignoreCase: true),
                    Enum.Parse<EventType>(row["type"], ignoreCase: true)
                ),
            row => new TypeChange(
                Enum.Parse<EventType>(row["becomes"], ignoreCase: true),
                row["mode"] is { Length: > 0 } mode ? mode : null
            )
        );

    /// <summary>What an event of a type becomes under an effect, or null if it stays what it is.</summary>
    public static TypeChange? Of(VerbEffect effect, EventType type) =>
        Changes.GetValueOrDefault((effect, type))
        ?? effect switch
        {
            VerbEffect.Vow => Changes.GetValueOrDefault((VerbEffect.Promise, type)),
            VerbEffect.Cancel => Changes.GetValueOrDefault((VerbEffect.Stop, type)),
            _ => null,
        };
}

/// <summary>Another type for an event.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">Its mode, or null.</param>
internal sealed record TypeChange(EventType Type, string? Mode);
