using System.Globalization;

namespace Ingest.Pages.Pictures;

/// <summary>How long the periods are that a picture counts by: days, weeks from Monday, or parts of the calendar.</summary>
/// <param name="Days">Days, or 0 if it is months.</param>
/// <param name="Months">Months, or 0 if it is days.</param>
public sealed record PeriodLength(int Days, int Months)
{
    /// <summary>More periods than that are too narrow to hit on a phone.</summary>
    private const int MostPeriods = 60;

    /// <summary>A day.</summary>
    public static PeriodLength Day { get; } = new(1, 0);

    /// <summary>A week, from Monday.</summary>
    public static PeriodLength Week { get; } = new(7, 0);

    /// <summary>A month.</summary>
    public static PeriodLength Month { get; } = new(0, 1);

    private static readonly PeriodLength[] All =
    [
        Day,
        Week,
        Month,
        new(0, 3),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200 }.Select(years => new PeriodLength(0, years * 12)),
    ];

    /// <summary>The length in words, to follow a noun: <c>by month</c>.</summary>
    public string Words =>
        this switch
        {
            { Days: 1 } => "by day",
            { Days: > 1 } => "by week",
            { Months: 1 } => "by month",
            { Months: 3 } => "by quarter",
            { Months: 12 } => "by year",
            _ => string.Create(CultureInfo.InvariantCulture, $"in steps of {Months / 12} years"),
        };

    /// <summary>One such period in words: <c>month</c>.</summary>
    public string Noun =>
        this switch
        {
            { Days: 1 } => "day",
            { Days: > 1 } => "week",
            { Months: 1 } => "month",
            { Months: 3 } => "quarter",
            { Months: 12 } => "year",
            _ => "step",
        };

    /// <summary>The shortest length that parts some days into a number of periods that can be told apart.</summary>
    public static PeriodLength For(Period days) =>
        Array.Find(All, length => length.Number(days) <= MostPeriods) ?? All[^1];

    /// <summary>The period of this length that a day is in. The calendar's ends cut it short.</summary>
    public Period Of(DateOnly day)
    {
        if (Days > 0)
        {
            // Day 0 of the calendar is a Monday.
            var first = day.DayNumber - (day.DayNumber % Days);
            return new(
                DateOnly.FromDayNumber(first),
                DateOnly.FromDayNumber(Math.Min(first + Days - 1, DateOnly.MaxValue.DayNumber))
            );
        }

        var month = MonthNumber(day) - (MonthNumber(day) % Months);
        return new(FirstOfMonth(month), LastBefore(month + Months));
    }

    /// <summary>The periods that have a day of some days in them, in order.</summary>
    public IReadOnlyList<Period> Of(Period days)
    {
        var periods = new List<Period> { Of(days.Start) };
        while (periods[^1].End < days.End)
        {
            periods.Add(Of(periods[^1].End.AddDays(1)));
        }

        return periods;
    }

    private int Number(Period days) =>
        Days > 0
            ? (days.End.DayNumber / Days) - (days.Start.DayNumber / Days) + 1
            : (MonthNumber(days.End) / Months) - (MonthNumber(days.Start) / Months) + 1;

    /// <summary>Months since a year 0, which the calendar does not have.</summary>
    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly FirstOfMonth(int month) =>
        month < 12 ? DateOnly.MinValue : new(month / 12, (month % 12) + 1, 1);

    private static DateOnly LastBefore(int month) =>
        month / 12 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : FirstOfMonth(month).AddDays(-1);
}
