using Microsoft.Extensions.Logging;

namespace Ingest.Http;

/// <summary>All that this project logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Storage does not answer: {Method} {Path} was answered with 503")]
    public static partial void StorageUnavailable(ILogger logger, string method, string? path, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} failed and was answered with 500")]
    public static partial void AnswerFailed(ILogger logger, string method, string? path, Exception exception);
}
