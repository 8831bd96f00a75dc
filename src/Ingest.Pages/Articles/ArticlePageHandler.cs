using Ingest.Extraction.Articles;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Articles;

/// <summary>The page of an article.</summary>
internal sealed class ArticlePageHandler(ILookups lookups, PageRenderer renderer, ProblemAnswers problems)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var problem = ArticleId.IsValid(id) ? new ParameterReader(request.Query).Problem : ProblemCatalogue.InvalidId;
        if (problem is not null)
        {
            return await problems.OfAsync(problem);
        }

        return await lookups.GetArticleAsync(id, cancellationToken) is { } stored
            ? await renderer.AnswerAsync<ArticlePage, ArticleModel>(ArticleModel.Of(stored))
            : await problems.OfAsync(ProblemCatalogue.ArticleNotFound);
    }
}
