using System.Globalization;

namespace Ingest.Extraction.Times;

/// <summary>A feast that returns each year, by one of the rules of <c>Knowledge/time-holidays.tsv</c>.</summary>
internal sealed class Holiday
{
    private readonly Func<int, DateOnly> _dayIn;

    private Holiday(Func<int, DateOnly> dayIn) => _dayIn = dayIn;

    /// <summary>Its day in a year.</summary>
    /// <param name="year">2 to 9998.</param>
    public DateOnly In(int year) => _dayIn(year);

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Holiday Parse(string rule)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            var days = Number(rule[6..]);
            return new(year => Easter(year).AddDays(days));
        }

        if (rule.Contains('/', StringComparison.Ordinal))
        {
            var parts = Array.ConvertAll(rule.Split('/'), Number);
            return new(year => NthWeekday(year, parts[0], parts[1], parts[2]));
        }

        var monthAndDay = Array.ConvertAll(rule.Split('-'), Number);
        return new(year => new DateOnly(year, monthAndDay[0], monthAndDay[1]));
    }

    /// <summary>Easter Sunday of the western churches, by the Gregorian computus.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var sinceMarch = moon - weekday;
        var month = 3 + ((sinceMarch + 40) / 44);
        return new DateOnly(year, month, sinceMarch + 28 - (31 * (month / 4)));
    }

    private static DateOnly NthWeekday(int year, int month, int weekday, int which) =>
        which > 0
            ? Calendar.NextWeekday(weekday, new DateOnly(year, month, 1)).AddDays(7 * (which - 1))
            : Calendar.LastWeekday(weekday, new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
