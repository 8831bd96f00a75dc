using Ingest.Http.Answers;
using Ingest.Http.Handlers;
using Ingest.Http.Problems;
using Ingest.Storage;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>
/// One method a route, called by both doors. None throws: a failure is an answer with problem details (RFC 9457). Safe
/// for concurrent use.
/// </summary>
public sealed class LookupApi
{
    private readonly FailureGuard guard;
    private readonly ArticleHandler article;
    private readonly ArticlesHandler articles;
    private readonly QuotesHandler quotes;
    private readonly EventsHandler events;
    private readonly ActorsHandler actors;
    private readonly PeopleHandler people;
    private readonly HealthHandler health;
    private readonly OpenApiHandler openApi = new();

    /// <summary>Makes the answers from what storage offers.</summary>
    public LookupApi(
        ILookups lookups,
        IArticleIngestion ingestion,
        IStorageHealth storageHealth,
        IBacklogMonitor backlogs,
        ILogger<LookupApi> logger
    )
    {
        guard = new FailureGuard(logger, problem => Task.FromResult<IResult>(Answer.Of(problem)));
        article = new ArticleHandler(lookups, ingestion);
        articles = new ArticlesHandler(lookups);
        quotes = new QuotesHandler(lookups);
        events = new EventsHandler(lookups);
        actors = new ActorsHandler(lookups);
        people = new PeopleHandler(lookups);
        health = new HealthHandler(storageHealth, backlogs);
    }

    /// <summary>One article with all that was found in it: 200, 304 if the caller has it, 400, 404.</summary>
    public Task<IResult> GetArticleAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => article.GetAsync(request, id, cancellationToken), cancellationToken);

    /// <summary>Removes an article and all that came from it: 204, 400, or 404 if there was nothing.</summary>
    public Task<IResult> DeleteArticleAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => article.DeleteAsync(request, id, cancellationToken), cancellationToken);

    /// <summary>Articles by <c>q</c>, <c>state</c>, <c>from</c> and <c>to</c>: 200 or 400.</summary>
    public Task<IResult> GetArticlesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => articles.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Quotes by <c>speaker</c>, <c>from</c>, <c>to</c> and <c>kind</c>: 200 or 400.</summary>
    public Task<IResult> GetQuotesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => quotes.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Events by <c>actor</c>, <c>recipient</c>, <c>type</c>, <c>country</c>, <c>from</c> and <c>to</c>: 200 or 400.</summary>
    public Task<IResult> GetEventsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => events.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Persons, organizations, countries and groups by <c>q</c> and <c>kind</c>: 200 or 400.</summary>
    public Task<IResult> GetActorsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => actors.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Persons by <c>q</c>: 200 or 400.</summary>
    public Task<IResult> GetPeopleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => people.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Whether storage answers: 200 or 503. Parameters do not matter, for probes like to add their own.</summary>
    public Task<IResult> GetHealthAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => health.AnswerAsync(cancellationToken), cancellationToken);

    /// <summary>The OpenAPI description of all routes.</summary>
    public IResult GetOpenApi() => openApi.Answer();
}
