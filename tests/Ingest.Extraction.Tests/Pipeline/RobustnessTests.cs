using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Tests.Pipeline;

public class RobustnessTests
{
    private static readonly string[] Fragments =
    [
        "“",
        "”",
        "\"",
        "'",
        "''",
        "‘",
        "’",
        "«",
        "»",
        " ",
        "\n\n",
        "\r\n",
        ".",
        "?",
        ",",
        ":",
        "said",
        " said ",
        "told",
        "that",
        "President",
        " Anna Berger ",
        "he",
        "Mr.",
        "U.S.",
        "on Friday",
        "May 13",
        "attack on",
        "talks with",
        "between",
        "and",
        "Russia",
        "Russian",
        "Read more",
        "\ud800",
        "\udc00",
        "\0",
        "\u202e",
        "Ines Ko\ufffelar",
        "é",
        "war. in",
        "the",
        "9999",
        "-",
        "1,000",
    ];

    [Property(MaxTest = 500)]
    public Property Any_mixture_of_marks_and_words_is_analysed() =>
        Prop.ForAll(
            Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
            text => AssertOffsets(Analyses.Of(text))
        );

    [Property(MaxTest = 300)]
    public void Any_text_is_analysed(string? text) => AssertOffsets(Analyses.Of(text ?? ""));

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData(" '")]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("A ")]
    [InlineData("“a” said ")]
    [InlineData("“a\n")]
    [InlineData("He said “a b” ")]
    [InlineData("Russia ")]
    [InlineData("Mr. ")]
    [InlineData("Anna Berger said ")]
    [InlineData(", ")]
    [InlineData("said ")]
    public async Task A_long_run_of_one_thing_is_analysed(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 250_000 / unit.Length));

        // A generous bound: what grows with the square of the text takes hours.
        var analysis = Task.Run(() => Analyses.Of(text)).WaitAsync(TimeSpan.FromMinutes(2));
        try
        {
            AssertOffsets(await analysis);
        }
        catch (ArticleTooLargeException refusal)
        {
            Assert.Contains("Split it", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_article_gives_the_same_analysis()
    {
        var text = "“We stay,” President Anna Berger said on Friday. Russia attacked Ukraine.";
        var first = System.Text.Json.JsonSerializer.Serialize(Analyses.Of(text), AnalysisJson.Default.ArticleAnalysis);
        var second = System.Text.Json.JsonSerializer.Serialize(Analyses.Of(text), AnalysisJson.Default.ArticleAnalysis);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("word ", 200_001, "1,000,000 characters")]
    [InlineData("“Yes,” he said. ", 5_001, "5,000 quotes")]
    [InlineData("“Kenya arrested a man. ", 6_000, "5,000 people and things")]
    [InlineData("Kenya left. ", 50_001, "50,000 mentions")]
    public void What_no_article_has_is_refused_with_what_to_do(string unit, int count, string limit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count));

        var refusal = Assert.Throws<ArticleTooLargeException>(() => Analyses.Of(text));

        Assert.Contains(limit, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Split it", refusal.Message, StringComparison.Ordinal);
    }

    private static void AssertOffsets(ArticleAnalysis analysis)
    {
        var text = analysis.Article.Text;
        var mentions = analysis
            .Entities.SelectMany(entity => entity.Mentions)
            .Concat(analysis.Quotes.SelectMany(quote => new[] { quote.Cue, quote.Speaker?.Mention }))
            .Concat(analysis.Events.SelectMany(found => found.Mentions))
            .OfType<Mention>();
        Assert.All(mentions, mention => Assert.Equal(mention.Text, text[mention.Start..mention.End]));
        Assert.All(analysis.Times, time => Assert.Equal(time.Text, text[time.Start..time.End]));
        Assert.All(
            analysis.Quotes,
            quote =>
            {
                Assert.Equal(quote.Text, string.Join(' ', quote.Pieces.Select(piece => text[piece.Start..piece.End])));
                Assert.True(quote.Pieces.Zip(quote.Pieces.Skip(1)).All(pair => pair.First.End <= pair.Second.Start));
            }
        );
    }

    [Theory]
    [InlineData("on Friday said killed ’s on Friday he")]
    [InlineData(
        "\"thatthat\"‘''on Friday said -attack on:«attack on,told‘U.S.”May 13told'.\uFFFD. Anna Berger »on Friday\""
    )]
    [InlineData("»’»attack onthat“Russia")]
    public void Words_in_no_order_are_analysed(string text) => Assert.NotNull(Analyses.Of(text));
}
