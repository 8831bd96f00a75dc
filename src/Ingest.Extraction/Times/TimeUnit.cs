namespace Ingest.Extraction.Times;

/// <summary>The units time is told in, from fine to coarse.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Night,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>What TIMEX3 and the calendar say about a unit.</summary>
internal static class TimeUnits
{
    /// <summary>The TIMEX3 value of a length of time.</summary>
    /// <param name="amount">How many units, or null if that is left open.</param>
    public static string Duration(this TimeUnit unit, decimal? amount)
    {
        var (factor, prefix, letters) = unit switch
        {
            TimeUnit.Second => (1, "PT", "S"),
            TimeUnit.Minute => (1, "PT", "M"),
            TimeUnit.Hour => (1, "PT", "H"),
            TimeUnit.Night => (1, "P", "NI"),
            TimeUnit.Day => (1, "P", "D"),
            TimeUnit.Weekend => (1, "P", "WE"),
            TimeUnit.Week => (1, "P", "W"),
            TimeUnit.Fortnight => (2, "P", "W"),
            TimeUnit.Month => (1, "P", "M"),
            TimeUnit.Quarter => (1, "P", "Q"),
            TimeUnit.Season => (1, "P", "S"),
            TimeUnit.HalfYear => (6, "P", "M"),
            TimeUnit.Year => (1, "P", "Y"),
            TimeUnit.Decade => amount is null ? (1, "P", "DE") : (10, "P", "Y"),
            TimeUnit.Century => amount is null ? (1, "P", "CE") : (100, "P", "Y"),
            _ => amount is null ? (1, "P", "ML") : (1000, "P", "Y"),
        };
        var number = amount is { } known
            ? (known * factor).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
            : "X";
        return prefix + number + letters;
    }

    /// <summary>How many months a unit has, or null if it has no whole number of them.</summary>
    public static int? Months(this TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Month => 1,
            TimeUnit.Quarter => 3,
            TimeUnit.HalfYear => 6,
            TimeUnit.Season or TimeUnit.Year => 12,
            TimeUnit.Decade => 120,
            TimeUnit.Century => 1200,
            TimeUnit.Millennium => 12000,
            _ => null,
        };

    /// <summary>How many days a unit has, or null if it is shorter than a day or told in months.</summary>
    public static int? Days(this TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Night or TimeUnit.Day => 1,
            TimeUnit.Weekend or TimeUnit.Week => 7,
            TimeUnit.Fortnight => 14,
            _ => null,
        };
}
