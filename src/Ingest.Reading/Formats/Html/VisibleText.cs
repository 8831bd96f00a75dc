using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Ingest.Reading.Texts;

namespace Ingest.Reading.Formats.Html;

/// <summary>Turns a tree of HTML into text: a block ends in a blank line, a <c>br</c> in a line end, white space collapses.</summary>
internal sealed class VisibleText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Elements whose text is not the reader's.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
        [
            "audio",
            "button",
            "canvas",
            "datalist",
            "embed",
            "head",
            "iframe",
            "img",
            "input",
            "map",
            "math",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "picture",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video",
        ],
        StringComparer.Ordinal
    );

    private const int LineEnd = 1;
    private const int BlankLine = 2;
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder _text = new();
    private int _pendingLineEnds;
    private bool _pendingSpace;
    private readonly IReadOnlySet<INode>? _without;

    private VisibleText(IReadOnlySet<INode>? without) => _without = without;

    /// <summary>The text below a node, normalised; empty if there is none.</summary>
    /// <param name="root">A node of a tree that <see cref="BoundedHtmlParser"/> made, so that the recursion has an end.</param>
    /// <param name="without">Nodes that are left out with all that is in them; null for none.</param>
    public static string Of(INode root, IReadOnlySet<INode>? without = null)
    {
        var writer = new VisibleText(without);
        writer.Write(root, keepsSpace: false);
        return CleanText.Normalize(writer._text.ToString());
    }

    private void Write(INode node, bool keepsSpace)
    {
        // (NextSibling would search its place among all siblings each time.)
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Write(text.Data, keepsSpace);
            }
            else if (child is IElement element && !IsHidden(element) && _without?.Contains(element) != true)
            {
                Write(element, keepsSpace);
            }
        }
    }

    private void Write(IElement element, bool keepsSpace)
    {
        switch (element.LocalName)
        {
            case "br":
                _pendingLineEnds = Math.Min(_pendingLineEnds + LineEnd, BlankLine);
                break;
            case "q":
                // Browsers show the quotation marks that this element stands for.
                Write("“", keepsSpace);
                Write((INode)element, keepsSpace);
                Write("”", keepsSpace);
                break;
            case var name when Blocks.Contains(name):
                _pendingLineEnds = BlankLine;
                Write((INode)element, keepsSpace || name == "pre");
                _pendingLineEnds = BlankLine;
                break;
            default:
                Write((INode)element, keepsSpace);
                break;
        }
    }

    private void Write(string data, bool keepsSpace)
    {
        foreach (var character in data)
        {
            if (keepsSpace && character == '\n')
            {
                _pendingLineEnds++;
            }
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                _pendingSpace = true;
            }
            else if (character is not (SoftHyphen or '\0'))
            {
                Separate();
                _text.Append(character);
            }
        }
    }

    private void Separate()
    {
        if (_text.Length > 0 && _pendingLineEnds > 0)
        {
            _text.Append('\n', _pendingLineEnds);
        }
        else if (_text.Length > 0 && _pendingSpace)
        {
            _text.Append(' ');
        }

        _pendingLineEnds = 0;
        _pendingSpace = false;
    }

    private static bool IsHidden(IElement element) =>
        Dropped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("style") is { } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
