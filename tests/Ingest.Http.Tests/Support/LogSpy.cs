using Microsoft.Extensions.Logging;

namespace Ingest.Http.Tests.Support;

/// <summary>Remembers what was logged.</summary>
internal sealed class LogSpy : ILogger<LookupApi>
{
    public List<(LogLevel Level, Exception? Exception)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Entries.Add((logLevel, exception));
}
