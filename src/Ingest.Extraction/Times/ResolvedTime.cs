using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>An expression of time and the days it means.</summary>
/// <param name="Expression">The expression in TIMEX3 terms.</param>
/// <param name="Date">
/// The days, or null if they cannot be told (a relative date in an article without a date, a mere length of time). A length of
/// time that leads to a date (<em>two days</em> before May 19) has the days it leads to.
/// </param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal sealed record ResolvedTime(TimeExpression Expression, ResolvedDate? Date, int FirstToken, int EndToken)
{
    /// <summary>The token of the expression that hangs on a word outside it: its place in the dependency tree.</summary>
    public int HeadToken { get; init; } = EndToken - 1;

    /// <summary>What the expression is told from.</summary>
    public TimeAnchor Anchor { get; init; }

    /// <summary>How sure <see cref="Date"/> is, from 0 to 1: less than 1 where the direction had to be guessed or a date can be read in two ways.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The days from the first date to the last if the expression is one end of a range (<em>from May 3 to May 7</em>), else null.</summary>
    public ResolvedDate? Range { get; init; }

    /// <summary>Whether it tells when something is, and not how long or how often, and the days are known.</summary>
    public bool IsDate => Date is not null && Expression.Type is (TimeType.Date or TimeType.Time);

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Expression.Start, Expression.End);
}

/// <summary>What an expression of time is told from.</summary>
internal enum TimeAnchor
{
    /// <summary>Nothing: it tells its date in full.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Publication,

    /// <summary>Another time of the text.</summary>
    Text,
}
