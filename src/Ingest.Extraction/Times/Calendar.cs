using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>Turns parts of dates into intervals, seen from a day of publication.</summary>
internal static class Calendar
{
    /// <summary>How far ahead a day or month without a year may lie; beyond it, last year's is meant.</summary>
    private const int DaysAhead = 183;

    /// <summary>A single day.</summary>
    public static ResolvedDate Day(DateOnly day, string text) => Interval(day, day, DatePrecision.Day, text);

    /// <summary>A week, Monday to Sunday.</summary>
    public static ResolvedDate Week(DateOnly anyDay, string text)
    {
        var monday = Add(anyDay, -(((int)anyDay.DayOfWeek + 6) % 7));
        return Interval(monday, Add(monday, 6), DatePrecision.Week, text);
    }

    /// <summary>A month.</summary>
    public static ResolvedDate Month(int year, int month, string text) =>
        Interval(
            new DateOnly(year, month, 1),
            new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            DatePrecision.Month,
            text
        );

    /// <summary>A third of a month: its first ten days, its second ten, or the rest.</summary>
    /// <param name="third">0, 1 or 2.</param>
    public static ResolvedDate PartOfMonth(int year, int month, int third, string text)
    {
        var last = third == 2 ? DateTime.DaysInMonth(year, month) : 10 * (third + 1);
        return Interval(
            new DateOnly(year, month, (10 * third) + 1),
            new DateOnly(year, month, last),
            DatePrecision.PartOfMonth,
            text
        );
    }

    /// <summary>A year.</summary>
    public static ResolvedDate Year(int year, string text) =>
        Interval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, text);

    /// <summary>The day, week, month or year a number of units away from a day.</summary>
    /// <param name="unit">TIMEX3's letter: D, W, M or Y.</param>
    /// <returns>The interval, or null if it lies outside the calendar.</returns>
    public static ResolvedDate? Shift(DateOnly day, string unit, int steps, string text)
    {
        var years = unit switch
        {
            "D" => steps / 365.0,
            "W" => steps / 52.0,
            "M" => steps / 12.0,
            _ => steps,
        };
        if (day.Year + years is < 2 or > 9998)
        {
            return null;
        }

        var month = unit == "M" ? day.AddMonths(steps) : day;
        return unit switch
        {
            "D" => Day(day.AddDays(steps), text),
            "W" => Week(day.AddDays(7 * steps), text),
            "M" => Month(month.Year, month.Month, text),
            _ => Year(day.Year + steps, text),
        };
    }

    /// <summary>The day or month closest to publication that is not far in its future.</summary>
    public static int YearOf(int month, int day, DateOnly published)
    {
        var days = DateTime.DaysInMonth(published.Year, month);
        var sameYear = new DateOnly(published.Year, month, Math.Min(day, days));
        return sameYear.DayNumber - published.DayNumber > DaysAhead && published.Year > 1
            ? published.Year - 1
            : published.Year;
    }

    /// <summary>The last day with a name, the day of publication included.</summary>
    /// <param name="weekday">1 (Monday) to 7.</param>
    public static DateOnly LastWeekday(int weekday, DateOnly published) =>
        Add(published, -(((int)published.DayOfWeek + 7 - weekday) % 7));

    /// <summary>The day a number of days away, no further than the calendar reaches.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    /// <summary>The TIMEX3 value of an interval.</summary>
    public static string Timex(ResolvedDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => Format(date.Start, "yyyy-MM-dd"),
            DatePrecision.Week => string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(date.Start.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(date.Start.ToDateTime(default)):D2}"
            ),
            DatePrecision.Year => Format(date.Start, "yyyy"),
            _ => Format(date.Start, "yyyy-MM"),
        };

    private static string Format(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static ResolvedDate Interval(DateOnly start, DateOnly end, DatePrecision precision, string text) =>
        new()
        {
            Start = start,
            End = end,
            Precision = precision,
            Basis = DateBasis.Text,
            Text = text,
        };
}
