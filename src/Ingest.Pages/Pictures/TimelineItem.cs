using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Pictures;

/// <summary>A quote or an event as a picture counts it.</summary>
/// <param name="Days">When it was, as lists order and select it: its own date, else the day of publication; null without either.</param>
/// <param name="Quad">PLOVER's quad class of an event, 1 to 4; 0 for a quote.</param>
public readonly record struct TimelineItem(Period? Days, int Quad)
{
    /// <summary>A quote.</summary>
    public static TimelineItem Of(StoredQuote stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(DaysOf(stored.Quote.SaidOn, stored.Article.Published), 0);
    }

    /// <summary>An event.</summary>
    public static TimelineItem Of(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new(DaysOf(stored.Event.Date, stored.Article.Published), stored.Event.Quad);
    }

    private static Period? DaysOf(ResolvedDate? date, DateOnly? published) =>
        date is not null
            ? date.Start <= date.End
                ? new(date.Start, date.End)
                : new(date.End, date.Start)
            : published is { } day
                ? new Period(day, day)
                : null;
}
