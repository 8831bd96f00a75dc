using Azure.Core;
using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Faults;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

/// <summary>A lookup that reads its rows at any moment of a commit, and the heads only when that is over.</summary>
public sealed class LookupDuringCommitTests
{
    private const string Old = """
        quote|Anna Lee|Old one.|2022-10-01
        quote|Bela Lee|Old two.|2022-10-05
        event|ASSAULT|Anna Lee:DEU||2022-10-02
        event|AID|Anna Lee:DEU||2022-09-02
        """;

    private const string New = """
        quote|Anna Lee|New one.|2022-10-03
        quote|Bela Lee|New two.|2022-09-03
        quote|Carl Lee|New three.|2022-10-08
        event|AID|Anna Lee:DEU||2022-10-04
        event|AID|Bela Lee:DEU||2022-08-04
        """;

    [Fact]
    public async Task Quotes_are_of_one_version_and_whole() =>
        await AtEveryMomentAsync(
            store => store.QuotesAsync(new() { Speaker = "lee" }),
            [],
            ["Old two.", "Old one."],
            ["New three.", "New one.", "New two."]
        );

    [Fact]
    public async Task Events_are_of_one_version_and_whole() =>
        await AtEveryMomentAsync(
            store => store.EventsAsync(new() { Actor = "DEU" }),
            [],
            ["a.txt e1", "a.txt e2"],
            // Of the new version, which has the same numbers, in the order of its dates.
            ["a.txt e1", "a.txt e2"]
        );

    [Fact]
    public async Task Persons_are_of_one_version_and_whole() =>
        await AtEveryMomentAsync(
            store => store.PeopleAsync("lee"),
            [],
            ["Anna Lee (1)", "Bela Lee (1)"],
            ["Anna Lee (1)", "Bela Lee (1)", "Carl Lee (1)"]
        );

    [Fact]
    public async Task What_has_not_changed_lately_is_read_once()
    {
        var clock = new ClockAheadHandler();
        var store = await TestStore.CreateAsync(clock);
        await store.AddAsync("a.txt", Old);
        var requests = 0;
        store.Faults.Before = _ =>
        {
            Interlocked.Increment(ref requests);
            return Task.CompletedTask;
        };

        await store.QuotesAsync(new() { Speaker = "lee" });
        var justChanged = requests;
        (requests, clock.Ahead) = (0, TimeSpan.FromHours(1));
        Assert.Equal(["Old two.", "Old one."], await store.QuotesAsync(new() { Speaker = "lee" }));

        // The range, and the head.
        Assert.Equal((4, 2), (justChanged, requests));
    }

    private static async Task AtEveryMomentAsync(
        Func<TestStore, Task<List<string>>> look,
        params List<string>[] allowed
    )
    {
        var store = await TestStore.CreateAsync();
        var isOver = false;
        for (var moment = 0; !isOver; moment++)
        {
            foreach (var before in (string?[])[null, Old])
            {
                if (before is not null)
                {
                    await store.AddAsync("a.txt", before);
                }

                await store.DropAsync("a.txt", New);
                var (seen, wasOver) = await LookAtAsync(store, moment, look);
                Assert.Contains(seen, allowed);
                isOver = wasOver;
                await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
            }
        }
    }

    /// <summary>Stops a commit before one of its requests, lets a lookup read its rows, ends the commit, and then lets the lookup go on.</summary>
    private static async Task<(List<string> Seen, bool WasOver)> LookAtAsync(
        TestStore store,
        int moment,
        Func<TestStore, Task<List<string>>> look
    )
    {
        var reader = store.Twin();
        var (committed, rowsRead) = (new TaskCompletionSource(), new TaskCompletionSource());
        reader.Faults.Before = async request =>
        {
            if (
                request.Method == RequestMethod.Get
                && request.Uri.Path.Contains("/articles(", StringComparison.Ordinal)
            )
            {
                rowsRead.TrySetResult();
                await committed.Task;
            }
        };
        Task<List<string>>? looking = null;
        var requests = 0;
        store.Faults.Before = async _ =>
        {
            if (Interlocked.Increment(ref requests) == moment + 1)
            {
                looking = look(reader);
                await Task.WhenAny(rowsRead.Task, looking);
            }
        };

        await store.IngestAsync("a.txt");
        store.Faults.Before = null;
        committed.SetResult();

        return (await (looking ?? look(reader)), looking is null);
    }
}
