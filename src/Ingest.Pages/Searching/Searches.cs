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
        var people = await lookups.GetPeopleAsync(new() { Name = text }, new(limit), cancellationToken);
        return new SearchModel(text, [.. people.Items.Select(HitOf)], []);
    }

    private static SearchHit HitOf(PersonSummary person)
    {
        string?[] details =
        [
            person.Role ?? "person",
            person.Country is { } country ? CountryNames.FindName(country) : null,
            CountWords.Of(person.ArticleCount, "article"),
        ];
        return new(
            person.Name,
            string.Join(", ", details.Where(detail => detail is not null)),
            PageLinks.Actor(person.Name)
        );
    }
}
