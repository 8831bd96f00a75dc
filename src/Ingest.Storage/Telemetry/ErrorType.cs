using System.Diagnostics;
using System.Globalization;
using Azure;

namespace Ingest.Storage.Telemetry;

/// <summary>Names errors in few words, so that they can be counted by kind.</summary>
internal static class ErrorType
{
    /// <summary>Storage's error code or HTTP status, else the type of the exception.</summary>
    public static string Of(Exception exception) =>
        exception switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Of(first),
            RequestFailedException { ErrorCode: { Length: > 0 } code } => code,
            RequestFailedException { Status: not 0 } refused => refused.Status.ToString(CultureInfo.InvariantCulture),
            RequestFailedException { InnerException: { } inner } => Of(inner),
            _ => exception.GetType().FullName!,
        };

    /// <summary>Marks a span as failed. Messages of exceptions may quote an article, so they stay out of it.</summary>
    public static void Mark(Activity? span, string errorType)
    {
        span?.SetTag(TelemetryNames.ErrorTypeAttribute, errorType);
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
