using System.Net.Sockets;
using Azure;

namespace Ingest.Storage;

/// <summary>Tells the failures of storage from our own, and a storage that answers nobody from a problem with one article.</summary>
public static class StorageFailure
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

    /// <summary>Whether an exception means that storage answers nobody, or lets nobody in: no single article is to blame.</summary>
    public static bool IsOutage(Exception exception) =>
        exception switch
        {
            // Status 0: the request got no answer.
            RequestFailedException { Status: 0 or 401 or 403 or 429 or 503 } => true,
            HttpRequestException or SocketException => true,
            // Nobody else gives up waiting; who was told to stop knows it.
            OperationCanceledException or TimeoutException => true,
            AggregateException many => many.InnerExceptions.Any(IsOutage),
            _ => exception?.InnerException is { } inner && IsOutage(inner),
        };

    /// <summary>Whether a later try may go well though nothing else changes: an outage, a storage that is ill or overloaded, or an article that kept changing.</summary>
    public static bool IsPassing(Exception exception) =>
        IsOutage(exception)
        || exception switch
        {
            // An overloaded partition answers 500 (OperationTimedOut), too.
            RequestFailedException { Status: 408 or >= 500 } => true,
            IOException => true,
            AggregateException many => many.InnerExceptions.Any(IsPassing),
            _ => exception?.InnerException is { } inner && IsPassing(inner),
        };

    /// <summary>The gist of an exception, in one line.</summary>
    public static string Describe(Exception exception) =>
        exception switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Describe(first),
            RequestFailedException { ErrorCode: { Length: > 0 } code } => code,
            RequestFailedException { Status: not 0 } refused => $"status {refused.Status}",
            _ => exception?.Message.Split('\n')[0].Trim() ?? "",
        };
}
