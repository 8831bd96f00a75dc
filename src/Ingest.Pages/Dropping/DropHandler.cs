using Ingest.Http;
using Ingest.Http.Uploading;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Dropping;

/// <summary>Takes the files of the form. The script gets what the API answers, a browser without script a page.</summary>
internal sealed class DropHandler(
    ArticleReceiver receiver,
    UploadApi api,
    PageRenderer renderer,
    ProblemAnswers problems
)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return await api.PostArticlesAsync(request, cancellationToken);
        }

        var received = await receiver.ReceiveAsync(request, cancellationToken);
        return received.Problem is { } problem
            ? await problems.OfAsync(problem)
            : await renderer.AnswerAsync<DroppedPage, ReceivedArticles>(received);
    }
}
