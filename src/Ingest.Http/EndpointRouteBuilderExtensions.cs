using Ingest.Http.Answers;
using Ingest.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Http;

/// <summary>Opens the routes on a web server of our own. In Azure the Functions host does that.</summary>
public static class EndpointRouteBuilderExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Remove = [HttpMethods.Delete];

    /// <summary>
    /// Maps every route of <see cref="Routes"/>, and answers anything else below <c>/api</c> with problem details.
    /// </summary>
    public static IEndpointRouteBuilder MapIngestApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<LookupApi>();
        endpoints.MapRoute(
            Routes.Article,
            (Read, (request, stop) => api.GetArticleAsync(request, IdOf(request), stop)),
            (Remove, (request, stop) => api.DeleteArticleAsync(request, IdOf(request), stop))
        );
        endpoints.MapRoute(Routes.Articles, (Read, api.GetArticlesAsync));
        endpoints.MapRoute(Routes.Quotes, (Read, api.GetQuotesAsync));
        endpoints.MapRoute(Routes.Events, (Read, api.GetEventsAsync));
        endpoints.MapRoute(Routes.People, (Read, api.GetPeopleAsync));
        endpoints.MapRoute(Routes.Health, (Read, api.GetHealthAsync));
        endpoints.MapRoute(Routes.OpenApi, (Read, (_, _) => Task.FromResult(api.GetOpenApi())));
        endpoints.Map("api/{**rest}", Answer.Of(ProblemCatalogue.RouteNotFound).ExecuteAsync);
        return endpoints;
    }

    private static void MapRoute(
        this IEndpointRouteBuilder endpoints,
        string route,
        params (string[] Methods, Func<HttpRequest, CancellationToken, Task<IResult>> Handle)[] handlers
    )
    {
        foreach (var (methods, handle) in handlers)
        {
            endpoints.MapMethods(
                route,
                methods,
                async context =>
                {
                    var answer = await handle(context.Request, context.RequestAborted);
                    await answer.ExecuteAsync(context);
                }
            );
        }

        // Routing prefers an endpoint that names the method, so this one gets the methods that none of them names.
        var allowed = string.Join(", ", handlers.SelectMany(handler => handler.Methods));
        endpoints.Map(route, Answer.Of(ProblemCatalogue.MethodNotAllowed(allowed), allowed).ExecuteAsync);
    }

    private static string IdOf(HttpRequest request) => (string)request.RouteValues["id"]!;
}
