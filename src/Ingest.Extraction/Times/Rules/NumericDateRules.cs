using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Dates in figures: <em>2022-10-06</em>, <em>2022-10-06T14:30</em>, <em>6/10/2022</em>, <em>06.10.2022</em>.</summary>
internal static class NumericDateRules
{
    private const int IsoTokens = 5;

    /// <summary>A reading this much closer to publication than the other is taken.</summary>
    private const int FarCloser = 20;

    private const double ByDistance = 0.7;

    public static TimeReading? Read(TimeText text, int token) => Iso(text, token) ?? Slashed(text, token);

    /// <summary>2022-10-06, in five tokens, with or without a time of day</summary>
    private static TimeReading? Iso(TimeText text, int token)
    {
        if (text.FourDigits(token) is null || !text.IsHyphen(token + 1) || token + IsoTokens > text.End)
        {
            return null;
        }

        var document = text.Document;
        var end = document.Tokens[token + IsoTokens - 1].End;
        var form = document.Text.AsSpan(document.Tokens[token].Start..end);
        if (
            form.Length < 10
            || !DateOnly.TryParseExact(form[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
        )
        {
            return null;
        }

        var period = Calendar.Day(day);
        var clock = form[10..];
        if (clock.IsEmpty)
        {
            return TimeReading.Date(token + IsoTokens, period);
        }

        return
            clock is ['T', _, _, ':', _, _, ..]
            && int.TryParse(clock[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(clock[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            && hour <= 24
            && minute < 60
            ? new(
                token + IsoTokens,
                TimeType.Time,
                $"{period.Value}T{hour:D2}:{minute:D2}{(clock[^1] == 'Z' ? "Z" : "")}"
            )
            {
                Period = period,
            }
            : null;
    }

    /// <summary>6/10/2022: day and month in either order</summary>
    private static TimeReading? Slashed(TimeText text, int token)
    {
        var form = text.Form(token);
        var mark = form.IndexOfAny('/', '.');
        if (mark is < 1 or > 4 || form.Length is < 6 or > 10)
        {
            return null;
        }

        Span<Range> parts = stackalloc Range[4];
        if (form.Split(parts, form[mark]) != 3)
        {
            return null;
        }

        if (
            !int.TryParse(form[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(form[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !int.TryParse(form[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var third)
        )
        {
            return null;
        }

        if (form[parts[0]].Length == 4)
        {
            return Calendar.Day(first, second, third) is { } yearFirst ? TimeReading.Date(token + 1, yearFirst) : null;
        }

        var yearDigits = form[parts[2]].Length;
        if (yearDigits is not (2 or 4) || (yearDigits == 2 && form[mark] == '.'))
        {
            return null;
        }

        var year = yearDigits == 2 ? YearRules.FullYear(text, third) : third;
        var dayFirst = Calendar.Day(year, second, first);
        var monthFirst = Calendar.Day(year, first, second);
        return (form[mark], dayFirst, monthFirst) switch
        {
            (_, null, null) => null,
            (_, { } only, null) => TimeReading.Date(token + 1, only),
            (_, null, { } only) => TimeReading.Date(token + 1, only),
            ('.', { } only, _) => TimeReading.Date(token + 1, only),
            _ => Doubtful(text, token, dayFirst, monthFirst),
        };
    }

    /// <summary>By how close each reading is to publication; the year alone where that does not decide.</summary>
    private static TimeReading? Doubtful(TimeText text, int token, Period dayFirst, Period monthFirst)
    {
        if (dayFirst == monthFirst)
        {
            return TimeReading.Date(token + 1, dayFirst);
        }

        if (text.Published is { } published)
        {
            var day = Math.Abs(dayFirst.Start!.Value.DayNumber - published.DayNumber);
            var month = Math.Abs(monthFirst.Start!.Value.DayNumber - published.DayNumber);
            if (Math.Abs(day - month) >= FarCloser && Math.Min(day, month) <= FarCloser)
            {
                return TimeReading.Date(token + 1, day < month ? dayFirst : monthFirst) with
                {
                    Confidence = ByDistance,
                };
            }
        }

        return Calendar.Year(dayFirst.Start!.Value.Year) is { } year ? TimeReading.Date(token + 1, year) : null;
    }
}
