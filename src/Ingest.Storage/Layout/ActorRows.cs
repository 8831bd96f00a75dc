using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Layout;

/// <summary>
/// The rows by which persons, organizations, countries and groups are found: for each that an article names, one for each word by
/// which it is sought, in partition <c>{word}!{folded name}!{kind}!{inverted year}</c>, with the article's identity as an <see cref="ItemKey"/>.
/// </summary>
internal static class ActorRows
{
    /// <summary>The rows of an analysis.</summary>
    public static IEnumerable<IndexRow> Of(ArticleAnalysis analysis, string edition)
    {
        var article = analysis.Article;
        var rowKey = new ItemKey(article.Published, article.Id, edition, 0).ToString();
        return NamedActors
            .Of(analysis)
            .SelectMany(actor =>
            {
                KeyValuePair<string, object?>[] columns =
                [
                    new(IndexColumns.Name, actor.Name),
                    new(IndexColumns.Kind, FacetNames.Of(actor.Kind)),
                    new(IndexColumns.Role, actor.Role),
                    new(IndexColumns.Country, actor.Country),
                ];
                return WordsOf(actor.Name, actor.Kind, actor.Country)
                    .Select(word => new IndexRow(
                        new(StorageNames.ActorIndexTable, Partition(word, actor, article.Published), rowKey),
                        columns
                    ));
            });
    }

    /// <summary>The words by which an actor is found: those of the name; of a country those of all its names.</summary>
    public static IReadOnlyList<string> WordsOf(string name, ActorKind kind, string? country) =>
        kind == ActorKind.Country && country is not null && CountryNames.WordsOf(country) is { Count: > 0 } words
            ? words
            : NameKey.Tokens(name);

    private static string Partition(string word, NamedActor actor, DateOnly? published) =>
        TableKey.Join(
            TableKey.Encode(word),
            // A blank would sort before the separator, and a name after those that it begins.
            TableKey.Encode(NameKey.Fold(actor.Name).Replace(' ', '+')),
            FacetNames.Of(actor.Kind),
            InvertedDay.Year(published)
        );
}
