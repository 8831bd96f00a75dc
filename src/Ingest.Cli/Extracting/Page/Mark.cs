using Ingest.Extraction.Analysis;

namespace Ingest.Cli.Extracting.Page;

/// <summary>Words of the article that an excerpt points out by signs around them.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Open">The sign before them.</param>
/// <param name="Close">The sign after them.</param>
internal sealed record Mark(TextSpan Span, char Open, char Close)
{
    /// <summary>What the signs mean.</summary>
    public const string Legend = "*cue or trigger*  «what is said»  [who]  {to whom}";

    /// <summary>The words that tell of the quote or event: its cue or trigger.</summary>
    public static Mark Telling(TextSpan span) => new(span, '*', '*');

    /// <summary>What is said.</summary>
    public static Mark Said(TextSpan span) => new(span, '«', '»');

    /// <summary>Who says or does it.</summary>
    public static Mark Who(TextSpan span) => new(span, '[', ']');

    /// <summary>To whom it is done.</summary>
    public static Mark Whom(TextSpan span) => new(span, '{', '}');
}
