using System.Diagnostics;
using System.Net;
using Ingest.Storage.Tests.Faults;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_sound_storage_has_no_problem_and_the_check_leaves_nothing()
    {
        var store = await TestStore.CreateAsync();

        var health = await store.Health.CheckAsync(default);

        Assert.Empty(health.Problems);
        Assert.Null(health.Problem);
        Assert.True(health is { BlobsReachable: true, TablesReachable: true });
        Assert.Empty(await store.DumpAsync());
    }

    [Fact]
    public async Task A_container_or_a_table_that_is_missing_is_named()
    {
        var store = await TestStore.CreateAsync();
        await store.Clients.Blobs.DeleteBlobContainerAsync(StorageNames.AnalysesContainer);
        await store.Clients.Tables.DeleteTableAsync(StorageNames.QuoteIndexTable);

        var health = await store.Health.CheckAsync(default);

        Assert.Equal(
            "Blob storage lacks the container analyses; Table storage lacks the table quoteIndex.",
            health.Problem
        );
        Assert.All(health.Problems, problem => Assert.Equal(StorageProblemKind.Missing, problem.Kind));
        Assert.True(health is { BlobsReachable: false, TablesReachable: false });
    }

    [Fact]
    public async Task A_wrong_key_is_told_from_a_dead_storage()
    {
        var store = await TestStore.CreateAsync();
        var account = store
            .Connection.Split(';')
            .Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal));
        var stranger = TestStore.Over(
            store.Connection.Replace(
                account,
                "AccountKey=" + Convert.ToBase64String(new byte[64]),
                StringComparison.Ordinal
            )
        );

        var health = await stranger.Health.CheckAsync(default);

        Assert.Equal("Blob storage refuses access; Table storage refuses access.", health.Problem);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "is overloaded", StorageProblemKind.Overloaded)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "is overloaded", StorageProblemKind.Overloaded)]
    [InlineData(HttpStatusCode.InternalServerError, "answers with errors", StorageProblemKind.Failing)]
    [InlineData(HttpStatusCode.Forbidden, "refuses access", StorageProblemKind.Refused)]
    public async Task What_storage_answers_is_told_and_not_that_nobody_waited_for_better(
        HttpStatusCode status,
        string problem,
        StorageProblemKind kind
    )
    {
        var network = new AnsweringHandler { Answer = _ => status };
        var store = await TestStore.CreateAsync(network);
        network.IsOn = true;
        var started = Stopwatch.GetTimestamp();

        var health = await store.Health.CheckAsync(default);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
        Assert.Equal($"Blob storage {problem}; Table storage {problem}.", health.Problem);
        Assert.All(health.Problems, found => Assert.Equal(kind, found.Kind));
    }

    [Fact]
    public async Task Who_may_only_read_is_told_so()
    {
        var network = new AnsweringHandler
        {
            Answer = request => request.Method == HttpMethod.Delete ? HttpStatusCode.Forbidden : null,
        };
        var store = await TestStore.CreateAsync(network);
        network.IsOn = true;

        Assert.Equal(
            "Blob storage refuses to be written to; Table storage refuses to be written to.",
            (await store.Health.CheckAsync(default)).Problem
        );
    }

    [Fact]
    public async Task A_storage_that_hangs_does_not_make_the_check_hang_and_is_logged_once()
    {
        var network = new AnsweringHandler { Hangs = true };
        var store = await TestStore.CreateAsync(network);
        network.IsOn = true;
        var started = Stopwatch.GetTimestamp();

        var health = await store.Health.CheckAsync(default);
        var backlog = await store.Backlogs.LookAsync(default);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(12));
        Assert.Equal("Blob storage does not answer; Table storage does not answer.", health.Problem);
        Assert.Null(backlog);
        await store.Health.CheckAsync(default);
        Assert.Equal(2, store.Logged.Count(line => line.Id.Id == 1300));
    }

    [Fact]
    public async Task A_caller_who_does_not_wait_for_the_answer_is_no_problem_of_storage()
    {
        var network = new AnsweringHandler { Hangs = true };
        var store = await TestStore.CreateAsync(network);
        network.IsOn = true;
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Health.CheckAsync(impatience.Token));

        Assert.DoesNotContain(store.Logged, line => line.Id.Id == 1300);
    }

    [Fact]
    public async Task A_backlog_has_what_waits_and_since_when_and_is_not_counted_all_the_time()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("done.txt", "quote|Anna Berger|One.");
        await store.DropAsync("first.txt", "quote|Anna Berger|Two.");
        await store.DropAsync("next.txt", "quote|Anna Berger|Three.");
        var since = (await store.Articles.GetBlobClient("first.txt").GetPropertiesAsync()).Value.LastModified;

        var backlog = await store.Backlogs.LookAsync(default);
        await store.DropAsync("late.txt", "quote|Anna Berger|Four.");
        var again = await store.Backlogs.LookAsync(default);

        Assert.Equal((2, since), (backlog!.Waiting, backlog.Since));
        Assert.Same(backlog, again);
    }
}
