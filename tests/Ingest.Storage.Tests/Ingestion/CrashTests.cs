using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;
using Ingest.TestSupport;

namespace Ingest.Storage.Tests.Ingestion;

public sealed class CrashTests
{
    private const string Old = """
        quote|Anna|Old one.
        quote|Anna|Old two.
        event|ASSAULT|Anna|
        """;

    private const string New = """
        quote|Carl|New one.
        quote|Carl|New two.
        quote|Anna|New three.
        event|AID|Carl|
        """;

    // In the suite every third place will do.
    private static readonly int Step = TestScale.Of(suite: 3, full: 1);

    private const string Nothing = "";
    private const string OldQuotes = "Old one. Old two.";
    private const string NewQuotes = "New one. New two. New three.";

    [Fact]
    public async Task A_first_version_interrupted_anywhere_is_seen_whole_or_not_at_all_and_ends_right()
    {
        var expected = await UndisturbedAsync(New);
        await ForEveryRequestAsync(
            before: null,
            act: store => store.IngestAsync("a.txt"),
            during: async store => Assert.Contains(await SeenAsync(store), (string[])[Nothing, NewQuotes]),
            after: async store =>
            {
                await store.IngestAsync("a.txt");
                Assert.Equal(expected, await store.DumpAsync());
            }
        );
    }

    [Fact]
    public async Task A_new_version_interrupted_anywhere_shows_old_or_new_whole_and_ends_right()
    {
        var expected = await UndisturbedAsync(New);
        await ForEveryRequestAsync(
            before: Old,
            act: store => store.IngestAsync("a.txt"),
            during: async store => Assert.Contains(await SeenAsync(store), (string[])[OldQuotes, NewQuotes]),
            after: async store =>
            {
                await store.IngestAsync("a.txt");
                Assert.Equal(expected, await store.DumpAsync());
            }
        );
    }

    [Fact]
    public async Task An_interrupted_version_that_is_replaced_by_the_old_one_again_leaves_nothing()
    {
        var expected = await UndisturbedAsync(Old);
        await ForEveryRequestAsync(
            before: Old,
            act: store => store.IngestAsync("a.txt"),
            during: _ => Task.CompletedTask,
            after: async store =>
            {
                await store.AddAsync("a.txt", Old);
                Assert.Equal(expected, await store.DumpAsync());
            }
        );
    }

    [Fact]
    public async Task A_deletion_interrupted_anywhere_is_finished_by_the_next()
    {
        await ForEveryRequestAsync(
            before: Old,
            act: store => store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default),
            during: async store => Assert.Contains(await SeenAsync(store), (string[])[Nothing, OldQuotes]),
            after: async store =>
            {
                await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
                Assert.Empty(await store.DumpAsync());
            }
        );
    }

    private static async Task<string> SeenAsync(TestStore store) => string.Join(' ', await store.QuotesAsync(new()));

    /// <summary>Lets an action crash before its first, second, … request until it comes through.</summary>
    private static async Task ForEveryRequestAsync(
        string? before,
        Func<TestStore, Task> act,
        Func<TestStore, Task> during,
        Func<TestStore, Task> after
    )
    {
        var store = await TestStore.CreateAsync();
        var reader = store.Twin();
        for (var requests = 0; requests < 500; requests += Step)
        {
            if (before is not null)
            {
                await store.AddAsync("a.txt", before);
            }

            await store.DropAsync("a.txt", New);
            store.Faults.CrashAfter(requests);
            var crash = await Record.ExceptionAsync(() => act(store));
            store.Faults.Recover();
            await during(reader);
            await after(store);
            if (crash is null)
            {
                Assert.True(requests > 10, "The action sends more requests than that.");
                return;
            }

            await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
        }

        Assert.Fail("The action never came through.");
    }

    private static async Task<List<string>> UndisturbedAsync(string text)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", text);
        return await store.DumpAsync();
    }
}
