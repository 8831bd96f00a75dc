using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;
using Ingest.Storage.Tests.Support;

namespace Ingest.Storage.Tests.Lookups;

public sealed class QuoteLookupTests
{
    [Theory]
    [InlineData("polodyk")]
    [InlineData("POLODYK")]
    [InlineData("Mikhailo Polodyk")]
    [InlineData("polodyk, mikháilo")]
    [InlineData("mikhailo")]
    public async Task A_speaker_is_found_by_any_words_of_the_name(string speaker)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a.txt",
            "quote|Mikhailo Polodyk|His.\nquote|Mikhail Gorbachev|Another's.\nquote||Nobody's."
        );

        Assert.Equal(["His."], await store.QuotesAsync(new() { Speaker = speaker }));
    }

    [Theory]
    [InlineData("polo")]
    [InlineData("mikhailo gorbachev")]
    [InlineData("!!!")]
    [InlineData("")]
    public async Task Nobody_is_found_by_other_words(string speaker)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", "quote|Mikhailo Polodyk|His.\nquote|Mikhail Gorbachev|Another's.");

        Assert.Empty(await store.QuotesAsync(new() { Speaker = speaker }));
    }

    [Fact]
    public async Task Quotes_come_newest_first_by_their_own_day_else_by_publication_and_undated_ones_last()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "undated.txt",
            "quote|A|undated\nquote|A|2021-03|2021-03-01..2021-03-31",
            published: "none"
        );
        await store.AddAsync("b.txt", "quote|A|2022-10-22\nquote|A|2020-02-29|2020-02-29", published: "2022-10-22");
        await store.AddAsync(
            "c.txt",
            "quote|A|2022-10-23\nquote|A|2022|2022-01-01..2022-12-31",
            published: "2022-10-23"
        );

        string[] expected = ["2022", "2022-10-23", "2022-10-22", "2021-03", "2020-02-29", "undated"];
        Assert.Equal(expected, await store.QuotesAsync(new()));
        Assert.Equal(expected, await store.QuotesAsync(new() { Speaker = "a" }));
    }

    [Theory]
    [InlineData("2022-05-05", "2022-05-05", "day,week,month,year,decade")]
    [InlineData("2022-05-06", "2022-05-06", "week,month,year,decade")]
    [InlineData("2022-05-20", "2022-05-21", "month,year,decade")]
    [InlineData("2022-01-01", "2022-01-01", "year,decade")]
    [InlineData("2020-01-01", "2020-01-01", "decade")]
    [InlineData("2029-12-31", "2031-01-01", "decade")]
    [InlineData("2030-01-01", null, "")]
    [InlineData(null, "2019-12-31", "")]
    [InlineData(null, "2020-01-01", "decade")]
    [InlineData("2022-05-06", null, "week,month,year,decade")]
    [InlineData(null, null, "day,week,month,year,decade,never")]
    public async Task An_interval_is_found_by_every_day_it_overlaps(string? from, string? to, string expected)
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a.txt",
            """
            quote|A|day|2022-05-05
            quote|A|week|2022-05-02..2022-05-08
            quote|A|month|2022-05-01..2022-05-31
            quote|A|year|2022-01-01..2022-12-31
            quote|A|decade|2020-01-01..2029-12-31
            quote|A|never
            """,
            published: "none"
        );
        var query = new QuoteQuery { From = Day(from), To = Day(to) };

        string[] names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(names.Order(), (await store.QuotesAsync(query)).Order());
        Assert.Equal(names.Order(), (await store.QuotesAsync(query with { Speaker = "a" }, limit: 1)).Order());
    }

    [Fact]
    public async Task Kind_and_speaker_and_days_combine()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync(
            "a.txt",
            "quote|Ann Lee|d1|2022-05-05\nindirect|Ann Lee|i1|2022-05-05\nindirect|Ann Lee|i2|2022-06-05\nindirect|Bob|i3|2022-05-05"
        );

        Assert.Equal(
            ["i1"],
            await store.QuotesAsync(
                new()
                {
                    Speaker = "lee",
                    Kind = QuoteKind.Indirect,
                    From = new(2022, 5, 1),
                    To = new(2022, 5, 31),
                }
            )
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Pages_of_any_size_give_each_quote_once_and_in_order(int limit)
    {
        var store = await TestStore.CreateAsync();
        for (var article = 0; article < 9; article++)
        {
            var lines = Enumerable
                .Range(0, 4)
                .Select(number =>
                    $"quote|Ann Lee|{article}-{number}|2022-{1 + (number * 3)}-1..2022-{2 + (number * 3)}-1"
                );
            await store.AddAsync($"{article}.txt", string.Join('\n', lines.Append($"quote|Ann Lee|{article}-x")));
        }

        foreach (
            var query in new QuoteQuery[]
            {
                new(),
                new() { Speaker = "ann" },
                new() { To = new(2022, 4, 15) },
                new()
                {
                    Speaker = "lee",
                    From = new(2022, 2, 1),
                    To = new(2022, 7, 15),
                },
            }
        )
        {
            var all = await store.QuotesAsync(query);
            Assert.Equal(all.Count, all.Distinct().Count());
            Assert.Equal(all, await store.QuotesAsync(query, limit));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("!!!")]
    [InlineData("bnVsbA")]
    [InlineData("eyJQb3NpdGlvbiI6IngiLCJRdWVyeSI6IngifQ")]
    public async Task A_made_up_continuation_is_refused(string continuation)
    {
        var store = await TestStore.CreateAsync();
        await Assert.ThrowsAsync<InvalidContinuationException>(() =>
            store.Lookups.GetQuotesAsync(new(), new(10, continuation), default)
        );
        await Assert.ThrowsAsync<InvalidContinuationException>(() =>
            store.Lookups.GetPeopleAsync(new(), new(10, continuation), default)
        );
    }

    [Fact]
    public async Task The_continuation_of_another_query_is_refused()
    {
        var store = await TestStore.CreateAsync();
        await store.AddAsync("a.txt", "quote|A|one\nquote|A|two");
        var page = await store.Lookups.GetQuotesAsync(new(), new(1), default);

        Assert.NotNull(page.Continuation);
        await Assert.ThrowsAsync<InvalidContinuationException>(() =>
            store.Lookups.GetQuotesAsync(new() { Speaker = "a" }, new(1, page.Continuation), default)
        );
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
