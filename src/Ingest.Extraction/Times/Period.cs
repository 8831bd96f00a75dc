using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>A day, week, month … of the calendar.</summary>
/// <param name="Unit">What it is one of.</param>
/// <param name="Value">Its TIMEX3 value; unknown parts are <c>X</c>.</param>
/// <param name="Start">Its first day, or null if it is not known which one is meant.</param>
/// <param name="End">Its last day, or null if it is not known.</param>
/// <param name="Precision">How exactly the days are told.</param>
internal sealed record Period(TimeUnit Unit, string Value, DateOnly? Start, DateOnly? End, DatePrecision Precision)
{
    /// <summary>A period of which it is not known which one is meant.</summary>
    public static Period Unknown(TimeUnit unit, string value) => new(unit, value, null, null, DatePrecision.Day);

    /// <summary>Whether a day is told.</summary>
    public bool IsDay => Unit == TimeUnit.Day && Start is not null;

    /// <summary>Some days of this period; its value stays.</summary>
    public Period Narrow(DateOnly start, DateOnly end, DatePrecision precision) =>
        this with
        {
            Start = start,
            End = end,
            Precision = precision,
        };

    /// <summary>The days as an analysis states them, or null if they are not known.</summary>
    /// <param name="text">The words that tell them.</param>
    public ResolvedDate? ToDate(string text) =>
        Start is { } start && End is { } end
            ? new ResolvedDate
            {
                Start = start,
                End = end,
                Precision = Precision,
                Basis = DateBasis.Text,
                Text = text,
            }
            : null;
}
