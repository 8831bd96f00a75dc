using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>Whatever a picture counts, its link leads to just that.</summary>
public sealed partial class TimelineLinkTests : PageTest
{
    public TimelineLinkTests() => Storage.KeepsToFilters = true;

    [Theory]
    // By day, with intervals over the end of a month.
    [InlineData("by day", "2022-10-28 2022-10-31 2022-10-31/2022-11-01 2022-10-30/2022-11-02 2022-11-03")]
    // By week: from Sunday to Monday are two weeks.
    [InlineData("by week", "2022-10-02 2022-10-03 2022-10-02/2022-10-03 2022-11-30/2022-12-04 2023-05-01")]
    // By month: last and first days, a whole month, and what reaches over a new year.
    [InlineData("by month", "2020-02-29 2020-03-01 2020-02-01/2020-02-29 2022-12-31/2023-01-01 2023-06-15 2023-07-01")]
    [InlineData("by quarter", "2010-03-31 2010-04-01 2012-01-01/2012-12-31 2022-10-22")]
    [InlineData("by year", "1970-12-31 1971-01-01 1990-01-01/1999-12-31 2022-10-22")]
    // The whole of the calendar.
    [InlineData("in steps of 200 years", "0001-01-01 9999-12-31 0001-01-01/9999-12-31")]
    // A few stand apart, before and behind the others.
    [InlineData(
        "by day",
        "1945-05-08 2022-10-01 2022-10-03 2022-10-03/2022-10-09 2022-10-05 2022-10-06 2022-10-07 2022-10-08 2022-10-09 2022-10-10 2022-10-11 2050-01-01 1945-01-01/2022-10-02"
    )]
    // One only.
    [InlineData("by day", "2022-10-22")]
    [InlineData("by day", "0001-01-01")]
    [InlineData("by day", "9999-12-31")]
    public async Task Every_column_leads_to_as_many_rows_as_it_counts(string length, string days)
    {
        var number = 0;
        foreach (var item in days.Split(' '))
        {
            Storage.Quotes.Add(History.Quote(number++, item));
            Storage.Events.Add(History.Event(number++, item, quad: (number % 4) + 1));
            Storage.Events.Add(History.Event(number++, item, "Karl Winter", "Anna Berger", quad: (number % 4) + 1));
            Storage.Events.Add(History.Meeting(number++, item, "Anna Berger", "Karl Winter"));
        }

        var page = await GetPageAsync("/actors?name=Berger");

        Assert.Contains(length, page.QuerySelector("figcaption")?.TextContent, StringComparison.Ordinal);
        await HoldsAsync(page);
        await HoldsAsync(await GetPageAsync("/pairs?actor=Berger&other=Winter"));
    }

    [Fact]
    public async Task What_has_no_date_is_counted_beside_the_picture_and_the_day_of_publication_stands_in()
    {
        Storage.Events.Add(History.Event(1, ""));
        Storage.Events.Add(History.Event(2, "") with { Article = History.Article(2, History.Day("2022-10-22")) });

        var page = await GetPageAsync("/actors?name=Berger");

        Assert.Contains("1 without a date", page.QuerySelectorAll(".lane")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "22 October 2022: 1 event – 1 verbal cooperation",
            Columns(page).Single().GetAttribute("aria-label")
        );
        await HoldsAsync(page);
    }

    [Fact]
    public async Task Nothing_dated_draws_nothing()
    {
        Storage.Events.Add(History.Event(1, ""));
        var page = await GetPageAsync("/actors?name=Berger");
        Assert.Empty(page.QuerySelectorAll(".timeline"));
        Assert.Contains("Nothing here has a date", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_the_newest_thousand_counts_are_said_to_be_the_least()
    {
        for (var number = 0; number < 1200; number++)
        {
            var day = new DateOnly(2022, 12, 31)
                .AddDays(-number / 20)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Storage.Quotes.Add(History.Quote(number, day));
        }

        var page = await GetPageAsync("/actors?name=Berger");

        Assert.Contains("the newest 1,000", page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        var columns = Columns(page).ToArray();
        Assert.StartsWith(
            "12 November 2022: at least 20 quotes",
            columns[0].GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "13 November 2022: 20 quotes",
            columns[1].GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector(".uncounted"));
        await HoldsAsync(page);
    }

    /// <summary>Follows every link of every lane.</summary>
    private async Task HoldsAsync(IDocument page)
    {
        var links = Columns(page).Concat(page.QuerySelectorAll(".lane .meta a, .figures td a")).ToArray();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var text = link.GetAttribute("aria-label") ?? link.TextContent;
            var shown = text.Split(": ")[^1];
            if (shown == "earlier ones")
            {
                Assert.NotEqual(0, await CountAsync(link.GetAttribute("href")!));
                continue;
            }

            var counted = int.Parse(
                Number().Match(shown).Value,
                NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture
            );
            var rows = await CountAsync(link.GetAttribute("href")!);
            Assert.True(
                shown.Contains("at least", StringComparison.Ordinal)
                || shown.Contains("newest", StringComparison.Ordinal)
                    ? rows >= counted
                    : rows == counted,
                $"{text}, but {rows} at {link.GetAttribute("href")}"
            );
        }
    }

    private async Task<int> CountAsync(string address) =>
        (await GetPageAsync($"{address}&limit=1000")).QuerySelectorAll(".list tbody tr").Length;

    private static IEnumerable<IElement> Columns(IDocument page) => page.QuerySelectorAll(".lane a.column");

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Number();
}
