using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Lengths of time that reach to or from the present, with the days they cover: <em>the past three months</em>, <em>the next few days</em>.</summary>
internal static class DirectedSpans
{
    private const double ByHabit = 0.85;

    /// <summary>the past three months, the next few days: a length of time that reaches to or from the present</summary>
    public static TimeReading? Counted(TimeText text, int at, TimeDirection direction)
    {
        if (direction is TimeDirection.Same || Quantity.Read(text, at) is not var (end, amount) || text.Is(at, "a"))
        {
            return null;
        }

        while (text.Is(end, TimeWordKind.Filler))
        {
            end++;
        }

        if (!text.Is(end, TimeWordKind.Units, out var value) && !text.Is(end, TimeWordKind.Unit, out value))
        {
            return null;
        }

        var unit = (TimeUnit)value;
        return Span(text, end + 1, unit, amount, direction, unit.Duration(amount));
    }

    /// <summary>A length of time with the days it covers, if it is a whole number of units and the present is known.</summary>
    public static TimeReading Span(
        TimeText text,
        int end,
        TimeUnit unit,
        decimal? amount,
        TimeDirection direction,
        string value
    )
    {
        var reading = TimeReading.Duration(end, value);
        if (
            text.Published is not { } published
            || amount is not { } known
            || known != decimal.Truncate(known)
            || known is < 1 or > 10_000
        )
        {
            return reading;
        }

        var isAhead = direction is TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following;
        if (
            Calendar.Shift(published, unit, isAhead ? (int)known : -(int)known) is not { } other
            || unit < TimeUnit.Night
        )
        {
            return reading;
        }

        var (start, last) = isAhead ? (published, other) : (other, published);
        return reading with
        {
            Period = new(unit, value, start, last, Precision(unit)),
            Anchor = TimeAnchor.Publication,
            Confidence = ByHabit,
        };
    }

    private static DatePrecision Precision(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => DatePrecision.Week,
            TimeUnit.Month => DatePrecision.Month,
            TimeUnit.Quarter => DatePrecision.Quarter,
            TimeUnit.Year => DatePrecision.Year,
            TimeUnit.Decade => DatePrecision.Years,
            TimeUnit.Century => DatePrecision.Century,
            _ => DatePrecision.Days,
        };
}
