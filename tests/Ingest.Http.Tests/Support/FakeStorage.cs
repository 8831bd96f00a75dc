using Ingest.Storage;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.TestSupport;

namespace Ingest.Http.Tests.Support;

/// <summary>Storage in memory. It remembers what it was asked, and fails when told to.</summary>
internal sealed partial class FakeStorage : ILookups, IArticleIngestion, IStorageHealth, IBacklogMonitor
{
    public List<StoredArticle> Articles { get; } = [Samples.Ingested, Samples.Failed];

    public List<StoredQuote> Quotes { get; } = [.. Samples.Quotes];

    public List<StoredEvent> Events { get; } = [.. Samples.Events];

    public List<ActorSummary> Actors { get; } = [.. Samples.Actors];

    public List<PersonSummary> People { get; } = [.. Samples.People];

    public StorageHealth Health { get; set; } = new([]);

    public BacklogSummary? Backlog { get; set; } = new(0, null, DateTimeOffset.UnixEpoch);

    /// <summary>Thrown by every call, if set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The filters of the last list asked for.</summary>
    public object? Query { get; private set; }

    /// <summary>The part of the last list asked for.</summary>
    public PageRequest? Page { get; private set; }

    public Task<StoredArticle?> GetArticleAsync(string articleId, CancellationToken cancellationToken) =>
        Answer(() => Articles.Find(article => article.Summary.Id == articleId), cancellationToken);

    public Task<Page<ArticleSummary>> GetArticlesAsync(
        ArticleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync([.. Articles.Select(article => article.Summary)], query, page, cancellationToken);

    public Task<Page<StoredQuote>> GetQuotesAsync(
        QuoteQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(Quotes, query, page, cancellationToken);

    public Task<Page<StoredEvent>> GetEventsAsync(
        EventQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    ) => ListAsync(Events, query, page, cancellationToken);

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

    public Task<bool> DeleteAsync(string articleId, CancellationToken cancellationToken) =>
        Answer(() => Articles.RemoveAll(article => article.Summary.Id == articleId) > 0, cancellationToken);

    public Task<StorageHealth> CheckAsync(CancellationToken cancellationToken) =>
        Answer(() => Health, cancellationToken);

    public Task<BacklogSummary?> LookAsync(CancellationToken cancellationToken) => Task.FromResult(Backlog);

    public Task<IngestionOutcome> IngestAsync(string blobName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RecordFailureAsync(string blobName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private Task<Page<T>> ListAsync<T>(
        List<T> items,
        object query,
        PageRequest page,
        CancellationToken cancellationToken
    ) =>
        Answer(
            () =>
            {
                Query = query;
                Page = page;
                return PagedList.Part(items, page);
            },
            cancellationToken
        );

    private async Task<T> Answer<T>(Func<T> answer, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Failure is null ? answer() : throw Failure;
    }
}
