using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage.Tests.Support;

/// <summary>Keeps all that is logged, with its fields.</summary>
internal sealed class RecordedLog : ILoggerFactory
{
    private readonly ConcurrentQueue<LogLine> _lines = [];

    /// <summary>What was logged so far, in order.</summary>
    public IReadOnlyCollection<LogLine> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(_lines);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() { }

    private sealed class Logger(ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            lines.Enqueue(
                new(
                    eventId,
                    logLevel,
                    formatter(state, exception),
                    state is IEnumerable<KeyValuePair<string, object?>> fields
                        ? fields.Where(field => field.Key != "{OriginalFormat}").ToDictionary()
                        : []
                )
            );
    }
}

/// <summary>An entry of the log.</summary>
internal sealed record LogLine(EventId Event, LogLevel Level, string Message, Dictionary<string, object?> Fields);
