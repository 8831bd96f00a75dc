namespace Ingest.Reading;

/// <summary>What is known about a file beside its bytes.</summary>
public sealed record ArticleSource
{
    /// <summary>The blob or file name; its extension decides the format.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Blob metadata. The keys <c>title</c>, <c>published</c>, <c>source</c>, <c>url</c> and <c>language</c> (in any case)
    /// win over what the document says; values may be percent-encoded, since metadata travels in HTTP headers.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>When the blob was created; the last resort for the date of publication.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The media type, which may carry a charset (<c>text/html; charset=koi8-r</c>), or null.</summary>
    public string? ContentType { get; init; }
}
