using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Which articles there are.</summary>
internal sealed class ArticlesHandler(ILookups lookups)
{
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var (from, to) = reader.Days();
        var query = new ArticleQuery
        {
            Title = reader.Text("q", ParameterFormats.Words),
            State = reader.Value("state", ParameterFormats.ArticleState),
            From = from,
            To = to,
        };
        return ListHandler.AnswerAsync(
            Routes.Articles,
            reader,
            page => lookups.GetArticlesAsync(query, page, cancellationToken),
            article => article,
            AnswerJson.Readable.ListAnswerArticleSummary
        );
    }
}
