using Ingest.Reading.Encodings;
using Ingest.Reading.Formats;

namespace Ingest.Reading;

/// <summary>Which files are read at all, for those who take files in.</summary>
public static class ArticleFormats
{
    /// <summary>Why a file with a name and a content type is not read, whatever is in it; null if it is.</summary>
    /// <param name="name">The blob name; its extension counts first.</param>
    /// <param name="contentType">The content type, with or without parameters, or null.</param>
    public static ReadFailure? Refuse(string name, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SupportedFormats.Find(name, DeclaredType.Parse(contentType).MediaType) is null
            ? SupportedFormats.Refuse(name)
            : null;
    }

    /// <summary>The media type of a file by its name's extension, without a charset; null if that is of no format that is read.</summary>
    public static string? FindMediaType(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SupportedFormats.Find(name, mediaType: null)?.MediaTypes[0];
    }

    /// <summary>Whether a content type is that of a format that is read.</summary>
    /// <param name="contentType">The content type, with or without parameters, or null.</param>
    public static bool HasContentType(string? contentType) =>
        SupportedFormats.Find("", DeclaredType.Parse(contentType).MediaType) is not null;
}
