namespace Ingest.Storage;

internal sealed class BacklogMonitor(BacklogReader reader, TimeProvider time) : IBacklogMonitor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(10);

    // Counting takes a twentieth of the time at most.
    private const int PauseFactor = 20;

    private readonly Lock _lock = new();
    private Task _counting = Task.CompletedTask;
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private volatile BacklogSummary? _latest;

    public async Task<BacklogSummary?> LookAsync(CancellationToken cancellationToken)
    {
        Task counting;
        lock (_lock)
        {
            if (_counting.IsCompleted && time.GetUtcNow() >= _next)
            {
                // Not the caller's to stop: others wait for it, too.
                _counting = Task.Run(CountAsync, CancellationToken.None);
            }

            counting = _counting;
        }

        await counting
            .WaitAsync(Patience, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return _latest;
    }

    private async Task CountAsync()
    {
        var started = time.GetTimestamp();
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            var asOf = time.GetUtcNow();
            var waiting = (await reader.ReadAsync(limit.Token)).Waiting;
            _latest = new(waiting.Count, waiting.Count == 0 ? null : waiting.Min(blob => blob.Since), asOf);
        }
        catch (Exception exception) when (StorageFailure.Is(exception, CancellationToken.None))
        {
            // Whether storage answers, the health check tells.
            _latest = null;
        }
        finally
        {
            var pause = time.GetElapsedTime(started) * PauseFactor;
            _next = time.GetUtcNow() + (pause > ShortestPause ? pause : ShortestPause);
        }
    }
}
