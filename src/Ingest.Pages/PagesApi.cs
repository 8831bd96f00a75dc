using Ingest.Http;
using Ingest.Http.Problems;
using Ingest.Http.Uploading;
using Ingest.Pages.Actors;
using Ingest.Pages.Articles;
using Ingest.Pages.Assets;
using Ingest.Pages.Dropping;
using Ingest.Pages.Events;
using Ingest.Pages.Home;
using Ingest.Pages.Lists;
using Ingest.Pages.Pairs;
using Ingest.Pages.Problems;
using Ingest.Pages.Quotes;
using Ingest.Pages.Rendering;
using Ingest.Pages.Searching;
using Ingest.Storage.Lookups;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Pages;

/// <summary>
/// One method a route, called by both doors. None throws: a failure is a page that says what to do. Safe for concurrent
/// use.
/// </summary>
public sealed class PagesApi
{
    private readonly FailureGuard guard;
    private readonly ProblemAnswers problems;
    private readonly HomeHandler home;
    private readonly SearchHandler search;
    private readonly DropHandler drop;
    private readonly ArticlePageHandler article;
    private readonly ArticleStateHandler articleState;
    private readonly ActorHandler actor;
    private readonly PairHandler pair;
    private readonly ListHandler<EventQuery, StoredEvent, EventsPage> events;
    private readonly ListHandler<QuoteQuery, StoredQuote, QuotesPage> quotes;

    /// <summary>Makes the pages from what storage offers.</summary>
    public PagesApi(
        ILookups lookups,
        IArticleUploads uploads,
        ArticleReceiver receiver,
        UploadApi uploadApi,
        ILoggerFactory loggers
    )
    {
        var renderer = new PageRenderer(loggers);
        problems = new ProblemAnswers(renderer);
        var logger = loggers.CreateLogger<PagesApi>();
        guard = new FailureGuard(logger, problems.OfAsync);
        home = new HomeHandler(lookups, uploads, renderer, problems);
        search = new SearchHandler(new Searches(lookups), renderer, problems);
        drop = new DropHandler(receiver, uploadApi, renderer, problems);
        article = new ArticlePageHandler(lookups, renderer, problems);
        articleState = new ArticleStateHandler(uploads);
        actor = new ActorHandler(lookups, renderer, problems);
        pair = new PairHandler(lookups, renderer, problems);
        events = new(EventList.Of(lookups), renderer, problems, logger);
        quotes = new(QuoteList.Of(lookups), renderer, problems, logger);
    }

    /// <summary>The home page: 200 or 400.</summary>
    public Task<IResult> GetHomeAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => home.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>What the search box leads to: 200, 302 to the one thing found, or 400.</summary>
    public Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => search.SearchAsync(request, cancellationToken), cancellationToken);

    /// <summary>What the search box suggests, for the script: 200 or 400.</summary>
    public Task<IResult> GetSuggestionsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => search.SuggestAsync(request, cancellationToken), cancellationToken);

    /// <summary>
    /// Takes the files of the form: 200 with what became of each, 400, 403 for a page of another site, 413 or 415. The
    /// script, which accepts JSON, gets what the API answers.
    /// </summary>
    public Task<IResult> PostArticlesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => drop.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>How far an article is, for the script: 200, 400 or 404. <c>version</c> names the version that was uploaded.</summary>
    public Task<IResult> GetArticleStateAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => articleState.AnswerAsync(request, id, cancellationToken), cancellationToken);

    /// <summary>The page of an article: 200, 400 or 404.</summary>
    public Task<IResult> GetArticleAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => article.AnswerAsync(request, id, cancellationToken), cancellationToken);

    /// <summary>The page of a person or an actor: 200 or 400.</summary>
    public Task<IResult> GetActorAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => actor.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>The page of two actors: 200 or 400.</summary>
    public Task<IResult> GetPairAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => pair.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>Events: 200, 400, or 302 to the address without empty parameters.</summary>
    public Task<IResult> GetEventsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => events.GetPageAsync(request, cancellationToken), cancellationToken);

    /// <summary>Events as a file: 200, 400, or 404 if there is no such format.</summary>
    public Task<IResult> GetEventsFileAsync(HttpRequest request, string format, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => events.GetFileAsync(request, format, cancellationToken), cancellationToken);

    /// <summary>Quotes: 200, 400, or 302 to the address without empty parameters.</summary>
    public Task<IResult> GetQuotesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => quotes.GetPageAsync(request, cancellationToken), cancellationToken);

    /// <summary>Quotes as a file: 200, 400, or 404 if there is no such format.</summary>
    public Task<IResult> GetQuotesFileAsync(HttpRequest request, string format, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => quotes.GetFileAsync(request, format, cancellationToken), cancellationToken);

    /// <summary>A file that pages refer to: 200, 304 if the caller has it, or 404.</summary>
    public Task<IResult> GetAssetAsync(HttpRequest request, string file, CancellationToken cancellationToken) =>
        guard.AnswerAsync(
            request,
            async () => Asset.Find(request, file) ?? await problems.OfAsync(ProblemCatalogue.RouteNotFound),
            cancellationToken
        );

    /// <summary>The page for an address that leads nowhere: 404.</summary>
    public Task<IResult> GetNotFoundAsync() => problems.OfAsync(ProblemCatalogue.RouteNotFound);

    /// <summary>The page for a method that the route does not take: 405.</summary>
    /// <param name="allowed">The methods it takes, parted by commas.</param>
    public Task<IResult> GetMethodNotAllowedAsync(string allowed) => problems.MethodNotAllowedAsync(allowed);
}
