using Ingest.Http.Answers;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http.Problems;

/// <summary>Turns every exception into an answer that gives nothing away. The log has the rest.</summary>
internal sealed class FailureGuard(ILogger logger)
{
    public async Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<Task<IResult>> handle,
        CancellationToken cancellationToken
    )
    {
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
            return Answer.Of(ProblemCatalogue.Stopping);
        }
        catch (Exception failure) when (StorageFailure.Is(failure, cancellationToken))
        {
            Log.StorageUnavailable(logger, request.Method, request.Path, failure);
            return Answer.Of(ProblemCatalogue.StorageUnavailable);
        }
#pragma warning disable CA1031 // Whatever it is, the caller gets an answer and the log gets the exception.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.AnswerFailed(logger, request.Method, request.Path, failure);
            return Answer.Of(ProblemCatalogue.InternalError);
        }
    }
}
