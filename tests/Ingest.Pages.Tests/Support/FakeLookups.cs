using Ingest.Storage.Lookups;
using Ingest.TestSupport;

namespace Ingest.Pages.Tests.Support;

/// <summary>Lookups in memory: lists give what they hold, whatever the filter unless they are told to keep to it, and remember it.</summary>
internal sealed class FakeLookups : ILookups
{
    public List<StoredArticle> Articles { get; } = [];

    public List<StoredQuote> Quotes { get; } = [];

    public List<StoredEvent> Events { get; } = [];

    public List<ActorSummary> Actors { get; } = [];

    public List<PersonSummary> People { get; } = [];

    /// <summary>Whether quotes and events are filtered and ordered as the lookups promise.</summary>
    public bool KeepsToFilters { get; set; }

    /// <summary>Thrown by every call, if set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Called before each part of a list is given, if set.</summary>
    public Func<PageRequest, CancellationToken, Task>? BeforePart { get; set; }

    /// <summary>The filters of the last list asked for.</summary>
    public object? Query { get; private set; }

    public Task<StoredArticle?> GetArticleAsync(string articleId, CancellationToken cancellationToken) =>
        Answer(() => Articles.Find(article => article.Summary.Id == articleId));

    public Task<Page<ArticleSummary>> GetArticlesAsync(
        ArticleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync([.. Articles.Select(article => article.Summary)], query, page, cancellationToken);

    public Task<Page<StoredQuote>> GetQuotesAsync(
        QuoteQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(KeepsToFilters ? ListFilters.Of(Quotes, query) : Quotes, query, page, cancellationToken);

    public Task<Page<StoredEvent>> GetEventsAsync(
        EventQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(KeepsToFilters ? ListFilters.Of(Events, query) : Events, query, page, cancellationToken);

    public Task<Page<ActorSummary>> GetActorsAsync(
        ActorQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(Actors, query, page, cancellationToken);

    public Task<Page<PersonSummary>> GetPeopleAsync(
        PeopleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(People, query, page, cancellationToken);

    private async Task<Page<T>> ListAsync<T>(
        List<T> items,
        object query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        if (BeforePart is not null)
        {
            await BeforePart(page, cancellationToken);
        }

        return await Answer(() =>
        {
            Query = query;
            return PagedList.Part(items, page);
        });
    }

    private async Task<T> Answer<T>(Func<T> answer)
    {
        await Task.Yield();
        return Failure is null ? answer() : throw Failure;
    }
}
