using Ingest.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Pages;

/// <summary>Opens the pages on a web server of our own. In Azure the Functions host does that.</summary>
public static class EndpointRouteBuilderExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Send = [HttpMethods.Post];

    /// <summary>Maps every page of <see cref="PageRoutes"/>, and answers any address that nothing else takes with a page.</summary>
    public static IEndpointRouteBuilder MapIngestPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.ServiceProvider.GetRequiredService<PagesApi>();
        endpoints.MapPage(PageRoutes.Home, (Read, pages.GetHomeAsync));
        endpoints.MapPage(PageRoutes.Search, (Read, pages.SearchAsync));
        endpoints.MapPage(PageRoutes.Suggestions, (Read, pages.GetSuggestionsAsync));
        endpoints.MapPage(PageRoutes.Articles, (Send, pages.PostArticlesAsync));
        endpoints.MapPage(
            PageRoutes.ArticleState,
            (Read, (request, stop) => pages.GetArticleStateAsync(request, ValueOf(request, "id"), stop))
        );
        endpoints.MapPage(
            PageRoutes.Article,
            (Read, (request, stop) => pages.GetArticleAsync(request, ValueOf(request, "id"), stop))
        );
        endpoints.MapPage(PageRoutes.Actors, (Read, pages.GetActorAsync));
        endpoints.MapPage(PageRoutes.Pairs, (Read, pages.GetPairAsync));
        endpoints.MapPage(PageRoutes.Events, (Read, pages.GetEventsAsync));
        endpoints.MapPage(
            PageRoutes.EventsFile,
            (Read, (request, stop) => pages.GetEventsFileAsync(request, ValueOf(request, "format"), stop))
        );
        endpoints.MapPage(PageRoutes.Quotes, (Read, pages.GetQuotesAsync));
        endpoints.MapPage(
            PageRoutes.QuotesFile,
            (Read, (request, stop) => pages.GetQuotesFileAsync(request, ValueOf(request, "format"), stop))
        );
        endpoints.MapPage(
            PageRoutes.Asset,
            (Read, (request, stop) => pages.GetAssetAsync(request, ValueOf(request, "file"), stop))
        );
        endpoints.Map(
            "{**rest}",
            async context =>
            {
                var answer = await pages.GetNotFoundAsync();
                await answer.ExecuteAsync(context);
            }
        );
        return endpoints;

        static string ValueOf(HttpRequest request, string name) => (string)request.RouteValues[name]!;
    }

    private static void MapPage(
        this IEndpointRouteBuilder endpoints,
        string route,
        params (string[] Methods, Func<HttpRequest, CancellationToken, Task<IResult>> Handle)[] handlers
    )
    {
        var pages = endpoints.ServiceProvider.GetRequiredService<PagesApi>();
        endpoints.MapRoute(route, pages.GetMethodNotAllowedAsync, handlers);
    }
}
