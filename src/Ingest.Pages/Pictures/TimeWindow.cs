namespace Ingest.Pages.Pictures;

/// <summary>Chooses the days that a picture shows, and how long the periods are that it counts by.</summary>
/// <param name="Length">The length of the periods.</param>
/// <param name="Periods">The periods, in order, without a gap; at least one.</param>
public sealed record TimeWindow(PeriodLength Length, IReadOnlyList<Period> Periods)
{
    /// <summary>Fewer periods make columns that look like more than they are.</summary>
    private const int FewestPeriods = 21;

    /// <summary>What is told less exactly than to the quarter does not say where to look.</summary>
    private const int LongestTellingDays = 92;

    /// <summary>What is no farther away than that is near, however few days the others take.</summary>
    private const int NearDays = 28;

    /// <summary>All days shown.</summary>
    public Period Days => new(Periods[0].Start, Periods[^1].End);

    /// <summary>The window on some dated things.</summary>
    /// <param name="items">The days of each.</param>
    /// <returns>The window, or null if there is nothing to show.</returns>
    public static TimeWindow? Around(IReadOnlyCollection<Period> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
        {
            return null;
        }

        var telling = items.Where(item => item.Days <= LongestTellingDays).ToArray();
        var days = Crowded([.. (telling.Length > 0 ? telling : items).Select(item => item.End).Order()]);
        var length = PeriodLength.For(days);
        return new(length, Pad(length, [.. length.Of(days)]));
    }

    /// <summary>
    /// The days without a few that stand far apart: at each end at most one in ten, or one of four, and only those farther away than
    /// all others take together.
    /// </summary>
    private static Period Crowded(DateOnly[] days)
    {
        var apart = days.Length < 4 ? 0 : Math.Max(1, days.Length / 10);
        var (first, last) = (days[apart].DayNumber, days[^(apart + 1)].DayNumber);
        var near = Math.Max(NearDays, last - first);
        return new(days.First(day => day.DayNumber >= first - near), days.Last(day => day.DayNumber <= last + near));
    }

    private static List<Period> Pad(PeriodLength length, List<Period> periods)
    {
        var isLater = true;
        while (periods.Count < FewestPeriods)
        {
            var canBeLater = periods[^1].End < DateOnly.MaxValue;
            if (periods[0].Start == DateOnly.MinValue && !canBeLater)
            {
                break;
            }

            if ((isLater && canBeLater) || periods[0].Start == DateOnly.MinValue)
            {
                periods.Add(length.Of(periods[^1].End.AddDays(1)));
            }
            else
            {
                periods.Insert(0, length.Of(periods[0].Start.AddDays(-1)));
            }

            isLater = !isLater;
        }

        return periods;
    }
}
