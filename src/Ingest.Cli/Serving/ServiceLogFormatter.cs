using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ingest.Cli.Serving;

/// <summary>Writes a log entry as one line that says what happened, without categories and stack traces.</summary>
internal sealed class ServiceLogFormatter() : ConsoleFormatter(FormatterName)
{
    /// <summary>The name under which it is chosen.</summary>
    public const string FormatterName = "ingest";

    /// <inheritdoc/>
    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } exception)
        {
            message += $": {exception.GetType().Name}: {exception.Message}";
        }

        textWriter.Write(
            logEntry.LogLevel switch
            {
                >= LogLevel.Error => "error: ",
                LogLevel.Warning => "warning: ",
                _ => "",
            }
        );
        textWriter.WriteLine(PlainText.Of(message));
    }
}

/// <summary>Registers the log.</summary>
internal static class ServiceLog
{
    /// <summary>Writes the log to the console: warnings and errors to standard error.</summary>
    public static ILoggingBuilder AddServiceLog(this ILoggingBuilder logging) =>
        logging
            .AddConsole(console =>
            {
                console.FormatterName = ServiceLogFormatter.FormatterName;
                console.LogToStandardErrorThreshold = LogLevel.Warning;
            })
            .AddConsoleFormatter<ServiceLogFormatter, ConsoleFormatterOptions>();
}
