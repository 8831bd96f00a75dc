using Ingest.Http.Answers;
using Ingest.Http.Problems;
using Ingest.Http.Uploading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>
/// The route that takes articles in, called by both doors. It does not throw: a failure is an answer with problem details
/// (RFC 9457). Safe for concurrent use.
/// </summary>
public sealed class UploadApi(ArticleReceiver receiver, ILogger<UploadApi> logger)
{
    private readonly FailureGuard guard = new(logger, problem => Task.FromResult<IResult>(Answer.Of(problem)));

    /// <summary>
    /// Takes the body as an article under <c>name</c>, or the files of a form: 202 with what became of each, 400, 403 for a page of another
    /// site, 413 or 415.
    /// </summary>
    public Task<IResult> PostArticlesAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, () => AnswerAsync(request, cancellationToken), cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var received = await receiver.ReceiveAsync(request, cancellationToken);
        if (received.Problem is { } problem)
        {
            return Answer.Of(problem);
        }

        return Answer.Json(
            new UploadAnswer(received.Items),
            AnswerJson.Readable.UploadAnswer,
            StatusCodes.Status202Accepted
        ) with
        {
            Location = received.Items is [{ Id: { } id }] ? $"/{Routes.Articles}/{id}" : null,
        };
    }
}
