using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Layout;

/// <summary>A paragraph of an article's text, without the white space around it.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Paragraph(TextSpan Span, ParagraphKind Kind)
{
    /// <summary>Where the text behind the dateline begins; the paragraph's start if it has none.</summary>
    public int TextStart { get; init; } = Span.Start;
}

/// <summary>What a paragraph is.</summary>
internal enum ParagraphKind
{
    /// <summary>The headline at the head of the text.</summary>
    Title,

    /// <summary>Article text.</summary>
    Body,

    /// <summary>Trailing text that is not the article's: links, calls to subscribe, copyright lines.</summary>
    Boilerplate,
}
