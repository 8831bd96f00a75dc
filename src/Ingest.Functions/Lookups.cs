using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>The HTTP routes, each with the key it asks for. What they answer is <see cref="LookupApi"/>'s and <see cref="UploadApi"/>'s.</summary>
public sealed class Lookups(LookupApi api, UploadApi uploads)
{
    /// <summary>One article.</summary>
    [Function(nameof(GetArticle))]
    public Task<IResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.Article)] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => api.GetArticleAsync(request, id, cancellationToken);

    /// <summary>Removes an article.</summary>
    [Function(nameof(DeleteArticle))]
    public Task<IResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Routes.Article)] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => api.DeleteArticleAsync(request, id, cancellationToken);

    /// <summary>Articles.</summary>
    [Function(nameof(GetArticles))]
    public Task<IResult> GetArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.Articles)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetArticlesAsync(request, cancellationToken);

    /// <summary>Takes articles in.</summary>
    [Function(nameof(PostArticles))]
    public Task<IResult> PostArticles(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Routes.Articles)] HttpRequest request,
        CancellationToken cancellationToken
    ) => uploads.PostArticlesAsync(request, cancellationToken);

    /// <summary>Quotes.</summary>
    [Function(nameof(GetQuotes))]
    public Task<IResult> GetQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.Quotes)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetQuotesAsync(request, cancellationToken);

    /// <summary>Events.</summary>
    [Function(nameof(GetEvents))]
    public Task<IResult> GetEvents(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.Events)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetEventsAsync(request, cancellationToken);

    /// <summary>Persons, organizations, countries and groups.</summary>
    [Function(nameof(GetActors))]
    public Task<IResult> GetActors(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.Actors)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetActorsAsync(request, cancellationToken);

    /// <summary>Persons.</summary>
    [Function(nameof(GetPeople))]
    public Task<IResult> GetPeople(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.People)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetPeopleAsync(request, cancellationToken);

    /// <summary>Whether the service works; open to anyone.</summary>
    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Health)] HttpRequest request,
        CancellationToken cancellationToken
    ) => api.GetHealthAsync(request, cancellationToken);

    /// <summary>The description of this API.</summary>
    [Function(nameof(GetOpenApi))]
    public IResult GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Routes.OpenApi)] HttpRequest request
    ) => api.GetOpenApi();
}
