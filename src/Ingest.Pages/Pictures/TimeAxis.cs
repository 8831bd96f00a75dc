using System.Globalization;

namespace Ingest.Pages.Pictures;

/// <summary>A mark on the axis of time.</summary>
/// <param name="Left">Where it stands, in percent of the width.</param>
/// <param name="Label">Its day, month or year, or null where no label has room.</param>
public sealed record Tick(double Left, string? Label);

/// <summary>Places days on the width of a picture, and chooses marks that people count by, as many as have room for labels on a phone.</summary>
public sealed class TimeAxis
{
    /// <summary>A label takes up to this share of the width of a phone, and begins at its mark.</summary>
    private const double LabelShare = 0.21;

    private static readonly (int Days, int Months, int Shortest)[] Steps =
    [
        (1, 0, 1),
        (2, 0, 2),
        (7, 0, 7),
        (14, 0, 14),
        (0, 1, 28),
        (0, 2, 59),
        (0, 4, 120),
        (0, 6, 181),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 }.Select(years => (0, years * 12, years * 365)),
    ];

    private readonly Period window;

    /// <summary>The axis of a picture.</summary>
    /// <param name="window">The days it shows.</param>
    public TimeAxis(Period window)
    {
        this.window = window;
        Ticks = Choose();
    }

    /// <summary>The marks, in order.</summary>
    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>Where a day begins, in percent of the width; below 0 or above 100 for days that are not shown.</summary>
    public double LeftOf(DateOnly day) => 100.0 * (day.DayNumber - window.Start.DayNumber) / window.Days;

    /// <summary>How wide some days are, in percent of the width.</summary>
    public double WidthOf(Period days) => 100.0 * days.Days / window.Days;

    private List<Tick> Choose()
    {
        var step = Array.Find(Steps, step => step.Shortest >= LabelShare * window.Days);
        var length = new PeriodLength(step.Days, step.Months);
        var ticks = new List<Tick>();
        int? year = null;
        foreach (var day in length.Of(window).Select(period => period.Start).Where(day => day >= window.Start))
        {
            var left = LeftOf(day);
            var hasRoom = left <= 100 * (1 - LabelShare);
            ticks.Add(new(left, hasRoom ? LabelOf(day, length, isYearKnown: day.Year == year) : null));
            year = day.Year;
        }

        return ticks;
    }

    private static string LabelOf(DateOnly day, PeriodLength length, bool isYearKnown)
    {
        var format =
            length.Days > 0 ? (isYearKnown ? "d MMM" : "d MMM ")
            : length.Months % 12 != 0 ? "MMM "
            : "";
        var label = format.Length == 0 ? "" : day.ToString(format, CultureInfo.InvariantCulture);
        return length.Days > 0 && isYearKnown ? label : label + day.Year.ToString(CultureInfo.InvariantCulture);
    }
}
