using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>
/// The rows by which persons are found: for each person an article names, one for each word of the name, in partition
/// <c>{word}!{folded name}!{inverted year}</c>, with the article's identity as an <see cref="ItemKey"/>.
/// </summary>
internal static class PeopleRows
{
    /// <summary>The rows of an analysis.</summary>
    public static IEnumerable<IndexRow> Of(ArticleAnalysis analysis, string edition)
    {
        var article = analysis.Article;
        var rowKey = new ItemKey(article.Published, article.Id, edition, 0).ToString();
        return PersonsOf(analysis)
            .SelectMany(person =>
            {
                KeyValuePair<string, object?>[] columns =
                [
                    new(IndexColumns.Name, person.Name),
                    new(IndexColumns.Role, person.Role),
                    new(IndexColumns.Country, person.Country),
                ];
                return NameKey
                    .Tokens(person.Name)
                    .Select(token => new IndexRow(
                        new(StorageNames.PeopleIndexTable, Partition(token, person.Name, article.Published), rowKey),
                        columns
                    ));
            });
    }

    private static string Partition(string token, string name, DateOnly? published) =>
        TableKey.Join(TableKey.Encode(token), TableKey.Encode(NameKey.Fold(name)), InvertedDay.Year(published));

    private static IEnumerable<Person> PersonsOf(ArticleAnalysis analysis)
    {
        var entities = analysis
            .Entities.Where(entity => entity.Kind == EntityKind.Person)
            .Select(entity => new Person(entity.Name, entity.Role, entity.Country));
        var speakers = analysis
            .Quotes.Select(quote => quote.Speaker)
            .OfType<Speaker>()
            .Where(speaker => speaker.Kind == SpeakerKind.Person)
            .Select(speaker => new Person(speaker.Name, speaker.Role, speaker.Country));
        return entities
            .Concat(speakers)
            .GroupBy(person => NameKey.Fold(person.Name), StringComparer.Ordinal)
            .Select(same => new Person(
                Shorten(same.First().Name),
                same.Select(person => person.Role).FirstOrDefault(role => role is not null) is { } role
                    ? Shorten(role)
                    : null,
                same.Select(person => person.Country).FirstOrDefault(country => country is not null)
            ));
    }

    private static string Shorten(string text) => text.Length <= 1000 ? text : text[..1000];

    private sealed record Person(string Name, string? Role, string? Country);
}
