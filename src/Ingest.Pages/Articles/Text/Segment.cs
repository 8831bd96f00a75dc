namespace Ingest.Pages.Articles.Text;

/// <summary>A stretch of text that is covered by the same marks all along.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last one.</param>
public readonly record struct Segment(int Start, int End)
{
    /// <summary>The innermost mark's identifier, which the stretch leads to, or null if nothing covers it.</summary>
    public string? Target { get; init; }

    /// <summary>Whether a name covers it.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether an expression of time covers it.</summary>
    public bool IsTime { get; init; }

    /// <summary>The identifier of the innermost quote that covers it, or null.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether words that tell an event cover it.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether a quote starts here without a quotation mark before it.</summary>
    public bool StartsQuote { get; init; }

    /// <summary>The label of the event whose words end here, or null.</summary>
    public string? EndingEvent { get; init; }

    /// <summary>Whether it is the one stretch by which the keyboard reaches its mark.</summary>
    public bool IsStop { get; init; }

    /// <summary>The identifiers of the places that start here.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }
}
