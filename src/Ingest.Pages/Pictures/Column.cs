namespace Ingest.Pages.Pictures;

/// <summary>How many things of a lane have a day in some days, and where they are listed.</summary>
/// <param name="Days">The days, or null if there is no bound on one side.</param>
/// <param name="Count">How many.</param>
/// <param name="Within">How many of these have no day outside of the days.</param>
/// <param name="IsLeast">Whether there may be more, because the list was not read to its end.</param>
/// <param name="Address">The list of just these.</param>
public sealed record Column(Period? Days, Tally Count, Tally Within, bool IsLeast, string Address)
{
    /// <summary>How many reach beyond the days: they took longer, or are dated less exactly.</summary>
    public int Longer => Count.Total - Within.Total;

    /// <summary>The number in words: <c>12</c>, <c>at least 12</c>.</summary>
    public string Number => (IsLeast ? "at least " : "") + Tally.Number(Count.Total);
}
