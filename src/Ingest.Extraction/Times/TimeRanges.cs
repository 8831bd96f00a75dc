using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Times;

/// <summary>Joins two dates that are the ends of a range: <em>from May 3 to May 7</em>, <em>May 3–7</em>, <em>between 2010 and 2015</em>.</summary>
internal static class TimeRanges
{
    /// <summary>Gives the ends of each range the whole range.</summary>
    /// <param name="document">The document.</param>
    /// <param name="times">The expressions of a sentence, in order.</param>
    public static void Join(Document document, Span<ResolvedTime> times)
    {
        for (var i = 0; i + 1 < times.Length; i++)
        {
            var (first, last) = (times[i], times[i + 1]);
            if (
                first.Date is { } start
                && last.Date is { } end
                && start.Start <= end.End
                && IsDate(first)
                && IsDate(last)
                && Connects(document, first, last)
            )
            {
                var range = start with
                {
                    End = end.End,
                    Precision = DatePrecision.Days,
                    Text = document.Text[first.Span.Start..last.Span.End],
                };
                times[i] = first with { Range = range };
                times[i + 1] = last with { Range = range };
            }
        }
    }

    private static bool IsDate(ResolvedTime time) => time.Expression.Type is TimeType.Date or TimeType.Time;

    private static bool Connects(Document document, ResolvedTime first, ResolvedTime last)
    {
        if (last.FirstToken != first.EndToken + 1)
        {
            return false;
        }

        var before = first.FirstToken > 0 ? document.Word(first.FirstToken - 1) : default;
        return document.Word(first.EndToken) switch
        {
            "to" or "until" or "till" or "through" or "thru" => true,
            "-" or "–" or "—" => true,
            "and" => before is "between" or "Between",
            _ => false,
        };
    }
}
