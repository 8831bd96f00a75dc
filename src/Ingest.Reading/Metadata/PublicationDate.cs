using System.Globalization;
using Ingest.Extraction.Articles;

namespace Ingest.Reading.Metadata;

/// <summary>Dates of publication as metadata and documents write them.</summary>
/// <remarks>
/// Read are ISO 8601 (<c>2022-10-22</c>, <c>20221022</c>, <c>2022-10-22T23:30:00-04:00</c>: the day as written, in its own
/// offset), <c>2022/10/22</c>, and dates with the month's English name in either order, with or without a weekday and a
/// time (<c>Sat, 22 Oct 2022 10:00:00 GMT</c>, <c>October 22nd, 2022</c>, <c>22-Oct-2022</c>). Numbers alone in another
/// order (<c>03/04/2022</c>) are ambiguous, so they are not read.
/// </remarks>
internal static class PublicationDate
{
    private const int MaxLength = 80;
    private const int FirstYear = 1500;
    private const int LastYear = 2200;

    private static readonly string[] NumericFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd"];

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    private static readonly string[] OrdinalSuffixes = ["st", "nd", "rd", "th"];

    /// <summary>Chooses the surest date that is known, and says what it rests on.</summary>
    public static (DateOnly? Date, PublishedBasis? Basis) Choose(
        DateOnly? metadata,
        DateOnly? document,
        DateTimeOffset? createdOn
    ) =>
        metadata is not null ? (metadata, PublishedBasis.Metadata)
        : document is not null ? (document, PublishedBasis.Document)
        : createdOn is { } created ? (DateOnly.FromDateTime(created.UtcDateTime), PublishedBasis.Created)
        : (null, null);

    /// <summary>Reads a date.</summary>
    /// <returns>The day, of the years 1500 to 2200; or null if the text is no unambiguous date.</returns>
    public static DateOnly? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (trimmed is not { Length: >= 8 and <= MaxLength })
        {
            return null;
        }

        var date = ParseNumeric(trimmed) ?? ParseNamed(trimmed);
        return date is { Year: >= FirstYear and <= LastYear } ? date : null;
    }

    private static DateOnly? ParseNumeric(string text)
    {
        foreach (var format in NumericFormats)
        {
            if (
                text.Length >= format.Length
                && IsTimeOrNothing(text.AsSpan(format.Length))
                && DateOnly.TryParseExact(
                    text.AsSpan(0, format.Length),
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Whether nothing follows a numeric date but a time (<c>T10:15:00Z</c>, <c> 10:15</c>) or an offset (<c>Z</c>, <c>+02:00</c>).</summary>
    private static bool IsTimeOrNothing(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" ,Tt");
        return rest.IsEmpty || char.IsAsciiDigit(rest[0]) && rest.Length >= 4 || rest[0] is 'Z' or 'z' or '+';
    }

    private static DateOnly? ParseNamed(string text)
    {
        var words = text.Split([' ', ',', '-', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 && IndexOfName(Weekdays, words[0]) >= 0 ? 1 : 0;
        if (words.Length < first + 3 || !IsTime(words.AsSpan(first + 3)))
        {
            return null;
        }

        var (a, b, year) = (words[first], words[first + 1], words[first + 2]);
        return IndexOfName(Months, b) is >= 0 and var later ? Make(year, later, a)
            : IndexOfName(Months, a) is >= 0 and var earlier ? Make(year, earlier, b)
            : null;
    }

    /// <summary>Whether what follows a date in words is nothing or a time of day (<c>10:00:00 GMT</c>, <c>at 5:30 p.m.</c>, <c>| 17:30</c>).</summary>
    private static bool IsTime(ReadOnlySpan<string> words)
    {
        var time = words is ["at" or "|" or "–" or "—" or "·", ..] ? words[1..] : words;
        return time.IsEmpty ? words.IsEmpty : char.IsAsciiDigit(time[0][0]);
    }

    /// <summary>Finds a full name, or its first three letters or <c>Sept</c> or the like, with or without a stop.</summary>
    private static int IndexOfName(string[] names, string word)
    {
        var bare = word.TrimEnd('.').ToLowerInvariant();
        return bare.Length < 3
            ? -1
            : Array.FindIndex(
                names,
                name => name == bare || bare.Length <= 5 && name.StartsWith(bare, StringComparison.Ordinal)
            );
    }

    private static DateOnly? Make(string yearText, int monthIndex, string dayText)
    {
        var suffix = Array.Find(
            OrdinalSuffixes,
            ending => dayText.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        );
        var dayDigits = dayText.AsSpan(0, dayText.Length - (suffix?.Length ?? 0)).TrimEnd('.');
        return
            yearText.Length == 4
            && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && dayDigits.Length is 1 or 2
            && int.TryParse(dayDigits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && year >= FirstYear
            && day >= 1
            && day <= DateTime.DaysInMonth(year, monthIndex + 1)
            ? new DateOnly(year, monthIndex + 1, day)
            : null;
    }
}
