using System.Globalization;

namespace Ingest.Pages.Articles;

/// <summary>The identifiers of places in the text of an article's page.</summary>
public static class Anchors
{
    /// <summary>The place of a thing's mention, piece or telling.</summary>
    /// <param name="id">The thing's identifier (<c>q1</c>, <c>e1</c>, <c>n1</c>, <c>t1</c>).</param>
    /// <param name="number">Which of its places, from 0.</param>
    public static string Of(string id, int number = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}");

    /// <summary>The identifier of an expression of time, which an analysis gives none.</summary>
    /// <param name="number">Which of the article's, from 0.</param>
    public static string OfTime(int number) => string.Create(CultureInfo.InvariantCulture, $"t{number + 1}");
}
