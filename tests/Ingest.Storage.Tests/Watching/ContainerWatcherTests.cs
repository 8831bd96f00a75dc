using System.Collections.Concurrent;
using Azure;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;
using Ingest.Storage.Watching;

namespace Ingest.Storage.Tests.Watching;

public sealed class ContainerWatcherTests
{
    private const string Text = "quote|Anna One|First.\nperson|Anna One||DEU";

    [Fact]
    public async Task An_article_that_keeps_failing_is_tried_five_times_ever_later_and_then_recorded_as_failed()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("bad.txt", Text);
        await store.DropAsync("good.txt", Text);
        var ingestion = new FakeIngestion(store.Ingestion);
        await using var watcher = new RunningWatcher(store, ingestion);
        var times = new ConcurrentQueue<DateTimeOffset>();
        ingestion.Before = (name, _) =>
        {
            if (name == "good.txt")
            {
                return Task.CompletedTask;
            }

            times.Enqueue(watcher.Time.GetUtcNow());
            throw new InvalidOperationException("It cannot be.");
        };

        await watcher.UntilDealtWithAsync("bad.txt");
        var (afterLast, end) = (times.Count, watcher.Time.GetUtcNow() + TimeSpan.FromSeconds(20));
        await watcher.UntilAsync(() => watcher.Time.GetUtcNow() > end);

        Assert.Equal((5, 5), (afterLast, times.Count));
        var seconds = times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds).ToArray();
        Assert.All(seconds.Zip([1, 2, 4, 8]), gap => Assert.True(gap.First >= gap.Second, $"{gap}"));
        var article = (await store.GetAsync("bad.txt"))!.Summary;
        Assert.Equal(ArticleState.Failed, article.State);
        Assert.False(string.IsNullOrWhiteSpace(article.Reason));
        Assert.Equal(ArticleState.Ingested, (await store.GetAsync("good.txt"))!.Summary.State);
        Assert.Single(watcher.Logged, "bad.txt was given up after 5 tries");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task What_only_one_article_meets_and_may_pass_costs_it_no_tries_and_does_not_stop_the_others(
        int status
    )
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", Text);
        await store.DropAsync("b.txt", Text);
        var isRefused = true;
        var ingestion = new FakeIngestion(store.Ingestion)
        {
            Before = (name, _) =>
                isRefused && name == "a.txt"
                    ? throw new RequestFailedException(status, "Not now.")
                    : Task.CompletedTask,
        };
        await using var watcher = new RunningWatcher(store, ingestion);

        // More often than an article that is itself to blame would be tried.
        await watcher.UntilAsync(() => ingestion.Tried.Count(name => name == "a.txt") > RetrySchedule.MaxTries + 1);
        await watcher.UntilDealtWithAsync("b.txt");
        Assert.Null(await store.GetAsync("a.txt"));
        isRefused = false;
        await watcher.UntilDealtWithAsync("a.txt");

        Assert.Equal(ArticleState.Ingested, (await store.GetAsync("a.txt"))!.Summary.State);
        Assert.All(
            watcher.Logged,
            line => Assert.StartsWith("a.txt was not ingested; trying again in ", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_article_whose_failure_cannot_be_recorded_does_not_stop_the_others_and_is_recorded_later()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("bad.txt", Text);
        var isRefused = true;
        var ingestion = new FakeIngestion(store.Ingestion)
        {
            Before = (name, _) =>
                name == "bad.txt" ? throw new InvalidOperationException("It cannot be.") : Task.CompletedTask,
            BeforeFailure = _ => isRefused ? throw new RequestFailedException(400, "Too long.") : Task.CompletedTask,
        };
        await using var watcher = new RunningWatcher(store, ingestion);
        await watcher.UntilAsync(() => ingestion.Tried.Count > RetrySchedule.MaxTries + 1);

        await store.DropAsync("good.txt", Text);
        await watcher.UntilDealtWithAsync("good.txt");
        isRefused = false;
        await watcher.UntilDealtWithAsync("bad.txt");

        Assert.Equal(ArticleState.Failed, (await store.GetAsync("bad.txt"))!.Summary.State);
    }

    [Fact]
    public async Task What_an_article_left_that_never_went_well_goes_with_its_blob()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", Text);
        var ingestion = new FakeIngestion(store.Ingestion)
        {
            // The rows are there, but the receipt could not be written.
            After = name => throw new RequestFailedException(500, "Not now."),
        };
        await using var watcher = new RunningWatcher(store, ingestion);
        await watcher.UntilAsync(() => ingestion.Tried.Count > 1);
        await store.Receipts.RemoveAsync(ArticleId.FromName("a.txt"), default);
        Assert.NotNull(await store.GetAsync("a.txt"));

        ingestion.After = _ => { };
        await store.Articles.DeleteBlobAsync("a.txt");

        await watcher.UntilAsync(async () => await store.GetAsync("a.txt") is null);
    }

    [Fact]
    public async Task Stopping_finishes_what_is_in_hand_and_begins_nothing_more()
    {
        var store = await TestStore.CreateAsync();
        string[] names = [.. Enumerable.Range(1, ContainerWatcher.Parallelism + 4).Select(number => $"{number}.txt")];
        foreach (var name in names)
        {
            await store.DropAsync(name, Text);
        }

        var release = new TaskCompletionSource();
        var ingestion = new FakeIngestion(store.Ingestion) { Before = (_, _) => release.Task };
        await using var watcher = new RunningWatcher(store, ingestion);
        await watcher.UntilAsync(() => ingestion.Tried.Count == ContainerWatcher.Parallelism);

        await watcher.StopAsync();
        Assert.False(watcher.Ended.IsCompleted);
        release.SetResult();
        await watcher.Ended;

        Assert.Equal(ContainerWatcher.Parallelism, ingestion.Tried.Count);
        Assert.Equal(ingestion.Tried.Order(), (await watcher.DealtWithAsync(names)).Order());
    }

    [Fact]
    public async Task Stopping_gives_up_after_a_while_and_the_next_watcher_deals_with_it()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("slow.txt", Text);
        var ingestion = new FakeIngestion(store.Ingestion)
        {
            Before = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken),
        };
        await using (var watcher = new RunningWatcher(store, ingestion))
        {
            await watcher.UntilAsync(() => ingestion.Tried.Count == 1);
            await watcher.StopAsync();
            Assert.False(watcher.Ended.IsCompleted);
            watcher.Time.Advance(ContainerWatcher.Grace);
            await watcher.Ended;
            Assert.Empty(await watcher.DealtWithAsync(["slow.txt"]));
        }

        await using var next = new RunningWatcher(store, new FakeIngestion(store.Ingestion));
        await next.UntilDealtWithAsync("slow.txt");

        Assert.Equal(ArticleState.Ingested, (await store.GetAsync("slow.txt"))!.Summary.State);
    }

    [Fact]
    public async Task What_has_a_receipt_is_not_dealt_with_again_until_it_changes_or_goes()
    {
        var store = await TestStore.CreateAsync();
        await store.DropAsync("a.txt", Text);
        await using (var first = new RunningWatcher(store, new FakeIngestion(store.Ingestion)))
        {
            await first.UntilDealtWithAsync("a.txt");
        }

        var ingestion = new FakeIngestion(store.Ingestion);
        await using var watcher = new RunningWatcher(store, ingestion);
        await store.DropAsync("b.txt", Text);
        await watcher.UntilDealtWithAsync("b.txt");
        Assert.Equal(["b.txt"], ingestion.Tried);

        await store.DropAsync("a.txt", "quote|Bela Two|Second.\nperson|Bela Two||HUN");
        await watcher.UntilAsync(async () => (await store.QuotesAsync(new() { Speaker = "two" })).Count == 1);
        await store.Articles.DeleteBlobAsync("a.txt");
        await watcher.UntilAsync(async () => await store.GetAsync("a.txt") is null);
        await watcher.UntilAsync(async () => (await watcher.DealtWithAsync(["a.txt"])).Count == 0);
    }
}
