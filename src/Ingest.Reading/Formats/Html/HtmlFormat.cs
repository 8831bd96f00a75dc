using System.Text;

namespace Ingest.Reading.Formats.Html;

/// <summary>A page as a browser saves it.</summary>
internal sealed class HtmlFormat : IDocumentFormat
{
    /// <summary>How far the HTML standard looks for a declared charset, in bytes.</summary>
    private const int CharsetWindow = 1024;

    private const int MaxXmlDeclaration = 100;

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    /// <summary>The charset of a <c>meta</c> element or of the XML declaration.</summary>
    public string? FindCharset(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, CharsetWindow)]);
        if (BoundedHtmlParser.TryParse(head, out var document) is null)
        {
            foreach (var meta in document!.QuerySelectorAll("meta"))
            {
                var charset = meta.GetAttribute("charset") ?? CharsetOf(meta.GetAttribute("content"));
                // Whoever can read this far reads no UTF-16.
                if (charset is not null && !charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
                {
                    return charset;
                }
            }
        }

        return CharsetOfXml(head);
    }

    public FormatResult Parse(string text)
    {
        if (BoundedHtmlParser.TryParse(text, out var document) is { } refusal)
        {
            return refusal;
        }

        using (document)
        {
            var metadata = PageMetadata.Of(document!);
            var body = MainText.Find(document!);
            if (body.Length == 0)
            {
                body = metadata.Text ?? "";
            }

            return body.Length == 0
                ? Failures.Malformed(
                    "The page has no readable text. Save the page with its text, or drop the text as .txt."
                )
                : metadata.ToDocument(body);
        }
    }

    private static string? CharsetOf(string? content)
    {
        var declared = Encodings.DeclaredType.Parse(content);
        return declared.Charset;
    }

    private static string? CharsetOfXml(string head)
    {
        if (!head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var declaration = head[..Math.Min(head.Length, MaxXmlDeclaration)].Split('"', '\'');
        var name = Array.FindIndex(
            declaration,
            part => part.TrimEnd(' ', '=').EndsWith("encoding", StringComparison.Ordinal)
        );
        return name >= 0 && name + 1 < declaration.Length ? declaration[name + 1] : null;
    }
}
