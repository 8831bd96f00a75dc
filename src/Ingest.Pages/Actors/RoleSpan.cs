using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>A role that articles give someone.</summary>
/// <param name="Role">The role, as the newest article has it.</param>
/// <param name="Holder">Whose role it is, as that article names them.</param>
/// <param name="Newest">The newest article that gives it.</param>
/// <param name="First">The first day of publication of an article that gives it, or null if none has one.</param>
/// <param name="Last">The last such day, or null.</param>
/// <param name="Articles">How many articles give it.</param>
public sealed record RoleSpan(
    string Role,
    string Holder,
    ArticleReference Newest,
    DateOnly? First,
    DateOnly? Last,
    int Articles
)
{
    /// <summary>The roles that some articles give, those of most articles first.</summary>
    /// <param name="given">Each role with its holder and the article.</param>
    public static IReadOnlyList<RoleSpan> Of(
        IEnumerable<(string Role, string Holder, ArticleReference Article)> given
    ) =>
        [
            .. given
                .GroupBy(role => NameKey.Fold(role.Role), StringComparer.Ordinal)
                .Select(Span)
                .OrderByDescending(role => role.Articles)
                .ThenByDescending(role => role.Last ?? DateOnly.MinValue)
                .ThenBy(role => role.Role, StringComparer.Ordinal),
        ];

    private static RoleSpan Span(IEnumerable<(string Role, string Holder, ArticleReference Article)> given)
    {
        var newestFirst = given.OrderByDescending(role => role.Article.Published ?? DateOnly.MinValue).ToArray();
        var days = newestFirst.Select(role => role.Article.Published).OfType<DateOnly>().ToArray();
        return new(
            newestFirst[0].Role,
            newestFirst[0].Holder,
            newestFirst[0].Article,
            days.Length > 0 ? days[^1] : null,
            days.Length > 0 ? days[0] : null,
            newestFirst.Select(role => role.Article.Id).Distinct(StringComparer.Ordinal).Count()
        );
    }
}
