using System.Globalization;
using Ingest.Extraction.Articles;
using Ingest.Reading.Metadata;

namespace Ingest.Reading.Tests;

public class DateTests
{
    private static readonly DateTimeOffset Created = new(2024, 1, 2, 23, 30, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData("2022-10-22")]
    [InlineData(" 20221022 ")]
    [InlineData("2022-10-22T10:00:00Z")]
    [InlineData("2022-10-22T23:59:59.1234567-11:00")]
    [InlineData("2022-10-22T00:00:00+0530")]
    [InlineData("2022-10-22 08:15")]
    [InlineData("2022-10-22Z")]
    [InlineData("2022/10/22")]
    [InlineData("2022/10/22 10:00:00")]
    [InlineData("Sat, 22 Oct 2022 10:00:00 GMT")]
    [InlineData("22 Oct 2022 10:00 -0400")]
    [InlineData("22 October 2022")]
    [InlineData("22nd October, 2022")]
    [InlineData("22-Oct-2022")]
    [InlineData("October 22, 2022")]
    [InlineData("OCT. 22, 2022")]
    [InlineData("Saturday, October 22nd, 2022 at 5:30 p.m.")]
    [InlineData("Oct 22 2022 | 17:30")]
    public void Unambiguous_dates_are_read_as_written(string text) =>
        Assert.Equal(new DateOnly(2022, 10, 22), PublicationDate.Parse(text));

    [Theory]
    [InlineData("5 Sept. 2021", "2021-09-05")]
    [InlineData("May 1, 1999", "1999-05-01")]
    [InlineData("1 jan 1500", "1500-01-01")]
    [InlineData("2200-12-31", "2200-12-31")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    public void Months_may_be_short_and_years_reach_from_1500_to_2200(string text, string expected) =>
        Assert.Equal(
            DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            PublicationDate.Parse(text)
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2022")]
    [InlineData("3.4.2022")]
    [InlineData("2022-13-01")]
    [InlineData("2022-02-30")]
    [InlineData("30 February 2022")]
    [InlineData("0000-00-00")]
    [InlineData("1499-12-31")]
    [InlineData("2201-01-01")]
    [InlineData("2022-10")]
    [InlineData("October 2022")]
    [InlineData("22 Oct 22")]
    [InlineData("October 22, 2022 edition of the paper")]
    [InlineData("2022-10-22 to 2022-10-25")]
    public void All_else_is_no_date(string? text) => Assert.Null(PublicationDate.Parse(text));

    [Theory]
    [InlineData("2022-10-22", "2021-01-01", "2022-10-22", PublishedBasis.Metadata)]
    [InlineData("some day", "2021-01-01", "2021-01-01", PublishedBasis.Document)]
    [InlineData(null, "2021-01-01", "2021-01-01", PublishedBasis.Document)]
    [InlineData(null, "03/04/2022", "2024-01-03", PublishedBasis.Created)]
    public void Metadata_wins_over_the_document_and_that_over_the_creation_time(
        string? metadata,
        string document,
        string expected,
        PublishedBasis basis
    )
    {
        Dictionary<string, string> values = metadata is null ? [] : new() { ["Published"] = metadata };

        var article = Reading.Article(
            "a.json",
            $$"""{"text":"Words.","published":"{{document}}"}""",
            null,
            values,
            Created
        );

        Assert.Equal(expected, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(basis, article.PublishedBasis);
    }

    [Theory]
    [InlineData("a.md", "# Ferry sinks\n\nMarch 5, 2023\n\nA ferry sank on Tuesday.", "2023-03-05")]
    [InlineData("a.md", "# Ferry sinks\n\nPublished: 5 March 2023\n\nA ferry sank on Tuesday.", "2023-03-05")]
    [InlineData("a.html", "<h1>Ferry sinks</h1><p>5 March 2023</p><p>A ferry sank on Tuesday.</p>", "2023-03-05")]
    [InlineData("a.html", "<h1>Ferry sinks</h1><p>OSLO, March 5, 2023 — A ferry sank on Tuesday.</p>", "2023-03-05")]
    [InlineData("a.json", """{"text":"Ferry sinks\n\nMarch 5, 2023\n\nA ferry sank on Tuesday."}""", "2023-03-05")]
    [InlineData("a.txt", "Ferry sinks\n\nMarch 5, 2023\n\nA ferry sank on Tuesday.", "2023-03-05")]
    public void A_line_with_the_date_above_the_text_wins_over_the_creation_time(
        string name,
        string content,
        string expected
    )
    {
        var article = Reading.Article(name, content, createdOn: Created);

        Assert.Equal(expected, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(PublishedBasis.Document, article.PublishedBasis);
    }

    [Theory]
    [InlineData("a.md", "# Ferry sinks\n\nA ferry sank on March 5, 2023.")]
    [InlineData("a.html", "<h1>Ferry sinks</h1><p>It was March 5, 2023 when a ferry sank.</p>")]
    public void A_date_that_the_text_tells_of_is_not_that_of_publication(string name, string content)
    {
        var article = Reading.Article(name, content, createdOn: Created);

        Assert.Equal(PublishedBasis.Created, article.PublishedBasis);
    }

    [Fact]
    public void What_the_markup_says_wins_over_a_line_above_the_text()
    {
        var article = Reading.Article(
            "a.md",
            "---\ndate: 2023-03-06\n---\n# Ferry sinks\n\nMarch 5, 2023\n\nA ferry sank on Tuesday.",
            createdOn: Created
        );

        Assert.Equal(new DateOnly(2023, 3, 6), article.Published);
    }

    [Fact]
    public void Without_any_date_there_is_none()
    {
        var article = Reading.Article("a.txt", "Words.");

        Assert.Null(article.Published);
        Assert.Null(article.PublishedBasis);
    }
}
