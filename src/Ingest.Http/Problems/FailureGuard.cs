using Ingest.Http.Answers;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http.Problems;

/// <summary>Turns every exception into an answer that gives nothing away. The log has the rest.</summary>
/// <param name="logger">Is told of each failure.</param>
/// <param name="answer">Gives a problem the form that the door's callers read.</param>
public sealed class FailureGuard(ILogger logger, Func<Problem, Task<IResult>> answer)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="handle">Makes the answer, and may throw.</param>
    /// <param name="cancellationToken">The request's own: what it did not ask for is a time-out of storage.</param>
    public async Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<Task<IResult>> handle,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(handle);
        try
        {
            return await handle();
        }
        catch (Exception failure)
            when (request.HttpContext.RequestAborted.IsCancellationRequested
                && (failure is OperationCanceledException || StorageFailure.Is(failure, cancellationToken))
            )
        {
            // The caller hung up: nobody is there to read the answer, and nothing is wrong.
            return Answer.Empty(StatusCodes.Status499ClientClosedRequest);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await answer(ProblemCatalogue.Stopping);
        }
        catch (Exception failure) when (StorageFailure.Is(failure, cancellationToken))
        {
            Log.StorageUnavailable(logger, request.Method, request.Path, failure);
            return await answer(ProblemCatalogue.StorageUnavailable);
        }
#pragma warning disable CA1031 // Whatever it is, the caller gets an answer and the log gets the exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.AnswerFailed(logger, request.Method, request.Path, failure);
            return await answer(ProblemCatalogue.InternalError);
        }
    }
}
