namespace Ingest.Storage.Layout;

/// <summary>
/// Items longer than a day have a copy in a lane by length. A query up to some day finds in it what ends later but has begun,
/// by looking ahead no further than the lane's items are long.
/// </summary>
/// <param name="Name">The lane's part of the partition key.</param>
/// <param name="MaxDays">The length of its longest items, in days; <see cref="int.MaxValue"/> for any length.</param>
internal sealed record SpanLane(string Name, int MaxDays)
{
    /// <summary>All lanes, shortest first: weeks and months, seasons and years, up to ten years, and what is longer, of which there is hardly anything.</summary>
    public static IReadOnlyList<SpanLane> All { get; } =
    [new("m", 31), new("y", 366), new("t", 3653), new("w", int.MaxValue)];

    /// <summary>The lane for items of a length in days, or null for those of a day or without a date.</summary>
    public static SpanLane? For(int days) => days <= 1 ? null : All.First(lane => days <= lane.MaxDays);

    /// <summary>The latest day on which an item of this lane can end that has begun on a given day.</summary>
    public DateOnly LastEnd(DateOnly begun) =>
        MaxDays - 1 > DateOnly.MaxValue.DayNumber - begun.DayNumber ? DateOnly.MaxValue : begun.AddDays(MaxDays - 1);
}
