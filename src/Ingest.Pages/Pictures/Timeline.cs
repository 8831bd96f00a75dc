namespace Ingest.Pages.Pictures;

/// <summary>Lanes over the same days.</summary>
public sealed record Timeline
{
    private Timeline(TimeWindow? window, IReadOnlyList<Lane> lanes)
    {
        Window = window;
        Lanes = lanes;
        Axis = window is null ? null : new(window.Days);
    }

    /// <summary>The days shown; null if nothing has a date.</summary>
    public TimeWindow? Window { get; }

    /// <summary>The lanes.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>Places days; null if nothing has a date.</summary>
    public TimeAxis? Axis { get; }

    /// <summary>Whether something counts in several columns.</summary>
    public bool HasLong =>
        Window is not null
        && Lanes.Any(lane =>
            lane.Source.Items.Any(item =>
                item.Days is { } days && days.Overlaps(Window.Days) && !IsInOne(days, Window.Length)
            )
        );

    /// <summary>Makes a timeline.</summary>
    public static Timeline Of(params IReadOnlyList<LaneSource> sources)
    {
        var window = TimeWindow.Around([
            .. sources.SelectMany(source => source.Items).Select(item => item.Days).OfType<Period>(),
        ]);
        return new(window, [.. sources.Select(source => Lane.Of(source, window))]);
    }

    /// <summary>The axis of a lane's counts: lanes of the same kind have the same, so that they can be compared.</summary>
    public CountAxis CountsOf(Lane lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        return new(Lanes.Where(other => other.Source.HasQuads == lane.Source.HasQuads).Max(other => other.Highest));
    }

    private static bool IsInOne(Period days, PeriodLength length) => length.Of(days.Start).End >= days.End;
}
