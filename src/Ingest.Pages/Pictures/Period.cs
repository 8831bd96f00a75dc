namespace Ingest.Pages.Pictures;

/// <summary>Days from the first to the last, both included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, not before the first.</param>
public readonly record struct Period(DateOnly Start, DateOnly End)
{
    /// <summary>The number of days.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Whether all days of the other are days of this one.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether a day of one is a day of the other: what lookups by <c>from</c> and <c>to</c> select.</summary>
    public bool Overlaps(Period other) => Start <= other.End && other.Start <= End;
}
