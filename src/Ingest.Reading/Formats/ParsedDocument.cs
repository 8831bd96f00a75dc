namespace Ingest.Reading.Formats;

/// <summary>What a document holds and says about itself. Unknown is null.</summary>
internal sealed record ParsedDocument
{
    /// <summary>The article's text; not blank.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}
