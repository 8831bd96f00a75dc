using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Copies;

/// <summary>Copies that come and go in every order and at once end with the same rows.</summary>
public sealed class CopyIngestionTests
{
    private static readonly (string Name, string Text, string Day)[] Articles =
    [
        ("a.txt", Stories.Text(1), "2022-10-22"),
        ("b.txt", Stories.Text(1, variant: 2), "2022-10-21"),
        ("c.txt", Stories.Text(1), "none"),
        ("d.txt", Stories.Text(2), "2022-10-22"),
    ];

    [Fact]
    public async Task In_every_order_they_give_the_same_rows_and_answers()
    {
        var (rows, answers) = await Stories.UndisturbedAsync(Articles);

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
        var (rows, answers) = await Stories.UndisturbedAsync([.. Articles.Where((_, number) => number != gone)]);
        var store = await Stories.StoreAsync(Articles);

        await store.Ingestion.DeleteAsync(ArticleId.FromName(Articles[gone].Name), default);

        Assert.Equal(rows, await store.DumpAsync());
        Assert.Equal(answers, await Stories.AnswersAsync(store));

        // The first of two, so that the other has no copy any more.
        var two = await Stories.StoreAsync(Articles[..2]);
        await two.AddAsync("b.txt", Stories.Text(3), "2022-10-21");
        (rows, answers) = await Stories.UndisturbedAsync([Articles[0], ("b.txt", Stories.Text(3), "2022-10-21")]);
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
        var (rows, answers) = await Stories.UndisturbedAsync(many);
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

        var (rows, _) = await Stories.UndisturbedAsync([
            .. Enumerable
                .Range(0, 8)
                .Where(i => i % 3 != 2)
                .Select(i => ($"{i}.txt", Stories.Text((i + 3) % 2, variant: i), "2022-10-22")),
        ]);
        Assert.Equal(rows, await store.DumpAsync());
        Assert.True((await store.Upkeep.VerifyAsync(new() { Mend = false }, default)).IsClean);
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
