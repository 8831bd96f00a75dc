using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Watching;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Storage.Tests.Watching;

/// <summary>A watcher at work, whose clock runs while a test waits for something.</summary>
internal sealed class RunningWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly FakeLogger<ContainerWatcher> _log = new();
    private readonly ReceiptStore _receipts;

    public RunningWatcher(TestStore store, FakeIngestion ingestion)
    {
        _receipts = store.Receipts;
        var watcher = new ContainerWatcher(store.Faulty.Blobs, _receipts, ingestion, store.Health, Time, _log);
        Ended = watcher.RunAsync(_stopping.Token);
    }

    public FakeTimeProvider Time { get; } = new();

    /// <summary>Completes when the watcher has stopped.</summary>
    public Task Ended { get; }

    /// <summary>Its log.</summary>
    public IReadOnlyCollection<string> Logged => [.. _log.Collector.GetSnapshot().Select(record => record.Message)];

    public Task StopAsync() => _stopping.CancelAsync();

    /// <summary>Lets time pass until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            Time.Advance(Tick);
            await Task.Delay(10);
        }
    }

    public Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    /// <summary>Lets time pass until a blob has a receipt.</summary>
    public Task UntilDealtWithAsync(string name) => UntilAsync(async () => (await DealtWithAsync([name])).Count == 1);

    /// <summary>Which of the blobs have a receipt.</summary>
    public async Task<IReadOnlyList<string>> DealtWithAsync(IEnumerable<string> names)
    {
        var receipts = await _receipts.ListAsync(default);
        return [.. names.Where(name => receipts.ContainsKey(ArticleId.FromName(name)))];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await UntilAsync(() => Ended.IsCompleted);
        _stopping.Dispose();
    }
}
