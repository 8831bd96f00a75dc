using Ingest.Http.Problems;
using Ingest.Storage.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http.Uploading;

/// <summary>
/// Takes the articles out of a request: the body is one, whose name is the parameter <c>name</c>, or it is a form
/// (<c>multipart/form-data</c>) with files. Safe for concurrent use.
/// </summary>
public sealed class ArticleReceiver(IArticleUploads uploads)
{
    /// <summary>Receives articles, and uploads each as soon as it has come.</summary>
    /// <returns>What became of them. No exception but those of storage and of the token.</returns>
    public async Task<ReceivedArticles> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (CrossSite.IsBehind(request))
        {
            return ReceivedArticles.Refused(ProblemCatalogue.CrossSite);
        }

        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
        {
            return ReceivedArticles.Refused(
                ProblemCatalogue.UnsupportedMediaType(
                    "The body is compressed. Send it as it is, without Content-Encoding."
                )
            );
        }

        // The limits here are the service's own; the server's would cut an article off that the service may be set to take.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null;
        }

        try
        {
            return
                MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
                ? await ReceiveFormAsync(request, type, cancellationToken)
                : await ReceiveOneAsync(request, cancellationToken);
        }
        catch (RequestBodyException exception)
        {
            return ReceivedArticles.Refused(exception.Problem);
        }
    }

    private async Task<ReceivedArticles> ReceiveOneAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = UploadParameters.ReadForOne(request);
        if (parameters.Problem is { } problem)
        {
            return ReceivedArticles.Refused(problem);
        }

        var upload = new ArticleUpload
        {
            Name = parameters.Name!,
            Content = new RequestBody(request.Body, long.MaxValue),
            Length = request.ContentLength,
            Details = parameters.Details with { ContentType = request.ContentType },
        };
        var result = await uploads.UploadAsync(upload, cancellationToken);
        return result.Problem is { } refusal
            ? ReceivedArticles.Refused(ProblemCatalogue.Of(refusal, parameter: "name"))
            : new([await DescribeAsync(result.Article!, cancellationToken)]);
    }

    private async Task<ReceivedArticles> ReceiveFormAsync(
        HttpRequest request,
        MediaTypeHeaderValue type,
        CancellationToken cancellationToken
    )
    {
        if (!type.SubType.Equals("form-data", StringComparison.OrdinalIgnoreCase))
        {
            return ReceivedArticles.Refused(
                ProblemCatalogue.UnsupportedMediaType(
                    "Several files come as multipart/form-data, one comes as the body."
                )
            );
        }

        var parameters = UploadParameters.ReadForMany(request);
        if (parameters.Problem is { } problem)
        {
            return ReceivedArticles.Refused(problem);
        }

        var form = new UploadForm(request.Body, type, uploads.MaxArticleBytes);
        var items = new List<ReceivedArticle>();
        var problems = new List<Problem>();
        try
        {
            await foreach (var file in form.ReadAsync(cancellationToken))
            {
                var result = file.Problem is { } found
                    ? new(null, found)
                    : await uploads.UploadAsync(file.ToUpload(parameters.Details), cancellationToken);
                if (result.Problem is { } refusal)
                {
                    Refuse(file.Name, refusal);
                }
                else
                {
                    items.Add(await DescribeAsync(result.Article!, cancellationToken));
                }
            }
        }
        catch (RequestBodyException exception) when (items.Count > 0)
        {
            // What came before is in the container, and is told.
            var code =
                exception.Problem.Status == StatusCodes.Status413PayloadTooLarge
                    ? UploadProblemCode.TooLarge
                    : UploadProblemCode.InvalidBody;
            Refuse("", new(code, exception.Problem.Detail));
        }

        return items.Count == 0 ? ReceivedArticles.Refused(ProblemCatalogue.NoFile)
            : items.Count == 1 && problems.Count == 1 ? ReceivedArticles.Refused(problems[0])
            : new(items);

        void Refuse(string name, UploadProblem refusal)
        {
            items.Add(ReceivedArticle.Refused(name, refusal.Code, refusal.Reason));
            problems.Add(ProblemCatalogue.Of(refusal, parameter: null));
        }
    }

    /// <summary>What was there already may be more than waiting.</summary>
    private async Task<ReceivedArticle> DescribeAsync(UploadedArticle article, CancellationToken cancellationToken) =>
        ReceivedArticle.Of(
            article,
            (article.IsNew ? null : await uploads.FindStateAsync(article.Id, article.Version, cancellationToken))
                ?? new(UploadStage.Waiting)
        );
}
