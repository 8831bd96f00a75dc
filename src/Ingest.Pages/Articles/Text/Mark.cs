namespace Ingest.Pages.Articles.Text;

/// <summary>A stretch of a text that something was found in.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Target">The identifier of what was found: of its entry on the page.</param>
/// <param name="Anchor">The identifier of the place in the text.</param>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last one.</param>
internal sealed record Mark(MarkKind Kind, string Target, string Anchor, int Start, int End)
{
    /// <summary>A label to be shown behind the mark, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it starts what was found, rather than going on with it.</summary>
    public bool IsFirst { get; init; } = true;
}
