using Ingest.Extraction.Articles;
using Ingest.Storage.Tests.Support;
using Ingest.TestSupport;

namespace Ingest.Storage.Tests.Copies;

/// <summary>Copies that come, change and go through crashes end with the same rows.</summary>
public sealed class CopyCrashTests
{
    // In the suite every eighth place will do.
    private static readonly int Step = TestScale.Of(suite: 8, full: 1);

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
        var (rows, answers) = await Stories.UndisturbedAsync(expected);
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
}
