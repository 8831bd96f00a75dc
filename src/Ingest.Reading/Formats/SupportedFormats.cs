using Ingest.Reading.Formats.Html;
using Ingest.Reading.Formats.Json;
using Ingest.Reading.Formats.Markdown;
using Ingest.Reading.Formats.PlainText;

namespace Ingest.Reading.Formats;

/// <summary>All formats an article can have. A new one is added to this list, and nowhere else.</summary>
public static class SupportedFormats
{
    private static readonly IDocumentFormat[] All =
    [
        new PlainTextFormat(),
        new MarkdownFormat(),
        new HtmlFormat(),
        new JsonFormat(),
    ];

    /// <summary>The main extension of each format, for a person (<c>.txt, .md, .html or .json</c>).</summary>
    public static string MainExtensions { get; } =
        $"{string.Join(", ", All[..^1].Select(format => format.Extensions[0]))} or {All[^1].Extensions[0]}";

    /// <summary>The format that a file's extension names, in any case; else the one that its media type names; else null.</summary>
    internal static IDocumentFormat? Find(string name, string? mediaType)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return Array.Find(All, format => format.Extensions.Contains(extension))
            ?? Array.Find(All, format => mediaType is not null && format.MediaTypes.Contains(mediaType));
    }

    /// <summary>The failure for a file that has none of the formats.</summary>
    internal static ReadFailure Refuse(string name)
    {
        var extension = Metadata.TitleText.Clean(Path.GetExtension(name));
        var problem = extension is null or { Length: > 20 }
            ? "The file's name has no extension that tells its format."
            : $"Files ending in '{extension}' are not read as articles.";
        return new(
            ReadFailureCode.UnsupportedFormat,
            $"{problem} Give it as {MainExtensions}, or with the content type of one of these."
        );
    }
}
