using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>Makes periods of the calendar and goes from one to another. What lies outside the years 1 to 9999 is null.</summary>
internal static class Calendar
{
    private const int MonthsAYear = 12;
    private const int MostDays = 3_652_058;

    /// <summary>A single day.</summary>
    public static Period Day(DateOnly day) =>
        new(TimeUnit.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, DatePrecision.Day);

    /// <summary>A single day, or null if the calendar has none such.</summary>
    public static Period? Day(int year, int month, int day) =>
        IsDay(year, month, day) ? Day(new(year, month, day)) : null;

    /// <summary>Whether the calendar has such a day.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999
        && month is >= 1 and <= MonthsAYear
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A week, Monday to Sunday.</summary>
    public static Period Week(DateOnly anyDay)
    {
        var monday = Monday(anyDay);
        return new(TimeUnit.Week, WeekValue(monday), monday, Add(monday, 6), DatePrecision.Week);
    }

    /// <summary>The Saturday and Sunday of a week.</summary>
    public static Period Weekend(DateOnly anyDay)
    {
        var monday = Monday(anyDay);
        return new(TimeUnit.Weekend, WeekValue(monday) + "-WE", Add(monday, 5), Add(monday, 6), DatePrecision.Days);
    }

    /// <summary>A month.</summary>
    public static Period? Month(int year, int month) =>
        Months(TimeUnit.Month, year, month, 1, Invariant($"{year:D4}-{month:D2}"), DatePrecision.Month);

    /// <summary>A quarter of a year.</summary>
    /// <param name="quarter">1 to 4.</param>
    public static Period? Quarter(int year, int quarter) =>
        quarter is < 1 or > 4
            ? null
            : Months(
                TimeUnit.Quarter,
                year,
                (3 * quarter) - 2,
                3,
                Invariant($"{year:D4}-Q{quarter}"),
                DatePrecision.Quarter
            );

    /// <summary>Half of a year.</summary>
    /// <param name="half">1 or 2.</param>
    public static Period? HalfYear(int year, int half) =>
        half is < 1 or > 2
            ? null
            : Months(
                TimeUnit.HalfYear,
                year,
                (6 * half) - 5,
                6,
                Invariant($"{year:D4}-H{half}"),
                DatePrecision.HalfYear
            );

    /// <summary>A season of the northern half of the earth, by whole months; a winter begins in the December of its year.</summary>
    public static Period? SeasonOf(int year, Season season) =>
        Months(
            TimeUnit.Season,
            year,
            3 * ((int)season + 1),
            3,
            Invariant($"{year:D4}-") + season.Code(),
            DatePrecision.Season
        );

    /// <summary>A year.</summary>
    public static Period? Year(int year) =>
        Months(TimeUnit.Year, year, 1, MonthsAYear, Invariant($"{year:D4}"), DatePrecision.Year);

    /// <summary>A decade.</summary>
    /// <param name="year">Any year of it.</param>
    public static Period? Decade(int year) =>
        Months(TimeUnit.Decade, year / 10 * 10, 1, 120, Invariant($"{year / 10:D3}"), DatePrecision.Decade);

    /// <summary>A century, by its two leading digits: the 20th is 1900 to 1999.</summary>
    /// <param name="year">Any year of it.</param>
    public static Period? Century(int year) =>
        Months(
            TimeUnit.Century,
            Math.Max(1, year / 100 * 100),
            1,
            1200,
            Invariant($"{year / 100:D2}"),
            DatePrecision.Century
        );

    /// <summary>The period of a unit that holds a day.</summary>
    public static Period? Holding(DateOnly day, TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Weekend => Weekend(day),
            TimeUnit.Week or TimeUnit.Fortnight => Week(day),
            TimeUnit.Month => Month(day.Year, day.Month),
            TimeUnit.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
            TimeUnit.HalfYear => HalfYear(day.Year, ((day.Month - 1) / 6) + 1),
            TimeUnit.Year => Year(day.Year),
            TimeUnit.Decade => Decade(day.Year),
            TimeUnit.Century => Century(day.Year),
            TimeUnit.Millennium => null,
            _ => Day(day),
        };

    /// <summary>The day a number of units away, or null if it lies outside the calendar.</summary>
    public static DateOnly? Shift(DateOnly day, TimeUnit unit, int count)
    {
        if (unit.Months() is { } months)
        {
            var target = ((long)day.Year * MonthsAYear) + ((long)months * count);
            return target is >= 2 * MonthsAYear and <= 9998 * MonthsAYear ? day.AddMonths(months * count) : null;
        }

        var shifted = day.DayNumber + ((long)(unit.Days() ?? 0) * count);
        return shifted is >= 0 and <= MostDays ? DateOnly.FromDayNumber((int)shifted) : null;
    }

    /// <summary>The day a number of days away, no further than the calendar reaches.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + (long)days, 0, MostDays));

    /// <summary>1 (Monday) to 7 (Sunday).</summary>
    public static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => Add(day, 1 - Weekday(day));

    /// <summary>The last day with a name up to a day, itself included.</summary>
    public static DateOnly LastWeekday(int weekday, DateOnly day) => Add(day, -((Weekday(day) - weekday + 7) % 7));

    /// <summary>The next day with a name from a day on, itself included.</summary>
    public static DateOnly NextWeekday(int weekday, DateOnly day) => Add(day, (weekday - Weekday(day) + 7) % 7);

    private static Period? Months(TimeUnit unit, int year, int month, int count, string value, DatePrecision precision)
    {
        if (year is < 1 or > 9998 || month is < 1 or > MonthsAYear)
        {
            return null;
        }

        var start = new DateOnly(year, month, 1);
        var last = Math.Min(((year * MonthsAYear) + month - 1 + count - 1), (9999 * MonthsAYear) + 11);
        var (endYear, endMonth) = (last / MonthsAYear, (last % MonthsAYear) + 1);
        return new(unit, value, start, new(endYear, endMonth, DateTime.DaysInMonth(endYear, endMonth)), precision);
    }

    private static string WeekValue(DateOnly monday)
    {
        var day = monday.ToDateTime(default);
        return Invariant($"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
