namespace Ingest.Extraction.Quotes;

/// <summary>A rule that finds quotes.</summary>
/// <param name="Name">What an analysis gives as evidence.</param>
/// <param name="Confidence">The share of its quotes whose content, and speaker where one is given, were right on development articles.</param>
internal sealed record QuoteRule(string Name, double Confidence)
{
    /// <summary>The reporting verb follows: <em>“…,” the minister said</em>.</summary>
    public static readonly QuoteRule CueAfter = new("cue-after", 0.86);

    /// <summary>The reporting verb goes before: <em>The minister said: “…”</em>.</summary>
    public static readonly QuoteRule CueBefore = new("cue-before", 0.8);

    /// <summary>The marks stand inside a reported clause: <em>He said that the “old” plan …</em>.</summary>
    public static readonly QuoteRule ReportedClause = new("reported-clause", 0.47);

    /// <summary>The closing mark is missing; the content ends before the attribution.</summary>
    public static readonly QuoteRule Unclosed = new("unclosed", 0.5);

    /// <summary>Nothing attributes it, but a quote before it in the paragraph has a source.</summary>
    public static readonly QuoteRule SameParagraph = new("same-paragraph", 0.95);

    /// <summary>Nothing attributes it.</summary>
    public static readonly QuoteRule MarksAlone = new("marks-alone", 0.69);
}
