namespace Ingest.Extraction.Events.Frames;

/// <summary>A condition of a frame: one of several slots is filled, or filled by a noun of some class, or is not.</summary>
/// <param name="Slots">The slots, one of which has to fit.</param>
internal sealed record FrameCondition(FrameCondition.Alternative[] Slots)
{
    /// <summary>How much the condition narrows a frame: two for one on the noun, one for any other, none for one that only excludes.</summary>
    public int Weight =>
        Slots.All(slot => slot.IsNegated) ? 0
        : Slots.Any(slot => slot.Classes is not null) ? 2
        : 1;

    /// <summary>Reads a condition (<c>on:meeting,peace_talk|!object</c>).</summary>
    public static FrameCondition Parse(string text) => new([.. text.Split('|').Select(ParseAlternative)]);

    private static Alternative ParseAlternative(string text)
    {
        var negated = text[0] == '!';
        var parts = text[(negated ? 1 : 0)..].Split(':', 2);
        return new Alternative(
            Slot.Parse(parts[0]),
            negated,
            parts.Length > 1 ? NounClassSet.Parse(parts[1].Replace('_', ' ').Split(',')) : null
        );
    }

    /// <summary>One slot and what is asked of it.</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="IsNegated">Whether the rest must not hold.</param>
    /// <param name="Classes">The classes of nouns that fit, or null if anything does.</param>
    internal sealed record Alternative(Slot Slot, bool IsNegated, NounClassSet? Classes);
}
