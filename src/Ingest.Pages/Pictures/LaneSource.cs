namespace Ingest.Pages.Pictures;

/// <summary>What one lane of a timeline counts.</summary>
public sealed record LaneSource
{
    /// <summary>What is counted: <c>Events by Anna Berger</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of them: <c>event</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>The list of all of them.</summary>
    public required ListAddress List { get; init; }

    /// <summary>What was read of the list, newest first.</summary>
    public required IReadOnlyList<TimelineItem> Items { get; init; }

    /// <summary>Whether the list goes on behind what was read.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Whether they have quad classes.</summary>
    public required bool HasQuads { get; init; }

    /// <summary>The first day from which on all is read; null if that is so for all days.</summary>
    /// <remarks>Lists go by the last day, newest first, and end with what has no date.</remarks>
    public DateOnly? CompleteFrom =>
        !HasMore ? null
        : Items.Count == 0 ? DateOnly.MaxValue
        : Items[^1].Days is not { } last ? null
        : last.End == DateOnly.MaxValue ? last.End
        : last.End.AddDays(1);
}
