using Ingest.Extraction.Similarity;

namespace Ingest.Storage.Copies;

/// <summary>An edition of an article as its copies find it. Members are ordered as articles are: by day of publication, those without any last, and then by identifier.</summary>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Sketch">The sketch of its text.</param>
internal sealed record CopyMember(DateOnly? Published, string ArticleId, string Edition, TextSketch Sketch)
    : IComparable<CopyMember>
{
    /// <summary>The keys of the buckets it belongs to.</summary>
    public IEnumerable<string> Buckets => Sketch.Bands.Select(CopyBucket.KeyOf);

    /// <summary>Whether this is an edition.</summary>
    public bool Is(string articleId, string edition) => ArticleId == articleId && Edition == edition;

    /// <summary>Whether a member is of another article whose text is the same or nearly the same.</summary>
    public bool HasCopy(CopyMember other) => other.ArticleId != ArticleId && Sketch.IsCopyOf(other.Sketch);

    public int CompareTo(CopyMember? other) =>
        other is null ? 1
        : CompareArticles((Published, ArticleId), (other.Published, other.ArticleId)) is var order and not 0 ? order
        : string.CompareOrdinal(Edition, other.Edition);

    /// <summary>Which of two articles comes first.</summary>
    public static int CompareArticles((DateOnly? Published, string Id) one, (DateOnly? Published, string Id) other)
    {
        var days = (one.Published ?? DateOnly.MaxValue).CompareTo(other.Published ?? DateOnly.MaxValue);
        return days != 0 ? days : string.CompareOrdinal(one.Id, other.Id);
    }
}
