using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Events.Frames;

/// <summary>What a trigger tells and where its participants stand: an entry of the event files.</summary>
internal sealed record EventFrame
{
    /// <summary>The trigger's word class.</summary>
    public required FrameClass Class { get; init; }

    /// <summary>The dictionary forms that must stand in the tree with the trigger's head.</summary>
    public required string[] OtherWords { get; init; }

    /// <summary>PLOVER's type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER's mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER's contexts.</summary>
    public string[] Context { get; init; } = [];

    /// <summary>Where the actor stands; the first slot that is filled counts.</summary>
    public required Slot[] Actor { get; init; }

    /// <summary>Where the recipient stands; the first slot that is filled counts.</summary>
    public required Slot[] Recipient { get; init; }

    /// <summary>Whether all who take part are actors.</summary>
    public required bool IsReciprocal { get; init; }

    /// <summary>What must hold for the frame to apply.</summary>
    public required FrameCondition[] Conditions { get; init; }

    /// <summary>Whether a condition asks for a class of nouns, so that the noun belongs to what the trigger tells.</summary>
    public bool AsksForNoun => _asksForNoun ??= Conditions.Any(condition => condition.Slots[0].Classes is not null);

    private bool? _asksForNoun;

    /// <summary>How narrow the frame is: of two that fit, the narrower one counts.</summary>
    public int Weight => OtherWords.Length * 4 + Conditions.Sum(condition => condition.Weight);
}

/// <summary>The word classes of triggers.</summary>
internal enum FrameClass
{
    Verb,
    Noun,
    Adjective,

    /// <summary>A modal verb; the participants are those of the verb it belongs to.</summary>
    Auxiliary,
}
