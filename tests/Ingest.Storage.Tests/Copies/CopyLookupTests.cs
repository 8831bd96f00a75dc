using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Faults;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Copies;

public sealed class CopyLookupTests
{
    private const string Bridge = "We will open the bridge.";
    private const string Costs = "It costs too much.";

    [Fact]
    public async Task What_copies_have_in_common_is_given_once_at_the_first_with_all_that_carry_it()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("c.txt", Stories.Text(1), published: "none");
        await store.AddAsync("b.txt", Stories.Text(1, variant: 2), "2022-10-23");
        await store.AddAsync("a.txt", Stories.Text(1), "2022-10-22");
        await store.AddAsync("other.txt", Stories.Text(2), "2022-10-24");

        string[] expected =
        [
            $"{Bridge} [other.txt]",
            $"{Costs} [other.txt]",
            $"{Bridge} [a.txt b.txt c.txt]",
            $"{Costs} [a.txt b.txt c.txt]",
            "Aid [other.txt]",
            "Aid [a.txt b.txt c.txt]",
            "other.txt: ",
            "b.txt: a.txt* 1.0, c.txt 1.0",
            "a.txt: b.txt 1.0, c.txt 1.0",
            "c.txt: a.txt* 1.0, b.txt 1.0",
        ];
        Assert.Equal(expected, await Stories.AnswersAsync(store));
        Assert.Equal(expected, await Stories.AnswersAsync(store, limit: 1));
        Assert.Equal(
            [$"{Costs} [other.txt]", $"{Costs} [a.txt b.txt c.txt]"],
            await Stories.QuotesAsync(store, new() { Speaker = "hale" })
        );
    }

    [Fact]
    public async Task What_only_a_copy_has_is_given_there()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Stories.Text(1), "2022-10-22");
        await store.AddAsync("b.txt", Stories.Text(1, items: "quote|Tom Hale|It costs too much."), "2022-10-20");
        await store.AddAsync("c.txt", Stories.Text(1, items: "quote|Tom Hale|It costs nothing."), "2022-10-23");

        Assert.Equal(
            ["It costs nothing. [c.txt]", $"{Bridge} [a.txt]", $"{Costs} [b.txt a.txt]"],
            await Stories.QuotesAsync(store, new())
        );
    }

    [Fact]
    public async Task A_quote_counts_for_the_days_of_the_first_that_carries_it()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Stories.Text(1), "2022-10-22");
        await store.AddAsync("b.txt", Stories.Text(1), "2022-10-23");

        Assert.Empty(await Stories.QuotesAsync(store, new() { From = new(2022, 10, 23) }));
        Assert.Equal(2, (await Stories.QuotesAsync(store, new() { To = new(2022, 10, 22) })).Count);
    }

    [Fact]
    public async Task Items_of_one_article_that_are_equal_stay_two()
    {
        const string Twice = "quote|Anna Berger|No.\nquote|Anna Berger|No.";
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Stories.Text(1, items: "quote|Anna Berger|No."), "2022-10-22");
        await store.AddAsync("b.txt", Stories.Text(1, items: Twice), "2022-10-23");
        await store.AddAsync("c.txt", Stories.Text(1, items: Twice), "2022-10-24");

        Assert.Equal(["No. [b.txt c.txt]", "No. [a.txt b.txt c.txt]"], await Stories.QuotesAsync(store, new()));
    }

    [Fact]
    public async Task Events_that_differ_in_anything_sought_by_are_two()
    {
        string[] events =
        [
            "event|AID|Anna Berger:DEU|Tom Hale:IRL|2022-10-01",
            "event|AID|Anna Berger:DEU|Tom Hale:IRL|2022-10-02",
            "event|AID|Anna Berger:DEU|Tom Hale:GBR|2022-10-01",
            "event|AID|Tom Hale:IRL|Anna Berger:DEU|2022-10-01",
            "event|AGREE|Anna Berger:DEU|Tom Hale:IRL|2022-10-01",
            "event|AID|Anna Berger:DEU|Tom Hale:IRL|2022-10-01|Oslo:NOR",
            "event|AID|Anna Berger:DEU|Tom Hale:IRL|2022-10-01||planned",
            "call|AID|Anna Berger:DEU, Tom Hale:IRL||2022-10-01",
        ];
        var store = await TestStore.CreateAsync();
        for (var i = 0; i < events.Length; i++)
        {
            await store.AddAsync($"{i}.txt", Stories.Text(1, items: events[i]));
        }

        Assert.Equal(events.Length, (await store.EventsAsync(new())).Count);
    }

    [Fact]
    public async Task Thirty_copies_give_each_quote_once_with_thirty_articles()
    {
        var store = await TestStore.CreateAsync();
        for (var i = 0; i < 30; i++)
        {
            await store.AddAsync($"{i:00}.txt", Stories.Text(1, variant: i), $"2022-10-{1 + i:00}");
        }

        var names = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{i:00}.txt"));
        Assert.Equal([$"{Bridge} [{names}]", $"{Costs} [{names}]"], await Stories.QuotesAsync(store, new(), limit: 7));
        Assert.Equal(29, (await store.GetAsync("17.txt"))!.Copies.Count);
    }

    [Fact]
    public async Task Each_article_of_a_group_is_read_once_and_one_without_copies_costs_no_more_than_its_head()
    {
        var clock = new ClockAheadHandler { Ahead = TimeSpan.FromHours(1) };
        var store = await TestStore.CreateAsync(clock);
        await store.AddAsync("alone.txt", Stories.Text(2));
        for (var i = 0; i < 10; i++)
        {
            await store.AddAsync($"{i}.txt", Stories.Text(1));
        }

        var paths = new System.Collections.Concurrent.ConcurrentBag<string>();
        store.Faults.Before = request =>
        {
            paths.Add(request.Uri.Path);
            return Task.CompletedTask;
        };

        Assert.Equal(4, (await store.QuotesAsync(new())).Count);

        Assert.Equal(11, paths.Count(path => path.Contains("articles(", StringComparison.Ordinal)));
        Assert.Equal(8, paths.Count(path => path.Contains("copyIndex(", StringComparison.Ordinal)));
        Assert.Equal(1, paths.Count(path => path.Contains("quoteIndex", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Copies_of_copies_are_one_group()
    {
        // Each shares seven tenths of its text with the one before.
        var store = await TestStore.CreateAsync();
        for (var i = 0; i < 4; i++)
        {
            var words = Enumerable.Range(i * 60, 400).Select(word => $"word{word}");
            await store.AddAsync($"{i}.txt", $"quote|A|Said.\n{string.Join(' ', words)}", $"2022-10-1{i}");
        }

        Assert.Equal(["Said. [0.txt 1.txt 2.txt 3.txt]"], await Stories.QuotesAsync(store, new()));
        var copies = (await store.GetAsync("3.txt"))!.Copies;
        Assert.Equal(["0.txt", "1.txt", "2.txt"], copies.Select(copy => copy.Article.Name));
        Assert.Equal([true, false, false], copies.Select(copy => copy.IsFirst));
        Assert.Null(copies[0].Similarity);
        Assert.InRange(copies[2].Similarity!.Value, 0.6, 0.85);
    }

    [Fact]
    public async Task An_article_is_told_anew_to_whoever_has_it_once_a_copy_comes_or_goes()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", Stories.Text(1));
        var alone = (await store.GetAsync("a.txt"))!.ETag;
        await store.AddAsync("b.txt", Stories.Text(1));
        Assert.NotEqual(alone, (await store.GetAsync("a.txt"))!.ETag);

        await store.Ingestion.DeleteAsync(ArticleId.FromName("b.txt"), default);

        Assert.Equal(alone, (await store.GetAsync("a.txt"))!.ETag);
    }

    [Fact]
    public async Task A_text_that_comes_more_often_than_a_bucket_holds_is_given_once_all_the_same()
    {
        var store = await TestStore.CreateAsync();
        const int Copies = 104;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Copies),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, _) => await store.AddAsync($"{i:000}.txt", "quote|A|Said.", $"2022-{1 + (i / 28)}-{1 + (i % 28)}")
        );

        var quotes = await Stories.QuotesAsync(store, new());

        Assert.Single(quotes);
        Assert.StartsWith("Said. [000.txt 001.txt ", quotes[0], StringComparison.Ordinal);
        Assert.Equal(ArticleId.FromName("000.txt"), (await store.GetAsync("103.txt"))!.Summary.CopyOf);
        Assert.True((await store.Upkeep.VerifyAsync(new() { Mend = false }, default)).IsClean);
    }
}
