using Azure;

namespace Ingest.Http.Problems;

/// <summary>Tells the failures of storage from our own.</summary>
internal static class StorageFailure
{
    /// <summary>Whether an exception means that storage does not answer, or not as it should.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="cancellationToken">The caller's: a cancellation that it did not ask for is a time-out.</param>
    public static bool Is(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            // Storage's answer broke off, or the article changed faster than it could be read.
            IOException => true,
            RequestFailedException or TimeoutException or HttpRequestException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            // What the Azure clients throw when all retries have failed.
            AggregateException aggregate => aggregate
                .Flatten()
                .InnerExceptions.All(inner => Is(inner, cancellationToken)),
            _ => false,
        };
}
