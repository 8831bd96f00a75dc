using Ingest.Pages.Words;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Searching;

/// <summary>Finds people, others who act, and articles by what somebody types.</summary>
internal sealed class Searches(ILookups lookups)
{
    /// <summary>Finds the first of each kind.</summary>
    /// <param name="text">Words, the last of them perhaps unfinished.</param>
    /// <param name="limit">The most of each kind.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<SearchModel> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var actors = lookups.GetActorsAsync(new() { Name = text }, new(limit), cancellationToken);
        var articles = lookups.GetArticlesAsync(new() { Title = text }, new(limit), cancellationToken);
        await Task.WhenAll(actors, articles);
        return new SearchModel(
            text,
            [.. (await actors).Items.Select(HitOf)],
            [.. (await articles).Items.Select(HitOf)]
        );
    }

    private static SearchHit HitOf(ActorSummary actor) =>
        new(
            actor.Name,
            DetailOf(
                actor.Role ?? QuoteWords.Of(actor.Kind),
                actor is { Country: { } country, Kind: not ActorKind.Country } ? CountryNames.FindName(country) : null,
                CountWords.Of(actor.ArticleCount, "article")
            ),
            PageLinks.Actor(actor.Name)
        );

    private static SearchHit HitOf(ArticleSummary article) =>
        new(
            article.Title ?? article.Name,
            DetailOf("article", article.Source, article.Published is { } day ? DateWords.Of(day, day) : null),
            PageLinks.Article(article.Id)
        );

    private static string DetailOf(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(part => part is not null));
}
