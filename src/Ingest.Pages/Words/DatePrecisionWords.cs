using Ingest.Extraction.Analysis;

namespace Ingest.Pages.Words;

/// <summary>Says how exactly a date is told, where the date as it is written does not show it.</summary>
public static class DatePrecisionWords
{
    /// <summary>The words, or null for a day, a month, a year and a century, which speak for themselves.</summary>
    public static string? Of(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Days => "some of these days",
            DatePrecision.Week => "to the week",
            DatePrecision.PartOfMonth => "a part of a month",
            DatePrecision.Season => "to the season",
            DatePrecision.Quarter => "to the quarter",
            DatePrecision.HalfYear => "to the half-year",
            DatePrecision.PartOfYear => "a part of a year",
            DatePrecision.Years => "some of these years",
            DatePrecision.Decade => "to the decade",
            _ => null,
        };
}
