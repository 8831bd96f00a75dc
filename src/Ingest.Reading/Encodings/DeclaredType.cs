using System.Net.Http.Headers;

namespace Ingest.Reading.Encodings;

/// <summary>The parts of a Content-Type header.</summary>
/// <param name="MediaType">The media type in lower case (<c>text/html</c>), or null.</param>
/// <param name="Charset">The charset as declared, or null.</param>
internal readonly record struct DeclaredType(string? MediaType, string? Charset)
{
    /// <summary>Reads a header's value; one that breaks the rules counts as none.</summary>
    public static DeclaredType Parse(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            ? new(parsed.MediaType?.ToLowerInvariant(), parsed.CharSet)
            : default;
}
