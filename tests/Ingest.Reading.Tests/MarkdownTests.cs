namespace Ingest.Reading.Tests;

public class MarkdownTests
{
    [Fact]
    public void A_note_gives_its_text_and_the_facts_of_its_front_matter()
    {
        var article = Reading.Sample("note.md");

        Assert.Equal("Ferry \"Aurora\" runs aground", article.Title);
        Assert.Equal(
            ("2021-06-05", "Island Post", "https://island.example/aurora", "en-US"),
            (article.Published?.ToString("O", null), article.Source, article.Url, article.Language)
        );
        Assert.Equal(
            "Ferry runs aground off Low Head\n\n"
                + "The ferry Aurora ran aground on Saturday with 212 people on board, the coast guard said.\n\n"
                + "“Nobody was hurt,” said Captain Lena Holt.\n\n"
                + "The first boat came after ten minutes.\n\n"
                + "The last left at noon.\n\n"
                + "From the newsroom",
            article.Text
        );
    }

    [Theory]
    [InlineData("Words.\n\nHead\n====\n\nMore.", "Head")]
    [InlineData("## *Second* `level` [link](x)\n\nWords.", "Second level link")]
    [InlineData("---\ntitle: From 'front' matter\n---\n# Head\n\nWords.", "From 'front' matter")]
    [InlineData("---\ntitle: 'It''s on'\n---\nWords.", "It's on")]
    [InlineData("Just words.", null)]
    public void The_title_is_that_of_the_front_matter_or_the_first_heading(string markdown, string? title) =>
        Assert.Equal(title, Reading.Article("a.md", markdown).Title);

    [Theory]
    [InlineData("published: 2020-02-03")]
    [InlineData("date: 2020-02-03 10:00:00 +0200")]
    [InlineData("date: soon\npublished: February 3, 2020")]
    public void The_date_has_two_names(string line) =>
        Assert.Equal(new DateOnly(2020, 2, 3), Reading.Article("a.md", $"---\n{line}\n---\nWords.").Published);

    [Theory]
    [InlineData("One\r\nline\r\n\r\nTwo", "One line\n\nTwo")]
    [InlineData("One  \ntwo", "One\ntwo")]
    [InlineData("    code \"a\"\n    more", "code \"a\"\nmore")]
    [InlineData("```\nx = <y>\n```", "x = <y>")]
    [InlineData("\"Quoted\" & 'so' \\*on\\*", "\"Quoted\" & 'so' *on*")]
    public void Markup_becomes_paragraphs(string markdown, string expected) =>
        Assert.Equal(expected, Reading.Article("a.md", markdown).Text);

    [Theory]
    [InlineData("![only a picture](x.png)")]
    [InlineData("---\ntitle: Nothing\n---\n")]
    public void Markdown_without_text_is_malformed(string markdown) =>
        Assert.Equal(ReadFailureCode.Malformed, Reading.Failure("a.md", markdown).Code);
}
