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
        var furniture = document.QuerySelectorAll(Furniture);
        var without = furniture.ToHashSet<INode>();
        var visible = VisibleText.Of(Container(document, without), without);
        return visible.Length is 0 or > MaxLength || document.All.Length > MaxElements
            ? visible
            : FindByScore(document, furniture) ?? visible;
    }

    private static INode Container(IHtmlDocument document, HashSet<INode> without)
    {
        bool IsLeftOut(INode element) => without.Overlaps(element.GetInclusiveAncestors());

        return
            document.QuerySelectorAll("article").Where(article => !IsLeftOut(article)).Take(2).ToList() is [var article]
            ? article
            : document.QuerySelectorAll("main, [role=main]").FirstOrDefault(main => !IsLeftOut(main))
                ?? document.Body
                ?? (INode)document;
    }

    private static string? FindByScore(IHtmlDocument document, IEnumerable<IElement> furniture)
    {
        // Each removal takes time for every sibling, too.
        foreach (var element in furniture)
        {
            element.Remove();
        }

        string? text = null;
        using var reader = new Reader(NoAddress, document) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(content => text = VisibleText.Of(content));
        var article = reader.GetArticle();
        return article is { Completed: true, IsReadable: true } && !string.IsNullOrEmpty(text) ? text : null;
    }
}
