using Ingest.Http.Paging;
using Ingest.Http.Parameters;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Home;

/// <summary>The home page.</summary>
internal sealed class HomeHandler(
    ILookups lookups,
    IArticleUploads uploads,
    PageRenderer renderer,
    ProblemAnswers problems
)
{
    private const int MostFailed = 5;

    private static readonly Page<ArticleSummary> None = new([], null);

    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var state = reader.Value("state", ParameterFormats.ArticleState);
        var parameters = PageParameters.Read(PageRoutes.Home, reader);
        if (parameters.Problem is { } problem)
        {
            return await problems.OfAsync(problem);
        }

        var isFirst = parameters.Continuation is null;
        var list = lookups.GetArticlesAsync(new() { State = state }, parameters.Request, cancellationToken);
        var failing =
            isFirst && state is null
                ? lookups.GetArticlesAsync(new() { State = ArticleState.Failed }, new(MostFailed), cancellationToken)
                : Task.FromResult(None);
        try
        {
            await Task.WhenAll(list, failing);
        }
        catch (InvalidContinuationException)
        {
            return await problems.OfAsync(CursorProblems.Malformed);
        }

        var articles = await list;
        var failed = await failing;
        var model = new HomeModel
        {
            Articles = articles.Items,
            Failed = failed.Items,
            HasMoreFailed = failed.Continuation is not null,
            State = state,
            IsFirst = isFirst,
            Next = parameters.Next(articles.Continuation),
            MaxArticleBytes = uploads.MaxArticleBytes,
        };
        return await renderer.AnswerAsync<HomePage, HomeModel>(model);
    }
}
