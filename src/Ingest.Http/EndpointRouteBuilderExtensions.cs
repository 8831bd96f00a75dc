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
    private static readonly string[] Create = [HttpMethods.Post];
    private static readonly string[] Remove = [HttpMethods.Delete];

    /// <summary>
    /// Maps every route of <see cref="Routes"/>, and answers anything else below <c>/api</c> with problem details.
    /// </summary>
    public static IEndpointRouteBuilder MapIngestApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<LookupApi>();
        var uploads = endpoints.ServiceProvider.GetRequiredService<UploadApi>();
        endpoints.MapApiRoute(
            Routes.Article,
            (Read, (request, stop) => api.GetArticleAsync(request, IdOf(request), stop)),
            (Remove, (request, stop) => api.DeleteArticleAsync(request, IdOf(request), stop))
        );
        endpoints.MapApiRoute(Routes.Articles, (Read, api.GetArticlesAsync), (Create, uploads.PostArticlesAsync));
        endpoints.MapApiRoute(Routes.Quotes, (Read, api.GetQuotesAsync));
        endpoints.MapApiRoute(Routes.Events, (Read, api.GetEventsAsync));
        endpoints.MapApiRoute(Routes.Actors, (Read, api.GetActorsAsync));
        endpoints.MapApiRoute(Routes.People, (Read, api.GetPeopleAsync));
        endpoints.MapApiRoute(Routes.Health, (Read, api.GetHealthAsync));
        endpoints.MapApiRoute(Routes.OpenApi, (Read, (_, _) => Task.FromResult(api.GetOpenApi())));
        endpoints.Map("api/{**rest}", Answer.Of(ProblemCatalogue.RouteNotFound).ExecuteAsync);
        return endpoints;
    }

    /// <summary>Maps the methods of one route, and answers all others.</summary>
    /// <param name="endpoints">The server's routes.</param>
    /// <param name="route">The route.</param>
    /// <param name="notAllowed">Answers a method that no handler takes; given the methods that are taken, parted by commas.</param>
    /// <param name="handlers">Which methods are taken, and what answers them.</param>
    public static void MapRoute(
        this IEndpointRouteBuilder endpoints,
        string route,
        Func<string, Task<IResult>> notAllowed,
        params (string[] Methods, Func<HttpRequest, CancellationToken, Task<IResult>> Handle)[] handlers
    )
    {
        ArgumentNullException.ThrowIfNull(handlers);
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
        endpoints.Map(
            route,
            async context =>
            {
                var answer = await notAllowed(allowed);
                await answer.ExecuteAsync(context);
            }
        );
    }

    private static void MapApiRoute(
        this IEndpointRouteBuilder endpoints,
        string route,
        params (string[] Methods, Func<HttpRequest, CancellationToken, Task<IResult>> Handle)[] handlers
    ) =>
        endpoints.MapRoute(
            route,
            allowed => Task.FromResult<IResult>(Answer.Of(ProblemCatalogue.MethodNotAllowed(allowed), allowed)),
            handlers
        );

    private static string IdOf(HttpRequest request) => (string)request.RouteValues["id"]!;
}
