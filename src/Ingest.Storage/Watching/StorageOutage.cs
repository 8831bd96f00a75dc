using System.Net.Sockets;
using Azure;

namespace Ingest.Storage.Watching;

/// <summary>Tells a storage that answers nobody from a problem with one article.</summary>
internal static class StorageOutage
{
    /// <summary>Whether the exception means that storage does not answer, or lets nobody in.</summary>
    public static bool Is(Exception exception) =>
        exception switch
        {
            // Status 0: the request got no answer.
            RequestFailedException { Status: 0 or 401 or 403 or 429 or 503 } => true,
            HttpRequestException or SocketException => true,
            AggregateException many => many.InnerExceptions.Any(Is),
            _ => exception.InnerException is { } inner && Is(inner),
        };

    /// <summary>The gist of an exception, in one line.</summary>
    public static string Describe(Exception exception) =>
        exception switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Describe(first),
            RequestFailedException { ErrorCode: { Length: > 0 } code } => code,
            _ => exception.Message.Split('\n')[0].Trim(),
        };
}
