using Ingest.Http.Problems;
using Ingest.Pages.Articles;
using Ingest.Pages.Assets;
using Ingest.Pages.Home;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
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
    private readonly ArticlePageHandler article;

    /// <summary>Makes the pages from what storage offers.</summary>
    public PagesApi(ILookups lookups, ILoggerFactory loggers)
    {
        var renderer = new PageRenderer(loggers);
        problems = new ProblemAnswers(renderer);
        guard = new FailureGuard(loggers.CreateLogger<PagesApi>(), problems.OfAsync);
        home = new HomeHandler(lookups, renderer, problems);
        article = new ArticlePageHandler(lookups, renderer, problems);
    }

    /// <summary>The home page: 200 or 400.</summary>
    public Task<IResult> GetHomeAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => home.AnswerAsync(request, cancellationToken), cancellationToken);

    /// <summary>The page of an article: 200, 400 or 404.</summary>
    public Task<IResult> GetArticleAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => article.AnswerAsync(request, id, cancellationToken), cancellationToken);

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
