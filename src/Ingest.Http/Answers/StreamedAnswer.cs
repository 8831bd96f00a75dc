using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http.Answers;

/// <summary>
/// An answer that is sent while it is made, for what may be too long for memory. Once it has begun, a failure can no
/// longer be told in it: the connection is broken off, so that nobody takes a part for the whole.
/// </summary>
/// <param name="logger">Is told of a failure.</param>
/// <param name="cancellationToken">Ends the answer too, beside the caller who hangs up.</param>
public sealed class StreamedAnswer(ILogger logger, CancellationToken cancellationToken) : IResult
{
    /// <summary>The content type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Headers beside those that every answer has; they win over these.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Writes the body. What it writes is sent at once, or waits until the caller can take it.</summary>
    public required Func<Stream, CancellationToken, Task> WriteAsync { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        Answer.WriteCommonHeaders(response.Headers, Headers);
        response.ContentType = ContentType;
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, httpContext.RequestAborted);
        try
        {
            await WriteAsync(response.Body, stop.Token);
        }
#pragma warning disable CA1031 // Whatever it is, the caller must not take what was sent for the whole.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!stop.IsCancellationRequested)
            {
                Log.AnswerBrokenOff(logger, httpContext.Request.Method, httpContext.Request.Path, failure);
            }

            httpContext.Abort();
        }
    }
}
