using Ingest.Extraction.Analysis;

namespace Ingest.Storage.Layout;

/// <summary>The days an item is found under: its own date, else the day of publication, else none.</summary>
/// <param name="Start">The first day, or null without a date.</param>
/// <param name="End">The last day, itself included; null exactly if <paramref name="Start"/> is.</param>
internal readonly record struct ItemInterval(DateOnly? Start, DateOnly? End)
{
    /// <summary>The interval of a date, or of a day of publication that stands in for it.</summary>
    public static ItemInterval Of(ResolvedDate? date, DateOnly? published) =>
        date is null ? new(published, published)
        : date.Start <= date.End ? new(date.Start, date.End)
        : new(date.End, date.Start);

    /// <summary>The number of days; 0 without a date.</summary>
    public int Days => Start is { } start && End is { } end ? end.DayNumber - start.DayNumber + 1 : 0;
}
