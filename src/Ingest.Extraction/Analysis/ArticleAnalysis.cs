using Ingest.Extraction.Articles;

namespace Ingest.Extraction.Analysis;

/// <summary>All that was found in one article. Offsets are UTF-16 code units into the article's text.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The parts of the text that are no article text (<em>Read more</em>, copyright lines), in order; never analysed.</summary>
    public IReadOnlyList<TextSpan> Boilerplate { get; init; } = [];

    /// <summary>What was said, in order of the text.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>What was done, in order of the text.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Who and what is named, in order of the first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The expressions of time, in order of the text.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];
}
