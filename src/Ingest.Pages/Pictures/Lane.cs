namespace Ingest.Pages.Pictures;

/// <summary>One row of columns over time. A column counts everything that has a day in its period, as the list that it links to does.</summary>
public sealed record Lane
{
    private Lane(LaneSource source, TimeWindow? window)
    {
        Source = source;
        Undated = Tally.Of(source.Items.Where(item => item.Days is null).Select(item => item.Quad));
        var dated = source.Items.Where(item => item.Days is not null).ToArray();
        Columns = window is null ? [] : [.. window.Periods.Select(period => Count(source, dated, period))];
        if (window is { Days: var shown })
        {
            Before = CountOutside(
                source,
                dated.Where(item => item.Days!.Value.Start < shown.Start),
                source.CompleteFrom is not null,
                shown.Start == DateOnly.MinValue ? null : source.List.Between(null, shown.Start.AddDays(-1))
            );
            After = CountOutside(
                source,
                dated.Where(item => item.Days!.Value.End > shown.End),
                source.CompleteFrom > shown.End,
                shown.End == DateOnly.MaxValue ? null : source.List.Between(shown.End.AddDays(1), null)
            );
        }
    }

    /// <summary>What is counted.</summary>
    public LaneSource Source { get; }

    /// <summary>A column for each period shown.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>What has a day before those shown, or null if nothing has.</summary>
    public Column? Before { get; }

    /// <summary>What has a day behind those shown, or null if nothing has.</summary>
    public Column? After { get; }

    /// <summary>What has no date.</summary>
    public Tally Undated { get; }

    /// <summary>The highest column.</summary>
    public int Highest => Columns.Select(column => column.Count.Total).DefaultIfEmpty().Max();

    /// <summary>Counts a lane.</summary>
    /// <param name="source">What to count.</param>
    /// <param name="window">The periods to count by, or null if nothing has a date.</param>
    public static Lane Of(LaneSource source, TimeWindow? window)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source, window);
    }

    private static Column Count(LaneSource source, TimelineItem[] dated, Period period) =>
        new(
            period,
            Tally.Of(dated.Where(item => item.Days!.Value.Overlaps(period)).Select(item => item.Quad)),
            Tally.Of(dated.Where(item => period.Contains(item.Days!.Value)).Select(item => item.Quad)),
            source.CompleteFrom > period.Start,
            source.List.Of(period)
        );

    private static Column? CountOutside(
        LaneSource source,
        IEnumerable<TimelineItem> items,
        bool isLeast,
        string? address
    )
    {
        var count = Tally.Of(items.Select(item => item.Quad));
        return address is null || (count.Total == 0 && !isLeast) ? null : new(null, count, count, isLeast, address);
    }
}
