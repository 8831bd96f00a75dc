using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Reading.Formats.Html;

/// <summary>Parses HTML, and gives up on markup whose nesting or number of elements would cost unbounded time or stack.</summary>
/// <remarks>Nothing is loaded and no script runs: the parser works in a context without a loader and without scripting.</remarks>
internal static class BoundedHtmlParser
{
    /// <summary>Pages of news nest some 30 deep.</summary>
    public const int MaxDepth = 256;

    /// <summary>Pages of news have some thousands of elements.</summary>
    public const int MaxElements = 100_000;

    /// <summary>How many elements are made between two looks at the depth.</summary>
    private const int DepthCheckInterval = 16;

    /// <summary>The attributes that anything here or in SmartReader looks at; a page can have any number of others.</summary>
    private static readonly HashSet<string> UsedAttributes =
    [
        "aria-hidden",
        "aria-modal",
        "charset",
        "class",
        "content",
        "datetime",
        "hidden",
        "href",
        "http-equiv",
        "id",
        "itemprop",
        "itemtype",
        "lang",
        "name",
        "property",
        "pubdate",
        "rel",
        "role",
        "style",
        "type",
    ];

    /// <summary>Parses a whole page.</summary>
    /// <param name="html">The markup, however broken.</param>
    /// <param name="document">The tree, at most about <see cref="MaxDepth"/> deep; null on failure.</param>
    /// <returns>The reason why the markup is refused, or null if it is not.</returns>
    public static ReadFailure? TryParse(string html, out IHtmlDocument? document)
    {
        var limits = new Limits();
        var options = new HtmlParserOptions
        {
            // The depth is checked here, so that the tree shows the parser's true depth and deep markup stops at once.
            MaximumDepth = int.MaxValue,
            SkipComments = true,
            OnCreated = (element, _) => limits.Count(element),
            ShouldEmitAttribute = (ref _, name) => UsedAttributes.Contains(name.ToString()),
        };
        try
        {
            document = new HtmlParser(options).ParseDocument(html);
            return null;
        }
        catch (MarkupLimitException exceeded)
        {
            document = null;
            return Failures.Malformed(exceeded.Message);
        }
    }

    private sealed class Limits
    {
        private int _elements;
        private IElement? _last;

        public void Count(IElement element)
        {
            if (++_elements > MaxElements)
            {
                throw new MarkupLimitException(
                    $"The markup has more than {MaxElements} elements. Drop the article's text alone."
                );
            }

            if (_elements % DepthCheckInterval == 0 && IsDeep(_last))
            {
                throw new MarkupLimitException(
                    $"The markup nests more than {MaxDepth} elements. Drop the article's text alone."
                );
            }

            // An element is created before it gets its place, so the depth is that of the one before.
            _last = element;
        }

        private static bool IsDeep(INode? node)
        {
            var depth = 0;
            for (; node is not null && depth <= MaxDepth; node = node.Parent)
            {
                depth++;
            }

            return depth > MaxDepth;
        }
    }

    /// <summary>Carries the refusal out of the parser's callback; never leaves this class.</summary>
    private sealed class MarkupLimitException(string message) : Exception(message);
}
