namespace Ingest.Extraction.Tests.Layout;

public class BoilerplateTests
{
    [Theory]
    [InlineData("Read More About: World News")]
    [InlineData("Follow us on Twitter and Facebook")]
    [InlineData("© 2023 The Harbour Gazette")]
    [InlineData("Copyright 2023 The Harbour Gazette. All rights reserved.")]
    [InlineData("(Reporting by Ida Falk; Editing by Per Holm)")]
    [InlineData("Related:\n\nWhat the harbour means for the town\n\nTen facts about herring")]
    public void Trailing_boilerplate_is_marked_and_not_analysed(string boilerplate)
    {
        var body = "The harbour opened on Monday.\n\n";
        var analysis = Analyses.Of(body + boilerplate);
        Assert.Equal(body.Length, analysis.Boilerplate[0].Start);
        Assert.Equal(body.Length + boilerplate.Length, analysis.Boilerplate[^1].End);
        Assert.All(
            analysis.Entities,
            entity => Assert.All(entity.Mentions, mention => Assert.True(mention.End <= body.Length))
        );
    }

    [Theory]
    [InlineData("Read more books, the minister said.\n\nThe harbour opened on Monday.")]
    [InlineData("The harbour opened on Monday.\n\nThe crowd left.")]
    public void The_same_words_inside_the_article_are_its_own(string text) =>
        Assert.Empty(Analyses.Of(text).Boilerplate);

    [Fact]
    public void Names_and_quotes_in_boilerplate_are_not_found()
    {
        var analysis = Analyses.Of(
            "The harbour opened on Monday.\n\nRead more: “We won,” President Anna Berger said in France"
        );
        Assert.Empty(analysis.Quotes);
        Assert.Empty(analysis.Entities);
    }
}
