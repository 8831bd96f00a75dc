using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>An expression of time and the days it means.</summary>
/// <param name="Expression">The expression in TIMEX3 terms.</param>
/// <param name="Date">The days, or null if they cannot be told (a relative date in an article without a date, a length of time).</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal sealed record ResolvedTime(TimeExpression Expression, ResolvedDate? Date, int FirstToken, int EndToken)
{
    public TextSpan Span => new(Expression.Start, Expression.End);
}
