using Ingest.Http.Paging;
using Ingest.Http.Parameters;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Home;

/// <summary>The home page.</summary>
internal sealed class HomeHandler(ILookups lookups, PageRenderer renderer, ProblemAnswers problems)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var state = reader.Value("state", ParameterFormats.ArticleState);
        var parameters = PageParameters.Read(PageRoutes.Home, reader);
        if (parameters.Problem is { } problem)
        {
            return await problems.OfAsync(problem);
        }

        try
        {
            var articles = await lookups.GetArticlesAsync(
                new() { State = state },
                parameters.Request,
                cancellationToken
            );
            var model = new HomeModel
            {
                Articles = articles.Items,
                State = state,
                IsFirst = parameters.Continuation is null,
                Next = parameters.Next(articles.Continuation),
            };
            return await renderer.AnswerAsync<HomePage, HomeModel>(model);
        }
        catch (InvalidContinuationException)
        {
            return await problems.OfAsync(CursorProblems.Malformed);
        }
    }
}
