using AngleSharp.Html.Dom;

namespace Ingest.Reading.Formats.Html;

/// <summary>The <c>meta</c> elements of a page, by their name, property, <c>itemprop</c> or <c>http-equiv</c> in any case; the first of a name counts.</summary>
internal sealed class MetaElements
{
    private static readonly string[] KeyAttributes = ["property", "name", "itemprop", "http-equiv"];

    private readonly Dictionary<string, string> _contents = new(StringComparer.OrdinalIgnoreCase);

    public MetaElements(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content");
            foreach (var attribute in KeyAttributes)
            {
                if (meta.GetAttribute(attribute)?.Trim() is { Length: > 0 } key && !string.IsNullOrWhiteSpace(content))
                {
                    _contents.TryAdd(key, content);
                }
            }
        }
    }

    /// <summary>The contents that the page has for the keys, in the order of the keys.</summary>
    public IEnumerable<string> Find(IEnumerable<string> keys) =>
        keys.Select(key => _contents.GetValueOrDefault(key)).OfType<string>();
}
