using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>Finds the days of a part of a period. The value of the whole stays, as TIMEX3 has it.</summary>
internal static class PeriodParts
{
    private const int DaysInThirdOfMonth = 10;

    /// <summary>A part of a period; the whole where a part makes no difference of days.</summary>
    public static Period Of(Period whole, PeriodPart part, DateOnly? published)
    {
        if (whole.Start is not { } start || whole.End is not { } end || part == PeriodPart.Whole || start == end)
        {
            return whole;
        }

        if (part is PeriodPart.Earlier or PeriodPart.Later)
        {
            return published is { } day && day >= start && day <= end
                ? part == PeriodPart.Earlier
                    ? whole.Narrow(start, day, PrecisionOfPart(whole.Unit))
                    : whole.Narrow(day, end, PrecisionOfPart(whole.Unit))
                : whole;
        }

        var third = part - PeriodPart.Start;
        if (whole.Unit == TimeUnit.Month)
        {
            return whole.Narrow(
                start.AddDays(third * DaysInThirdOfMonth),
                third == 2 ? end : start.AddDays((third * DaysInThirdOfMonth) + DaysInThirdOfMonth - 1),
                DatePrecision.PartOfMonth
            );
        }

        var days = end.DayNumber - start.DayNumber + 1;
        var first = start.AddDays(days * third / 3);
        var last = start.AddDays((days * (third + 1) / 3) - 1);
        if (whole.Unit >= TimeUnit.Quarter)
        {
            // Whole months, whole years.
            first = FirstOf(first.AddDays(whole.Unit >= TimeUnit.Decade ? 182 : 15), whole.Unit);
            last =
                third == 2
                    ? end
                    : FirstOf(last.AddDays(whole.Unit >= TimeUnit.Decade ? 183 : 16), whole.Unit).AddDays(-1);
            first = third == 0 ? start : first;
        }

        return whole.Narrow(first, last, PrecisionOfPart(whole.Unit));
    }

    private static DateOnly FirstOf(DateOnly day, TimeUnit unit) =>
        unit >= TimeUnit.Decade ? new(day.Year, 1, 1) : new(day.Year, day.Month, 1);

    private static DatePrecision PrecisionOfPart(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Month => DatePrecision.PartOfMonth,
            TimeUnit.Quarter or TimeUnit.Season or TimeUnit.HalfYear or TimeUnit.Year => DatePrecision.PartOfYear,
            >= TimeUnit.Decade => DatePrecision.Years,
            _ => DatePrecision.Days,
        };
}
