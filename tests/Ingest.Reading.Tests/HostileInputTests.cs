using System.Text;

namespace Ingest.Reading.Tests;

/// <summary>Inputs that cost a careless reader its stack or minutes. There are no timed assertions: a quadratic reader would stall the run.</summary>
public class HostileInputTests
{
    private const int Limit = 5 * 1024 * 1024;

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<blockquote><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    [InlineData("<div><table></div></table>")]
    [InlineData("<a><div>")]
    public void Deep_html_is_refused(string unit)
    {
        var failure = Reading.Failure("a.html", Repeat(unit, 100_000) + "words");

        Assert.Equal(ReadFailureCode.Malformed, failure.Code);
        Assert.Contains("256", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a")]
    [InlineData("<br>")]
    [InlineData("<a href=x>link</a>")]
    public void Html_with_too_many_elements_is_refused(string unit)
    {
        var failure = Reading.Failure("a.html", Fill(unit));

        Assert.Equal(ReadFailureCode.Malformed, failure.Code);
        Assert.Contains("100000", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>A sentence of some words, with a comma.", 90_000)]
    [InlineData("<div><a href=x>hello there, you</a></div>", 45_000)]
    [InlineData("a<br><br>", 45_000)]
    [InlineData("<div><a href=x>hello there, you</a></div>", 1_400)]
    [InlineData("a, b<br><br>", 1_400)]
    [InlineData("<", Limit)]
    [InlineData("<!--", 1_000_000)]
    [InlineData("&amp;", 1_000_000)]
    [InlineData(" ", Limit - 10)]
    public void Large_html_is_read_in_time(string unit, int count)
    {
        var result = Reading.Read("a.html", Encoding.UTF8.GetBytes("<p>Words.</p>" + Repeat(unit, count)));

        Assert.StartsWith("Words.", result.Article?.Text ?? "Words.", StringComparison.Ordinal);
        Assert.True(result.Failure is null or { Code: ReadFailureCode.Malformed });
    }

    [Theory]
    [InlineData(" a{0}=1")]
    [InlineData(" class=c{0}")]
    [InlineData(" class='{0}hid hid hid hid hid hid hid hid'")]
    public void A_flood_of_attributes_is_no_harm(string attribute)
    {
        var flood = string.Concat(
            Enumerable.Range(0, 200_000).Select(index => attribute.Replace("{0}", $"{index}", StringComparison.Ordinal))
        );

        Assert.Equal("Words.", Reading.Article("a.html", $"<div{flood}><p>Words.</p></div>").Text);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("*a ")]
    [InlineData("**a_")]
    [InlineData("`a``")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("[a](<b")]
    [InlineData("[a]: b\n")]
    [InlineData("a\n\n")]
    [InlineData("# a\n")]
    [InlineData("\\")]
    [InlineData("&#")]
    [InlineData("a|")]
    [InlineData("- a\n")]
    [InlineData("---\n")]
    public void Hostile_markdown_ends_in_a_result(string unit)
    {
        var result = Reading.Read("a.md", Encoding.UTF8.GetBytes(Repeat(unit, Limit / 5 / unit.Length)));

        Assert.True(result.Article is not null || result.Failure?.Code == ReadFailureCode.Malformed);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"@graph\":[", "]}")]
    public void Deep_json_is_refused(string open, string close)
    {
        var failure = Reading.Failure("a.json", Repeat(open, 100_000) + "1" + Repeat(close, 100_000));

        Assert.Equal(ReadFailureCode.Malformed, failure.Code);
        Assert.Contains("64", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\\"")]
    [InlineData("<br>")]
    public void Long_json_strings_are_read(string unit)
    {
        var result = Reading.Read("a.json", Encoding.UTF8.GetBytes($$"""{"text":"Words. {{Fill(unit)}}"}"""));

        Assert.True(result.Article is not null || result.Failure?.Code == ReadFailureCode.Malformed);
    }

    [Theory]
    [InlineData("a.txt", "word ")]
    [InlineData("a.txt", "\"")]
    [InlineData("a.txt", "“")]
    [InlineData("a.txt", "\n")]
    [InlineData("a.txt", "By ")]
    [InlineData("a.txt", " - ")]
    [InlineData("a.md", "\"")]
    [InlineData("a.md", "word ")]
    [InlineData("a.html", "\"")]
    [InlineData("a.html", "word ")]
    public void Five_megabytes_on_one_line_are_read(string name, string unit)
    {
        var content = "Words. " + Fill(unit);

        var article = Reading.Article(name, content);

        Assert.Equal(name == "a.txt" ? content : content.Trim(), article.Text);
        Assert.Null(article.Title);
    }

    private static string Fill(string unit) => Repeat(unit, (Limit - 100) / Encoding.UTF8.GetByteCount(unit));

    private static string Repeat(string unit, int count) =>
        new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
