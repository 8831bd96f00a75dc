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
        Holds(
            exception,
            // Status 0: the request got no answer. And nobody else gives up waiting; who was told to stop knows it.
            static one =>
                one
                    is RequestFailedException { Status: 0 or 401 or 403 or 429 or 503 }
                        or HttpRequestException
                        or SocketException
                        or OperationCanceledException
                        or TimeoutException
        );

    /// <summary>Whether a later try may go well though nothing else changes: an outage, a storage that is ill or overloaded, or an article that kept changing.</summary>
    public static bool IsPassing(Exception exception) =>
        IsOutage(exception)
        // An overloaded partition answers 500 (OperationTimedOut), too.
        || Holds(exception, static one => one is RequestFailedException { Status: 408 or >= 500 } or IOException);

    /// <summary>Whether an exception, or one that it holds, is of a kind.</summary>
    private static bool Holds(Exception? exception, Predicate<Exception> isOfKind) =>
        exception is AggregateException many
            ? many.InnerExceptions.Any(inner => Holds(inner, isOfKind))
            : exception is not null && (isOfKind(exception) || Holds(exception.InnerException, isOfKind));

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
