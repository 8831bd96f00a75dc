using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Tests.Watching;

namespace Ingest.Storage.Tests.Faults;

public sealed class DeadStorageTests
{
    [Theory]
    [InlineData(false, "Nobody listens.")]
    [InlineData(true, "status 500")]
    public async Task A_storage_that_dies_under_the_watcher_is_told_once_and_ingestion_goes_on_when_it_is_back(
        bool answers,
        string problem
    )
    {
        var network = new UnreliableHandler(1);
        var store = await TestStore.CreateAsync(network, isHasty: true);
        await store.DropAsync("before.txt", "quote|Anna One|First.");
        await using var watcher = new RunningWatcher(store, new FakeIngestion(store.Ingestion));
        await watcher.UntilDealtWithAsync("before.txt");

        (network.IsDead, network.IsIll) = (!answers, answers);
        string[] names = [.. Enumerable.Range(0, 12).Select(number => $"{number}.txt")];
        foreach (var name in names)
        {
            await store.DropAsync(name, $"quote|Bela Two|Second in {name}.");
        }

        await watcher.UntilAsync(() => watcher.Logged.Count == 1);
        var (tries, since) = (network.Refusals.Count, watcher.Time.GetUtcNow());
        await watcher.UntilAsync(() =>
            network.Refusals.Count > tries && watcher.Time.GetUtcNow() > since + TimeSpan.FromMinutes(1)
        );
        (network.IsDead, network.IsIll) = (false, false);
        await watcher.UntilAsync(async () => (await watcher.DealtWithAsync(names)).Count == names.Length);
        await watcher.UntilAsync(() => watcher.Logged.Count > 1);

        Assert.Equal(
            [$"Storage is out of reach; watching goes on when it is back: {problem}", "Storage is back"],
            watcher.Logged
        );
        Assert.Equal(names.Length, (await store.QuotesAsync(new() { Speaker = "two" })).Count);
        Assert.Empty(
            (await store.Lookups.GetArticlesAsync(new() { State = ArticleState.Failed }, new(10), default)).Items
        );
    }
}
