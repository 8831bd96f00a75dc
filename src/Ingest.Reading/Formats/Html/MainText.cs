using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Ingest.Reading.Formats.Html;

/// <summary>Finds the article's text among the menus, teasers and forms of a page.</summary>
internal static class MainText
{
    /// <summary>SmartReader takes quadratic time on some trees, some seconds on the worst of this size; larger ones it does not get.</summary>
    private const int MaxElements = 3_000;

    /// <summary>In UTF-16 code units of text.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>Elements that never hold the article's own text.</summary>
    private const string Furniture =
        "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, picture, img, select, "
        + "button, input, textarea, datalist, nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]";

    /// <summary>SmartReader wants an address; it is used to complete links, never called.</summary>
    private const string NoAddress = "https://localhost/";

    /// <summary>
    /// The text that SmartReader finds; else the visible text of the only <c>article</c>, of <c>main</c>, or of the body.
    /// </summary>
    /// <param name="document">The page; its tree is changed.</param>
    /// <returns>Normalised text, empty if there is none.</returns>
    public static string Find(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll(Furniture))
        {
            element.Remove();
        }

        var visible = VisibleText.Of(Container(document));
        return visible.Length is 0 or > MaxLength || document.All.Length > MaxElements
            ? visible
            : FindByScore(document) ?? visible;
    }

    private static INode Container(IHtmlDocument document) =>
        document.QuerySelectorAll("article") is [var article] ? article
        : document.QuerySelector("main, [role=main]") is { } main ? main
        : document.Body ?? (INode)document;

    private static string? FindByScore(IHtmlDocument document)
    {
        string? text = null;
        using var reader = new Reader(NoAddress, document) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(content => text = VisibleText.Of(content));
        var article = reader.GetArticle();
        return article is { Completed: true, IsReadable: true } && !string.IsNullOrEmpty(text) ? text : null;
    }
}
