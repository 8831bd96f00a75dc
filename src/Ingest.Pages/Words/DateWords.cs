using System.Globalization;

namespace Ingest.Pages.Words;

/// <summary>Writes days and intervals of days as people do: <c>22 October 2022</c>, <c>3–9 October 2022</c>, <c>October 2022</c>.</summary>
public static class DateWords
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The date in one text.</summary>
    public static string Of(DateOnly start, DateOnly end) =>
        PartsOf(start, end) is [var first, var last]
            ? $"{first.Text}{Dash(first)}{last.Text}"
            : PartsOf(start, end)[0].Text;

    /// <summary>One part, or two with a dash between them.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, itself included.</param>
    public static IReadOnlyList<DatePart> PartsOf(DateOnly start, DateOnly end)
    {
        if (start >= end)
        {
            return [Day(start, "d MMMM yyyy")];
        }

        var isWhole = start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month);
        if (isWhole && start.Month == 1 && end.Month == 12)
        {
            return Join(new DatePart(Year(start), $"{start:yyyy}"), new DatePart(Year(end), $"{end:yyyy}"));
        }

        if (isWhole)
        {
            return Join(
                Month(start, start.Year == end.Year && start.Month != end.Month),
                Month(end, isYearKnown: false)
            );
        }

        var first =
            start.Year != end.Year ? "d MMMM yyyy"
            : start.Month != end.Month ? "d MMMM"
            : "%d";
        return [Day(start, first), Day(end, "d MMMM yyyy")];
    }

    /// <summary>The dash after a part: with blanks where the part has some.</summary>
    public static string Dash(DatePart first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return first.Text.Contains(' ', StringComparison.Ordinal) ? " – " : "–";
    }

    private static IReadOnlyList<DatePart> Join(DatePart first, DatePart last) =>
        first.Machine == last.Machine ? [last] : [first, last];

    private static DatePart Day(DateOnly day, string format) =>
        new(WithPlainYear(day.ToString(format, Culture), day), day.ToString("yyyy-MM-dd", Culture));

    private static DatePart Month(DateOnly day, bool isYearKnown) =>
        new(
            WithPlainYear(day.ToString(isYearKnown ? "MMMM" : "MMMM yyyy", Culture), day),
            day.ToString("yyyy-MM", Culture)
        );

    private static string Year(DateOnly day) => day.Year.ToString(Culture);

    /// <summary>Years before 1000 without the zeros that only machines want.</summary>
    private static string WithPlainYear(string text, DateOnly day) =>
        day.Year >= 1000 ? text : text.Replace(day.ToString("yyyy", Culture), Year(day), StringComparison.Ordinal);
}
