using System.Diagnostics;
using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Tests.Support;
using Ingest.TestSupport;
using Xunit.Abstractions;

namespace Ingest.Storage.Tests.Faults;

/// <summary>Small within the suite; with <c>INGEST_TEST_SCALE=full</c> over 300 articles.</summary>
public sealed class UnreliableStorageTests(ITestOutputHelper output)
{
    private static readonly int Articles = TestScale.Of(suite: 16, full: 300);

    // In the suite every third request will do.
    private static readonly int Step = TestScale.Of(suite: 3, full: 1);

    [Fact]
    public async Task One_request_in_ten_fails_in_every_way_and_nothing_is_lost_or_doubled()
    {
        var seed = Environment.TickCount;
        var network = new UnreliableHandler(seed) { OneIn = 10 };
        var store = await TestStore.CreateAsync(network);
        var failedCalls = 0;

        await ComeAndGoAsync(
            store,
            async act =>
            {
                // A trigger that was answered with an error comes again.
                while (await Record.ExceptionAsync(act) is { } exception)
                {
                    Assert.True(StorageFailure.Is(exception, default), $"{exception}");
                    Interlocked.Increment(ref failedCalls);
                }
            }
        );

        var sound = await TestStore.CreateAsync();
        await ComeAndGoAsync(sound, act => act());
        var (expected, actual) = (await sound.DumpAsync(), await store.DumpAsync());
        output.WriteLine(
            $"seed {seed}: {Articles} articles, {network.Requests} requests, {network.Faults.Values.Sum()} faults "
                + $"({string.Join(", ", network.Faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Value} {fault.Key}"))}), "
                + $"{failedCalls} calls failed in spite of retries; {expected.Count} rows and blobs, "
                + $"{expected.Except(actual).Count()} missing, {actual.Except(expected).Count()} too many"
        );
        Assert.Equal(expected, actual);
        Assert.True((await store.Upkeep.VerifyAsync(new() { Mend = false }, default)).IsClean);
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.True(network.Faults.ContainsKey(fault), $"{fault}"));
    }

    [Fact]
    public async Task Whatever_request_is_applied_and_answered_with_an_error_all_ends_right()
    {
        const string Old = "quote|Anna Berger|Old.";
        const string New = "quote|Anna Berger|New.\nperson|Anna Berger||DEU";
        var network = new UnreliableHandler(1);
        var store = await TestStore.CreateAsync(network, isHasty: true);
        var sound = await TestStore.CreateAsync();
        await sound.AddAsync("a.txt", New);
        var expected = await sound.DumpAsync();
        for (var round = 0; network.Next is null; round++)
        {
            await store.AddAsync("a.txt", Old);
            await store.DropAsync("a.txt", New);
            network.Next = (round * Step, round % 2 == 0 ? Fault.ErrorAfterwards : Fault.BrokenConnectionAfterwards);

            Assert.Equal(IngestionOutcome.Ingested, await store.IngestAsync("a.txt"));

            Assert.Equal(expected, await store.DumpAsync());
            await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
            Assert.Empty(await store.DumpAsync());
        }
    }

    [Fact]
    public async Task A_lookup_through_a_bad_network_finds_all()
    {
        var network = new UnreliableHandler(1);
        var store = await TestStore.CreateAsync(network, isHasty: true);
        for (var number = 0; number < 10; number++)
        {
            await store.AddAsync($"{number}.txt", Text(number, edition: 1));
        }

        network.OneIn = 5;

        // Two of the ten are copies.
        Assert.Equal(16, (await store.QuotesAsync(new(), limit: 3)).Count);
        Assert.Equal(8, (await store.EventsAsync(new() { Actor = "DEU" }, limit: 3)).Count);
    }

    [Fact]
    public async Task A_request_that_gets_no_answer_is_tried_again_ever_later()
    {
        var network = new UnreliableHandler(1);
        var store = await TestStore.CreateAsync(network);
        network.IsDead = true;

        var failure = await Record.ExceptionAsync(() =>
            store.Lookups.GetArticleAsync(ArticleId.FromName("a.txt"), default)
        );

        Assert.True(StorageFailure.IsOutage(failure!));
        var times = network.Refusals.ToArray();
        var waits = times.Zip(times.Skip(1), Stopwatch.GetElapsedTime).ToArray();
        Assert.Equal(5, waits.Length);
        // A wait is never shorter than asked for, whatever else the machine does: 0.2 seconds and twice as long each time, less a fifth.
        Assert.All(
            waits.Select((wait, number) => (wait, Least: TimeSpan.FromSeconds(0.15 * (1 << number)))),
            wait => Assert.True(wait.wait >= wait.Least, $"{wait}")
        );
    }

    private static async Task ComeAndGoAsync(TestStore store, Func<Func<Task>, Task> deliver)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Articles),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) =>
            {
                var name = $"{number}.txt";
                await store.DropAsync(name, Text(number, edition: 1));
                await deliver(() => store.IngestAsync(name));
                if (number % 4 == 1)
                {
                    await store.DropAsync(name, Text(number, edition: 2));
                    // Twice at once, as triggers do.
                    await Task.WhenAll(deliver(() => store.IngestAsync(name)), deliver(() => store.IngestAsync(name)));
                }

                if (number % 8 == 2)
                {
                    await deliver(() => store.Ingestion.DeleteAsync(ArticleId.FromName(name), default));
                }
            }
        );
    }

    /// <summary>Every fifth article is a copy of the one before, as long as neither changes.</summary>
    private static string Text(int number, int edition)
    {
        var story = number % 5 == 4 ? number - 1 : number;
        return $"""
            quote|Anna Berger|Number {story}, edition {edition}.
            quote|Tom Hale {story}|Another one.|2026-05-0{edition}..2026-05-20
            event|AID|Anna Berger:DEU|Tom Hale:IRL|2026-05-1{edition}
            person|Anna Berger|mayor|DEU
            {string.Join(' ', Enumerable.Range(0, 60).Select(word => $"word{story}x{word}"))}
            """;
    }
}
