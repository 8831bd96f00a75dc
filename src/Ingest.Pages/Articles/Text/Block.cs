namespace Ingest.Pages.Articles.Text;

/// <summary>A paragraph of a marked text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Segments">Its stretches, in order and without gaps.</param>
public sealed record Block(BlockKind Kind, IReadOnlyList<Segment> Segments);

/// <summary>What a paragraph is.</summary>
public enum BlockKind
{
    /// <summary>Article text.</summary>
    Body,

    /// <summary>The headline at the head of the text.</summary>
    Headline,

    /// <summary>Text that is not the article's, and was not analysed.</summary>
    Boilerplate,
}
