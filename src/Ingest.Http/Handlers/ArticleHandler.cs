using Ingest.Extraction.Articles;
using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http.Handlers;

/// <summary>One article.</summary>
internal sealed class ArticleHandler(ILookups lookups, IArticleIngestion ingestion)
{
    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (ProblemOf(request, id) is { } problem)
        {
            return Answer.Of(problem);
        }

        var stored = await lookups.GetArticleAsync(id, cancellationToken);
        if (stored is null)
        {
            return Answer.Of(ProblemCatalogue.ArticleNotFound);
        }

        return IsKnownToCaller(request, stored.ETag)
            ? Answer.Empty(StatusCodes.Status304NotModified, stored.ETag)
            : Answer.Json(ItemJson.From(stored), AnswerJson.Readable.JsonObject) with
            {
                ETag = stored.ETag,
            };
    }

    public async Task<IResult> DeleteAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (ProblemOf(request, id) is { } problem)
        {
            return Answer.Of(problem);
        }

        return await ingestion.DeleteAsync(id, cancellationToken)
            ? Answer.Empty(StatusCodes.Status204NoContent)
            : Answer.Of(ProblemCatalogue.ArticleNotFound);
    }

    private static Problem? ProblemOf(HttpRequest request, string id) =>
        ArticleId.IsValid(id) ? new ParameterReader(request.Query).Problem : ProblemCatalogue.InvalidId;

    /// <summary>Whether the caller says it has this version, in the weak comparison that RFC 9110 asks for here.</summary>
    private static bool IsKnownToCaller(HttpRequest request, string etag)
    {
        var current = new EntityTagHeaderValue($"\"{etag}\"");
        return request
            .GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any) || known.Compare(current, useStrongComparison: false)
            );
    }
}
