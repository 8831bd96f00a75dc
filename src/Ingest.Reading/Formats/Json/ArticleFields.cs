namespace Ingest.Reading.Formats.Json;

/// <summary>What a JSON object says about an article, as it stands there. Unknown is null.</summary>
internal sealed record ArticleFields
{
    /// <summary>Whether the object calls itself a schema.org article.</summary>
    public required bool IsTyped { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}
