using Ingest.Extraction.Analysis;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>What answers show of editions and their groups; a group has the first of the copies first, and an article without copies is alone in it.</summary>
internal static class EditionView
{
    /// <summary>An article as items of lists refer to it.</summary>
    public static ArticleReference Reference(Edition edition) =>
        new()
        {
            Id = edition.Summary.Id,
            Name = edition.Summary.Name,
            Title = edition.Summary.Title,
            Published = edition.Summary.Published,
            PublishedBasis = edition.Summary.PublishedBasis,
            Source = edition.Summary.Source,
            Url = edition.Summary.Url,
        };

    /// <summary>The articles that carry an item beside the one it is given under, which is the first.</summary>
    public static IReadOnlyList<ArticleReference> AlsoIn(IReadOnlyList<Edition> carriers) =>
        [.. carriers.Skip(1).Select(Reference)];

    /// <summary>An article as lists of articles show it.</summary>
    public static ArticleSummary Summary(Edition edition, IReadOnlyList<Edition> group) =>
        group[0].Summary.Id == edition.Summary.Id
            ? edition.Summary
            : edition.Summary with
            {
                CopyOf = group[0].Summary.Id,
            };

    /// <summary>An article with all that was found in it.</summary>
    public static StoredArticle Article(Edition edition, ArticleAnalysis? analysis, IReadOnlyList<Edition> group) =>
        new(Summary(edition, group), analysis, ETag(edition, group))
        {
            Copies =
            [
                .. group
                    .Where(copy => copy.Summary.Id != edition.Summary.Id)
                    .Select(copy => new ArticleCopy(
                        Reference(copy),
                        Similarity(edition, copy),
                        IsFirst: copy.Summary.Id == group[0].Summary.Id
                    )),
            ],
        };

    private static double? Similarity(Edition edition, Edition copy) =>
        edition.Sketch is { } sketch && copy.Sketch is { } other && sketch.IsCopyOf(other)
            ? sketch.SimilarityTo(other)
            : null;

    /// <summary>Names all that an answer says about an article.</summary>
    private static string ETag(Edition edition, IReadOnlyList<Edition> group)
    {
        var own = $"{edition.Name}-{edition.Summary.Revision}";
        if (group.Count == 1)
        {
            return own;
        }

        using var hash = new ContentHash();
        foreach (var each in group)
        {
            hash.Add(each.Summary.Id).Add(each.Name);
        }

        return $"{own}-{hash.Finish()}";
    }
}
