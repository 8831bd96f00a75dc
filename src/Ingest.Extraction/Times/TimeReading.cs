using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>What a rule read at a token.</summary>
/// <param name="End">The index after the last token.</param>
/// <param name="Type">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value.</param>
internal sealed record TimeReading(int End, TimeType Type, string Value)
{
    /// <summary>The period of the calendar that is meant, or that the expression places something in; null if there is none.</summary>
    public Period? Period { get; init; }

    /// <summary>What the expression is told from.</summary>
    public TimeAnchor Anchor { get; init; }

    /// <summary>How sure the period is, up to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>A date.</summary>
    public static TimeReading Date(int end, Period period) => new(end, TimeType.Date, period.Value) { Period = period };

    /// <summary>A date told from the day of publication.</summary>
    public static TimeReading FromPublication(int end, Period period, double confidence = 1) =>
        new(end, TimeType.Date, period.Value)
        {
            Period = period,
            Anchor = TimeAnchor.Publication,
            Confidence = confidence,
        };

    /// <summary>A date told from another time of the text.</summary>
    public static TimeReading FromText(int end, Period period, double confidence = 1) =>
        new(end, TimeType.Date, period.Value)
        {
            Period = period,
            Anchor = TimeAnchor.Text,
            Confidence = confidence,
        };

    /// <summary>A date of which only a rough direction is known.</summary>
    public static TimeReading Vague(int end, string value) => new(end, TimeType.Date, value);

    /// <summary>A length of time.</summary>
    public static TimeReading Duration(int end, string value) => new(end, TimeType.Duration, value);

    /// <summary>Something that recurs.</summary>
    public static TimeReading Set(int end, string value) => new(end, TimeType.Set, value);

    /// <summary>The same up to another token.</summary>
    public TimeReading EndingAt(int end) => this with { End = end };
}
