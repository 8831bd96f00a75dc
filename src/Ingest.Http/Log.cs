using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>All that this room logs; <c>docs/telemetry.md</c> lists it.</summary>
internal static partial class Log
{
    [LoggerMessage(1400, LogLevel.Error, "Storage does not answer: {method} {path} was answered with 503")]
    public static partial void StorageUnavailable(ILogger logger, string method, string? path, Exception exception);

    [LoggerMessage(1401, LogLevel.Error, "{method} {path} failed and was answered with 500")]
    public static partial void AnswerFailed(ILogger logger, string method, string? path, Exception exception);

    [LoggerMessage(1402, LogLevel.Error, "{method} {path} failed on the way; the connection was broken off")]
    public static partial void AnswerBrokenOff(ILogger logger, string method, string? path, Exception exception);
}
