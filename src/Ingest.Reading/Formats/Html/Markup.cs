namespace Ingest.Reading.Formats.Html;

/// <summary>Text that may be HTML although nothing says so.</summary>
internal static class Markup
{
    /// <summary>Tags that only stand in a text if it is HTML.</summary>
    private static readonly string[] Signs =
    [
        "</p>",
        "</div>",
        "</a>",
        "</strong>",
        "</em>",
        "</li>",
        "<br>",
        "<br/>",
        "<br />",
    ];

    /// <summary>Takes the text out of HTML, if it clearly is some; leaves all other text alone.</summary>
    /// <param name="text">What may be HTML.</param>
    /// <param name="refusal">Why the markup is refused, or null.</param>
    public static string StripIfAny(string text, out ReadFailure? refusal)
    {
        refusal = null;
        if (!Array.Exists(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return text;
        }

        refusal = BoundedHtmlParser.TryParse(text, out var document);
        using (document)
        {
            return document is null ? "" : VisibleText.Of(document);
        }
    }
}
