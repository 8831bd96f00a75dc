using System.Text;
using Ingest.Http.Answers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.Pages.Rendering;

/// <summary>Renders pages to answers. Safe for concurrent use.</summary>
/// <remarks>The components are pure: they get no services but those of an empty container.</remarks>
internal sealed class PageRenderer(ILoggerFactory loggers)
{
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The HTTP status.</param>
    public async Task<Answer> AnswerAsync<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageComponent<TModel>
        where TModel : class =>
        new()
        {
            Status = status,
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes(await RenderAsync<TPage, TModel>(model)),
            Headers = PageHeaders.All,
        };

    /// <summary>The HTML of a page.</summary>
    public async Task<string> RenderAsync<TPage, TModel>(TModel model)
        where TPage : PageComponent<TModel>
        where TModel : class
    {
        // A renderer keeps what it rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(NoServices, loggers);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(PageComponent<TModel>.Model)] = model }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(parameters);
            return page.ToHtmlString();
        });
    }
}
