using Azure.Core;
using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Faults;
using Ingest.Storage.Tests.Support;
using Ingest.TestSupport;

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
        event|AID|Bela Lee:DEU||2022-07-04
        """;

    // In the suite every second moment will do.
    private static readonly int Step = TestScale.Of(suite: 2, full: 1);

    [Fact]
    public async Task Quotes_events_and_persons_are_of_one_version_and_whole()
    {
        var store = await TestStore.CreateAsync();
        Look[] looks =
        [
            new(
                store.Twin(),
                reader => reader.QuotesAsync(new() { Speaker = "lee" }),
                ["Old two.", "Old one."],
                ["New three.", "New one.", "New two."]
            ),
            new(
                store.Twin(),
                reader => reader.EventsAsync(new() { Actor = "DEU" }),
                ["a.txt e1", "a.txt e2"],
                ["a.txt e1", "a.txt e2", "a.txt e3"]
            ),
            new(
                store.Twin(),
                reader => reader.PeopleAsync("lee"),
                ["Anna Lee (1)", "Bela Lee (1)"],
                ["Anna Lee (1)", "Bela Lee (1)", "Carl Lee (1)"]
            ),
        ];
        var isOver = false;
        for (var round = 0; !isOver; round++)
        {
            var before = round % 3 == 0 ? null : Old;
            if (before is not null)
            {
                await store.AddAsync("a.txt", before);
            }

            await store.DropAsync("a.txt", New);
            isOver = await LookAtAsync(store, round * Step, looks);
            await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
        }
    }

    [Fact]
    public async Task An_article_that_is_replaced_while_a_long_quote_of_it_is_fetched_is_given_as_it_is_then()
    {
        var store = await TestStore.CreateAsync();
        // Too long for a row.
        await store.AddAsync("a.txt", $"quote|Anna Lee|{new string('x', 40_000)}");
        var reader = store.Twin();
        var isFirst = true;
        reader.Faults.Before = async request =>
        {
            if (isFirst && request.Uri.Path.Contains(StorageNames.AnalysesContainer, StringComparison.Ordinal))
            {
                isFirst = false;
                await store.AddAsync("a.txt", New);
            }
        };

        var quotes = await reader.QuotesAsync(new() { Speaker = "lee" });

        Assert.False(isFirst);
        Assert.Equal(["New three.", "New one.", "New two."], quotes);
    }

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

    /// <summary>Stops a commit before one of its requests, lets lookups read their rows, ends the commit, and then lets the lookups go on.</summary>
    /// <returns>Whether the commit was over before.</returns>
    private static async Task<bool> LookAtAsync(TestStore store, int moment, Look[] looks)
    {
        var committed = new TaskCompletionSource();
        var requests = 0;
        var wasOver = true;
        store.Faults.Before = async _ =>
        {
            if (Interlocked.Increment(ref requests) == moment + 1)
            {
                wasOver = false;
                await Task.WhenAll(looks.Select(look => look.BeginAsync(committed.Task)));
            }
        };

        await store.IngestAsync("a.txt");
        store.Faults.Before = null;
        committed.SetResult();
        if (!wasOver)
        {
            await Task.WhenAll(looks.Select(look => look.EndAsync()));
        }

        return wasOver;
    }

    /// <summary>A lookup by a process of its own.</summary>
    private sealed class Look(
        TestStore reader,
        Func<TestStore, Task<List<string>>> read,
        List<string> old,
        List<string> current
    )
    {
        private Task<List<string>>? _reading;

        /// <summary>Begins, and gets as far as to the first head, if it comes to one.</summary>
        public async Task BeginAsync(Task committed)
        {
            var rowsRead = new TaskCompletionSource();
            reader.Faults.Before = async request =>
            {
                if (
                    request.Method == RequestMethod.Get
                    && request.Uri.Path.Contains("/articles(", StringComparison.Ordinal)
                )
                {
                    rowsRead.TrySetResult();
                    await committed;
                }
            };
            _reading = read(reader);
            await Task.WhenAny(rowsRead.Task, _reading);
        }

        /// <summary>Goes on to the end, and sees nothing yet, the old version or the new one.</summary>
        public async Task EndAsync() =>
            Assert.Contains(
                await _reading!,
                (List<string>[])
                    [
                        [],
                        old,
                        current,
                    ]
            );
    }
}
