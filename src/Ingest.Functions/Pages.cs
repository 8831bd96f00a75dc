using Ingest.Http.Answers;
using Ingest.Http.Problems;
using Ingest.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>
/// The pages. They ask for no key, since a browser has none: the platform's authentication stands before them, and
/// <see cref="PageGate"/> keeps them shut where it does not.
/// </summary>
public sealed class Pages(PagesApi pages, PageGate gate)
{
    /// <summary>The home page. The host has no empty route; this one matches nothing else.</summary>
    [Function(nameof(GetHomePage))]
    public Task<IResult> GetHomePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetHomeAsync(request, cancellationToken));

    /// <summary>What the search box leads to.</summary>
    [Function(nameof(GetSearchPage))]
    public Task<IResult> GetSearchPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Search)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.SearchAsync(request, cancellationToken));

    /// <summary>What the search box suggests.</summary>
    [Function(nameof(GetSuggestions))]
    public Task<IResult> GetSuggestions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Suggestions)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetSuggestionsAsync(request, cancellationToken));

    /// <summary>Where files are dropped.</summary>
    [Function(nameof(PostArticlesPage))]
    public Task<IResult> PostArticlesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PageRoutes.Articles)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.PostArticlesAsync(request, cancellationToken));

    /// <summary>One article.</summary>
    [Function(nameof(GetArticlePage))]
    public Task<IResult> GetArticlePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Article)] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetArticleAsync(request, id, cancellationToken));

    /// <summary>How far an article is.</summary>
    [Function(nameof(GetArticleState))]
    public Task<IResult> GetArticleState(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.ArticleState)] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetArticleStateAsync(request, id, cancellationToken));

    /// <summary>A person or an actor.</summary>
    [Function(nameof(GetActorPage))]
    public Task<IResult> GetActorPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Actors)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetActorAsync(request, cancellationToken));

    /// <summary>A pair of actors.</summary>
    [Function(nameof(GetPairPage))]
    public Task<IResult> GetPairPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Pairs)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetPairAsync(request, cancellationToken));

    /// <summary>Events.</summary>
    [Function(nameof(GetEventsPage))]
    public Task<IResult> GetEventsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Events)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetEventsAsync(request, cancellationToken));

    /// <summary>Events as a file.</summary>
    [Function(nameof(GetEventsFile))]
    public Task<IResult> GetEventsFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.EventsFile)] HttpRequest request,
        string format,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetEventsFileAsync(request, format, cancellationToken));

    /// <summary>Quotes.</summary>
    [Function(nameof(GetQuotesPage))]
    public Task<IResult> GetQuotesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Quotes)] HttpRequest request,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetQuotesAsync(request, cancellationToken));

    /// <summary>Quotes as a file.</summary>
    [Function(nameof(GetQuotesFile))]
    public Task<IResult> GetQuotesFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.QuotesFile)] HttpRequest request,
        string format,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetQuotesFileAsync(request, format, cancellationToken));

    /// <summary>The stylesheet, the script and the icon.</summary>
    [Function(nameof(GetAsset))]
    public Task<IResult> GetAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PageRoutes.Asset)] HttpRequest request,
        string file,
        CancellationToken cancellationToken
    ) => AnswerAsync(request, () => pages.GetAssetAsync(request, file, cancellationToken));

    private Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer) =>
        gate.IsOpenTo(request) ? answer() : Task.FromResult<IResult>(Answer.Of(ProblemCatalogue.RouteNotFound));
}
