namespace Ingest.Reading.Tests;

public class MetadataTests
{
    private const string Document =
        """{"title":"Own","text":"Words.","source":"Paper","url":"https://paper.example/1","language":"de"}""";

    [Fact]
    public void Metadata_wins_over_the_document_in_any_case_and_percent_encoded()
    {
        var article = Reading.Article(
            "a.json",
            Document,
            null,
            new()
            {
                ["TITLE"] = "%E2%80%9CNa%C3%AFve%E2%80%9D%20minister",
                ["Source"] = "Wire",
                ["url"] = "https://wire.example/2",
                ["language"] = "EN_us",
            }
        );

        Assert.Equal("“Naïve” minister", article.Title);
        Assert.Equal(("Wire", "https://wire.example/2", "en-US"), (article.Source, article.Url, article.Language));
    }

    [Theory]
    [InlineData("Prices up 5% again", "Prices up 5% again")]
    [InlineData("Up 100%", "Up 100%")]
    [InlineData("%FF%FE", "%FF%FE")]
    [InlineData("%zz", "%zz")]
    [InlineData("a%20b%0Ac", "a b c")]
    [InlineData("   ", "Own")]
    public void Values_that_are_not_properly_percent_encoded_stay_as_they_are(string value, string expected) =>
        Assert.Equal(expected, Reading.Article("a.json", Document, null, new() { ["title"] = value }).Title);

    [Fact]
    public void Unusable_metadata_leaves_what_the_document_says()
    {
        var article = Reading.Article(
            "a.json",
            Document,
            null,
            new()
            {
                ["url"] = "javascript:alert(1)",
                ["language"] = "English",
                ["source"] = " ",
            }
        );

        Assert.Equal(("Paper", "https://paper.example/1", "de"), (article.Source, article.Url, article.Language));
    }

    [Theory]
    [InlineData("/relative", null)]
    [InlineData("ftp://a.example/x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://a.example/x y", "https://a.example/x%20y")]
    [InlineData(" HTTP://A.example ", "http://a.example/")]
    public void Only_absolute_web_addresses_are_kept(string url, string? expected) =>
        Assert.Equal(expected, Reading.Article("a.txt", "Words.", null, new() { ["url"] = url }).Url);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en_US", "en-US")]
    [InlineData("ZH-hans-cn", "zh-Hans-CN")]
    [InlineData("es-419", "es-419")]
    [InlineData("English", null)]
    [InlineData("e", null)]
    [InlineData("en-", null)]
    [InlineData("en-US.UTF-8", null)]
    public void Languages_are_tags(string language, string? expected) =>
        Assert.Equal(expected, Reading.Article("a.txt", "Words.", null, new() { ["language"] = language }).Language);

    [Fact]
    public void A_title_is_one_line_of_at_most_500_characters_and_whole_ones()
    {
        var title = Reading
            .Article("a.txt", "Words.", null, new() { ["title"] = new string('x', 499) + "😀 and more" })
            .Title;

        Assert.Equal(new string('x', 499), title);
    }
}
