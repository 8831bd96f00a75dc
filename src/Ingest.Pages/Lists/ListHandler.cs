using Ingest.Http.Paging;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Pages.Exports;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Pages.Lists;

/// <summary>The page of a list, and the files of it.</summary>
internal sealed class ListHandler<TQuery, TItem, TPage>(
    ListDefinition<TQuery, TItem> list,
    PageRenderer renderer,
    ProblemAnswers problems,
    ILogger logger
)
    where TPage : PageComponent<ListModel<TItem>>
{
    /// <summary>The page; what is wrong with a filter stands beside the form.</summary>
    public async Task<IResult> GetPageAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (EmptyFields.Redirect(list.Route, request.Query) is { } redirect)
        {
            return redirect;
        }

        return await AnswerAsync(
            request,
            async (query, part) =>
            {
                var page = await list.LookAsync(query, part.Request, cancellationToken);
                var model = new ListModel<TItem>
                {
                    Items = page.Items,
                    Fields = FilterFields.Of(request.Query, problem: null),
                    Filters = [.. part.Filters.Select(filter => filter.Value)],
                    First = part.Continuation is null ? null : part.First,
                    Next = part.Next(page.Continuation),
                    Downloads = page.Items.Count == 0 ? null : DownloadSet.Of(list.Route, part),
                };
                return await renderer.AnswerAsync<TPage, ListModel<TItem>>(model);
            }
        );
    }

    /// <summary>A file with the part of the list that is asked for, or with all of it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="extension">The format's extension.</param>
    /// <param name="cancellationToken">Ends the answer.</param>
    public async Task<IResult> GetFileAsync(HttpRequest request, string extension, CancellationToken cancellationToken)
    {
        if (ExportFormat.Find(extension) is not { } format)
        {
            return await problems.OfAsync(ProblemCatalogue.RouteNotFound);
        }

        return await AnswerAsync(
            request,
            async (query, part) =>
            {
                var export = new ExportAnswer<TItem>
                {
                    Definition = list.Export,
                    Format = format,
                    Disposition = ExportName.DispositionOf(list.Route, part.Filters, part.Limit is not null, format),
                    Limit = part.Limit,
                    Continuation = part.Continuation,
                    LookAsync = (page, stop) => list.LookAsync(query, page, stop),
                };
                return await export.StartAsync(logger, cancellationToken);
            }
        );
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<TQuery, PageParameters, Task<IResult>> answer)
    {
        var reader = new ParameterReader(request.Query);
        var query = list.Read(reader);
        var part = PageParameters.Read(list.Route, reader);
        if (part.Problem is { } problem)
        {
            return await RefuseAsync(request, problem);
        }

        try
        {
            return await answer(query, part);
        }
        catch (InvalidContinuationException)
        {
            return await RefuseAsync(request, CursorProblems.Malformed);
        }
    }

    private async Task<IResult> RefuseAsync(HttpRequest request, Problem problem)
    {
        var model = new ListModel<TItem>
        {
            Items = [],
            Fields = FilterFields.Of(request.Query, problem),
            Filters = [],
        };
        return await renderer.AnswerAsync<TPage, ListModel<TItem>>(model, problem.Status);
    }
}
