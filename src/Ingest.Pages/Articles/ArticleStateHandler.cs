using Ingest.Extraction.Articles;
using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Articles;

/// <summary>How far an article is.</summary>
internal sealed class ArticleStateHandler(IArticleUploads uploads)
{
    /// <summary>An ETag is much shorter.</summary>
    private const int MaxVersionLength = 100;

    private static readonly ParameterFormat<string> Version = new(
        "the version that the upload was answered with",
        TryParse,
        version => version
    );

    public async Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(id))
        {
            return Answer.Of(ProblemCatalogue.InvalidId);
        }

        var reader = new ParameterReader(request.Query);
        var version = reader.Text("version", Version);
        if (reader.Problem is { } problem)
        {
            return Answer.Of(problem);
        }

        return await uploads.FindStateAsync(id, version, cancellationToken) is { } state
            ? Answer.Json(new ArticleStateAnswer(id, state.Stage, state.Reason), PageJson.Default.ArticleStateAnswer)
            : Answer.Of(ProblemCatalogue.ArticleNotFound);
    }

    private static bool TryParse(string text, out string version)
    {
        version = text;
        return text.Length <= MaxVersionLength;
    }
}
