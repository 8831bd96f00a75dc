using Ingest.Extraction.Articles;

namespace Ingest.Reading.Tests;

public class PlainTextTests
{
    private const string Body =
        "The two ministers met on Friday in the capital to talk about the border, the river and the price of grain, officials said.";

    [Theory]
    [InlineData("Title\r\n\r\nText with  spaces \t\r\n\n")]
    [InlineData("\n\n  leading space, and a mix\rof\nline ends")]
    [InlineData("emoji 😀, combining e\u0301, and a stray \uFEFF inside")]
    public void Text_is_the_whole_file_unchanged(string content) =>
        Assert.Equal(content, Reading.Article("a.txt", content).Text);

    [Theory]
    [InlineData("Ministers meet in the capital")]
    [InlineData("Will the ministers meet?")]
    [InlineData("“We will not pay,” minister says")]
    [InlineData("Minister: ‘We will not pay’")]
    [InlineData("Ministers meet in the U.S.")]
    [InlineData("Ministers meet, and wait...")]
    [InlineData("KYIV - Ministers meet")]
    [InlineData("Updated rules anger farmers")]
    [InlineData("By sea and by land, refugees keep coming")]
    [InlineData("Photos show the damage")]
    [InlineData("Міністри зустрілися у столиці")]
    public void A_first_line_that_reads_like_a_headline_is_the_title(string line)
    {
        Assert.Equal(line, Reading.Article("a.txt", $"\n  {line} \n\n{Body}").Title);
        Assert.Equal(line, Reading.Article("a.txt", $"{line}\r\n{Body} {Body}").Title);
    }

    [Theory]
    [InlineData("The ministers met on Friday.")]
    [InlineData("The ministers met on Friday, officials said, “in the capital.”")]
    [InlineData("The ministers met on Friday,")]
    [InlineData("By Ann Smith")]
    [InlineData("By ANN SMITH and Bo Lund, Daily Staff")]
    [InlineData("https://news.example/ministers-meet")]
    [InlineData("desk@news.example")]
    [InlineData("October 22, 2022")]
    [InlineData("Sat, 22 Oct 2022 10:00:00 GMT")]
    [InlineData("KYIV, Oct 22 (Reuters) - The ministers met on Friday")]
    [InlineData("WASHINGTON (AP) — The ministers met on Friday")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Published: 5 May")]
    [InlineData("Updated 5 May at noon")]
    [InlineData("© The Daily")]
    [InlineData("* * *")]
    public void A_first_line_of_another_kind_is_no_title(string line) =>
        Assert.Null(Reading.Article("a.txt", $"{line}\n\n{Body}").Title);

    [Theory]
    [InlineData("Ministers meet\n\n22 October 2022\n\n")]
    [InlineData("Ministers meet\nBy Ann Smith\nSaturday, October 22, 2022\n\n")]
    [InlineData("Published on: 22 October 2022, 17:30\n\n")]
    [InlineData("Ministers meet\n\nPosted 2022-10-22\n\n")]
    [InlineData("Ministers meet\n\nKYIV, October 22, 2022 (XY) — ")]
    [InlineData("SAN JOSÉ, Costa Rica, 22 Oct 2022 -- ")]
    public void A_full_date_above_the_report_is_its_day_of_publication(string top)
    {
        var article = Reading.Article("a.txt", top + Body);

        Assert.Equal(
            (new DateOnly(2022, 10, 22), PublishedBasis.Document),
            (article.Published, article.PublishedBasis)
        );
    }

    [Theory]
    [InlineData("Ministers meet\n\nKYIV, October 22 (XY) — ", "")]
    [InlineData("Ministers meet\n\nUpdated 22 October 2022\n\n", "")]
    [InlineData("Ministers meet on 22 October 2022\n\n", "")]
    [InlineData("Ministers meet\n\n", "\n\n22 October 2022\n\nThey had met before.")]
    [InlineData("Dates are sweet, 22 October 2022 or not\n\n", "")]
    public void A_date_that_may_be_of_something_else_is_not(string top, string rest) =>
        Assert.Null(Reading.Article("a.txt", top + Body + rest).Published);

    [Fact]
    public void The_only_line_is_no_title() => Assert.Null(Reading.Article("a.txt", "Ministers meet\n\n").Title);

    [Fact]
    public void A_line_of_a_paragraph_is_no_title() =>
        Assert.Null(
            Reading.Article("a.txt", "The two ministers met on Friday in\nthe capital to talk about grain").Title
        );

    [Fact]
    public void A_long_first_line_is_no_title() =>
        Assert.Null(Reading.Article("a.txt", string.Join(' ', Enumerable.Repeat("word", 31)) + "\n\n" + Body).Title);
}
