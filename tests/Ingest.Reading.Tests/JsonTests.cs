namespace Ingest.Reading.Tests;

public class JsonTests
{
    [Fact]
    public void A_news_article_of_schema_org_is_read()
    {
        var article = Reading.Sample("news-article.json");

        Assert.Equal("Two countries reopen their border", article.Title);
        Assert.Equal(
            "The border between the two countries reopened on Monday.\n\n\"At last,\" said a driver.",
            article.Text
        );
        Assert.Equal(
            ("2020-02-03", "Northern Wire", "https://wire.example/border", "en-GB"),
            (article.Published?.ToString("O", null), article.Source, article.Url, article.Language)
        );
    }

    [Fact]
    public void A_plain_object_is_read()
    {
        var article = Reading.Article(
            "a.json",
            """{"title":" A\nb ","text":" One\r\ntwo ","published":"5 May 2020","source":"Wire","url":"https://a.example","language":"en"}"""
        );

        Assert.Equal(("A b", "One\ntwo", "Wire"), (article.Title, article.Text, article.Source));
        Assert.Equal(
            ("2020-05-05", "https://a.example/", "en"),
            (article.Published?.ToString("O", null), article.Url, article.Language)
        );
    }

    [Theory]
    [InlineData("""[{"@type":"Person","name":"Bo"},{"@type":"Article","text":"Words."}]""", "Words.")]
    [InlineData("""[[1],{"@graph":[null,{"text":"Words."}]}]""", "Words.")]
    [InlineData("""{"text":"5 < 6 and <unknown> stays"}""", "5 < 6 and <unknown> stays")]
    [InlineData("""{"text":"One<br/>two &amp; three"}""", "One\ntwo & three")]
    [InlineData("""{"text":"One &amp; two"}""", "One &amp; two")]
    [InlineData("""{"text":"First","text":"Second"}""", "Second")]
    [InlineData("""{"articleBody":"","text":"Words."}""", "Words.")]
    [InlineData("""/* c */ {"text":"Words.",}""", "Words.")]
    [InlineData("""{"text":"a\u0000b \ud83d\ude00 \ud800 \udc00x \\ud800"}""", "ab 😀 \uFFFD \uFFFDx \\ud800")]
    [InlineData("""{"\ud800":1,"text":"Words."}""", "Words.")]
    public void The_text_is_found_and_safe(string json, string expected) =>
        Assert.Equal(expected, Reading.Article("a.json", json).Text);

    [Theory]
    [InlineData("""{"title":"Only a title"}""", "'articleBody' and 'text'")]
    [InlineData("""{"text":5}""", "'articleBody' and 'text'")]
    [InlineData("""{"body":"Words."}""", "'articleBody' and 'text'")]
    [InlineData("\"text\"", "'articleBody' and 'text'")]
    [InlineData("[]", "'articleBody' and 'text'")]
    [InlineData("""{"text":"<p></p>"}""", "no readable characters")]
    [InlineData("{\n  \"text\": ", "line 2")]
    [InlineData("""[{"text":"One."},{"text":"Two."}]""", "2 articles")]
    public void Json_without_one_article_is_malformed_and_says_why(string json, string mention)
    {
        var failure = Reading.Failure("a.json", json);

        Assert.Equal(ReadFailureCode.Malformed, failure.Code);
        Assert.Contains(mention, failure.Reason, StringComparison.Ordinal);
    }
}
