using Ingest.Extraction.Articles;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Tests.Support;
using Ingest.TestSupport;

namespace Ingest.Storage.Tests.Copies;

/// <summary>Copies that come and go in every order, at once, and through crashes end with the same rows.</summary>
public sealed class CopyIngestionTests
{
    private static readonly (string Name, string Text, string Day)[] Articles =
    [
        ("a.txt", Stories.Text(1), "2022-10-22"),
        ("b.txt", Stories.Text(1, variant: 2), "2022-10-21"),
        ("c.txt", Stories.Text(1), "none"),
        ("d.txt", Stories.Text(2), "2022-10-22"),
    ];

    // In the suite every fourth place will do.
    private static readonly int Step = TestScale.Of(suite: 4, full: 1);

    [Fact]
    public async Task In_every_order_they_give_the_same_rows_and_answers()
    {
        var (rows, answers) = await UndisturbedAsync(Articles);

        foreach (var order in Orders(3).Skip(1))
        {
            var store = await TestStore.CreateAsync();
            foreach (var number in order.Append(3))
            {
                var (name, text, day) = Articles[number];
                await store.AddAsync(name, text, day);
            }

            Assert.Equal(rows, await store.DumpAsync());
            Assert.Equal(answers, await Stories.AnswersAsync(store));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_copy_that_goes_or_becomes_another_text_leaves_the_others_as_if_it_had_never_been(int gone)
    {
        var (rows, answers) = await UndisturbedAsync([.. Articles.Where((_, number) => number != gone)]);
        var store = await StoreAsync(Articles);

        await store.Ingestion.DeleteAsync(ArticleId.FromName(Articles[gone].Name), default);

        Assert.Equal(rows, await store.DumpAsync());
        Assert.Equal(answers, await Stories.AnswersAsync(store));

        // The first of two, so that the other has no copy any more.
        var two = await StoreAsync(Articles[..2]);
        await two.AddAsync("b.txt", Stories.Text(3), "2022-10-21");
        (rows, answers) = await UndisturbedAsync([Articles[0], ("b.txt", Stories.Text(3), "2022-10-21")]);
        Assert.Equal(rows, await two.DumpAsync());
        Assert.Equal(answers, await Stories.AnswersAsync(two));
    }

    [Fact]
    public async Task Many_at_once_each_several_times_give_the_same_rows()
    {
        var many = Enumerable
            .Range(0, 12)
            .Select(i => ($"{i}.txt", Stories.Text(i % 2, variant: i), $"2022-10-{10 + i}"))
            .ToArray();
        var (rows, answers) = await UndisturbedAsync(many);
        var store = await TestStore.CreateAsync();
        await Task.WhenAll(many.Select(each => store.DropAsync(each.Item1, each.Item2, each.Item3)));

        await Task.WhenAll(many.Concat(many[..4]).Select(each => store.IngestAsync(each.Item1)));

        Assert.Equal(rows, await store.DumpAsync());
        Assert.Equal(answers, await Stories.AnswersAsync(store));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Copies_that_come_change_and_go_at_once_end_as_the_newest(int seed)
    {
        var random = new Random(seed);
        var store = await TestStore.CreateAsync();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 8),
            async (i, _) =>
            {
                for (var round = 0; round < 4; round++)
                {
                    await store.AddAsync($"{i}.txt", Stories.Text((i + round) % 2, variant: i));
                    await Task.Delay(random.Next(10), CancellationToken.None);
                    if (i % 3 == 2)
                    {
                        await store.Ingestion.DeleteAsync(ArticleId.FromName($"{i}.txt"), default);
                    }
                }
            }
        );

        var (rows, _) = await UndisturbedAsync([
            .. Enumerable
                .Range(0, 8)
                .Where(i => i % 3 != 2)
                .Select(i => ($"{i}.txt", Stories.Text((i + 3) % 2, variant: i), "2022-10-22")),
        ]);
        Assert.Equal(rows, await store.DumpAsync());
        Assert.True((await store.Upkeep.VerifyAsync(new() { Mend = false }, default)).IsClean);
    }

    [Fact]
    public Task A_copy_that_comes_and_is_interrupted_anywhere_is_never_doubled_and_ends_right() =>
        ForEveryRequestAsync(
            async store => await store.DropAsync("b.txt", Stories.Text(1, variant: 2), "2022-10-21"),
            store => store.IngestAsync("b.txt"),
            [("a.txt", Stories.Text(1), "2022-10-22"), ("b.txt", Stories.Text(1, variant: 2), "2022-10-21")]
        );

    [Fact]
    public Task A_copy_that_becomes_another_text_and_is_interrupted_anywhere_hides_nothing_and_ends_right() =>
        ForEveryRequestAsync(
            async store =>
            {
                await store.AddAsync("b.txt", Stories.Text(1, variant: 2), "2022-10-21");
                await store.DropAsync(
                    "b.txt",
                    Stories.Text(3, items: "quote|Lucia Mora|Something else."),
                    "2022-10-21"
                );
            },
            store => store.IngestAsync("b.txt"),
            [
                ("a.txt", Stories.Text(1), "2022-10-22"),
                ("b.txt", Stories.Text(3, items: "quote|Lucia Mora|Something else."), "2022-10-21"),
            ]
        );

    [Fact]
    public Task A_copy_whose_deletion_is_interrupted_anywhere_hides_nothing_and_ends_right() =>
        ForEveryRequestAsync(
            store => store.AddAsync("b.txt", Stories.Text(1, variant: 2), "2022-10-21"),
            store => store.Ingestion.DeleteAsync(ArticleId.FromName("b.txt"), default),
            [("a.txt", Stories.Text(1), "2022-10-22")]
        );

    /// <summary>Lets an action beside an article crash before its first, second, … request until it comes through, and does it again.</summary>
    private static async Task ForEveryRequestAsync(
        Func<TestStore, Task> before,
        Func<TestStore, Task> act,
        (string Name, string Text, string Day)[] expected
    )
    {
        var (rows, answers) = await UndisturbedAsync(expected);
        var store = await TestStore.CreateAsync();
        var reader = store.Twin();
        for (var requests = 0; requests < 500; requests += Step)
        {
            await store.AddAsync("a.txt", Stories.Text(1), "2022-10-22");
            await before(store);
            store.Faults.CrashAfter(requests);
            var crash = await Record.ExceptionAsync(() => act(store));
            store.Faults.Recover();
            var quotes = await reader.QuotesAsync(new());
            Assert.Single(quotes, quote => quote == "We will open the bridge.");
            Assert.Single(quotes, quote => quote == "It costs too much.");

            await act(store);

            Assert.Equal(rows, await store.DumpAsync());
            Assert.Equal(answers, await Stories.AnswersAsync(store));
            if (crash is null)
            {
                return;
            }

            await store.Ingestion.DeleteAsync(ArticleId.FromName("b.txt"), default);
            await store.Ingestion.DeleteAsync(ArticleId.FromName("a.txt"), default);
            Assert.Empty(await store.DumpAsync());
        }

        Assert.Fail("The action never came through.");
    }

    private static async Task<TestStore> StoreAsync((string Name, string Text, string Day)[] articles)
    {
        var store = await TestStore.CreateAsync();
        foreach (var (name, text, day) in articles)
        {
            Assert.Equal(IngestionOutcome.Ingested, await store.AddAsync(name, text, day));
        }

        return store;
    }

    private static async Task<(List<string> Rows, List<string> Answers)> UndisturbedAsync(
        (string Name, string Text, string Day)[] articles
    )
    {
        var store = await StoreAsync(articles);
        return (await store.DumpAsync(), await Stories.AnswersAsync(store));
    }

    private static IEnumerable<int[]> Orders(int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Orders(count - 1)
                .SelectMany(order =>
                    Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]])
                );
}
