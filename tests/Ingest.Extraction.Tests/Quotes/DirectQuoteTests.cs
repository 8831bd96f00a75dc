using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Quotes;

public class DirectQuoteTests
{
    [Theory]
    [InlineData(
        "“We will not leave,” Foreign Minister Anna Berger said on Tuesday.",
        "We will not leave,",
        "Anna Berger",
        "said"
    )]
    [InlineData(
        "\"We will not leave,\" said Foreign Minister Anna Berger.",
        "We will not leave,",
        "Anna Berger",
        "said"
    )]
    [InlineData("''We will not leave,'' Mr. Berger said.", "We will not leave,", "Berger", "said")]
    [InlineData("«We will not leave», said President Anna Berger.", "We will not leave", "Anna Berger", "said")]
    [InlineData("‘We won’t leave,’ President Anna Berger told reporters.", "We won’t leave,", "Anna Berger", "told")]
    [InlineData("President Anna Berger said: “We will not leave.”", "We will not leave.", "Anna Berger", "said")]
    [InlineData(
        "President Anna Berger told reporters on Friday: “We will not leave.”",
        "We will not leave.",
        "Anna Berger",
        "told"
    )]
    [InlineData("“Will you leave?” President Anna Berger asked.", "Will you leave?", "Anna Berger", "asked")]
    [InlineData("“We will not leave,” the aide said.", "We will not leave,", "the aide", "said")]
    [InlineData("“We will not leave,” witnesses said.", "We will not leave,", "witnesses", "said")]
    [InlineData(
        "“We will not leave,” the Energy Ministry said in a note.",
        "We will not leave,",
        "Energy Ministry",
        "said"
    )]
    [InlineData(
        "“We will not leave,” President Anna Berger, a former judge, said.",
        "We will not leave,",
        "Anna Berger",
        "said"
    )]
    public void A_quote_has_its_content_speaker_and_cue(string text, string content, string speaker, string cue)
    {
        var quote = Assert.Single(Analyses.Of(text).Quotes);
        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal(content, quote.Text);
        Assert.Equal(speaker, quote.Speaker?.Name);
        Assert.Equal(cue, quote.Cue?.Text);
        Assert.Equal(content, text[quote.Start..quote.End]);
    }

    [Theory]
    [InlineData(
        "“The roads are closed, “and the trains have stopped, the Transport Ministry said in a note.",
        "The roads are closed, “and the trains have stopped",
        "Transport Ministry"
    )]
    [InlineData("“The roads are closed“, the Transport Ministry said.", "The roads are closed", "Transport Ministry")]
    [InlineData(
        "”The roads are closed today,” the Transport Ministry said.",
        "The roads are closed today,",
        "Transport Ministry"
    )]
    public void Broken_marks_still_give_the_quote(string text, string content, string speaker)
    {
        var quote = Assert.Single(Analyses.Of(text).Quotes);
        Assert.Equal(content, quote.Text);
        Assert.Equal(speaker, quote.Speaker?.Name);
    }

    [Fact]
    public void A_quote_that_its_attribution_splits_is_one_quote_with_two_pieces()
    {
        var quote = Assert.Single(
            Analyses.Of("“We stay,” President Anna Berger said, “and we shall not move.”").Quotes
        );
        Assert.Equal(2, quote.Pieces.Count);
        Assert.Equal("We stay, and we shall not move.", quote.Text);
    }

    [Fact]
    public void A_quote_over_two_paragraphs_is_one_quote()
    {
        var analysis = Analyses.Of(
            "President Anna Berger said: “The harvest was poor this year.\n\n“We must all share what there is.”"
        );
        var quote = Assert.Single(analysis.Quotes);
        Assert.Equal(2, quote.Pieces.Count);
        Assert.Equal("Anna Berger", quote.Speaker?.Name);
    }

    [Fact]
    public void What_goes_on_behind_an_attribution_is_a_piece_of_the_same_quote()
    {
        var quote = Assert.Single(
            Analyses.Of("“We stay,” President Anna Berger said. “Nobody can make us leave this place.”").Quotes
        );
        Assert.Equal("Anna Berger", quote.Speaker?.Name);
        Assert.Equal("We stay, Nobody can make us leave this place.", quote.Text);
        Assert.Equal(2, quote.Pieces.Count);
    }

    [Fact]
    public void A_further_quote_behind_narration_has_the_same_speaker()
    {
        var analysis = Analyses.Of(
            "“We stay,” President Anna Berger said. The hall was silent. “Nobody can make us leave this place.”"
        );
        Assert.Equal(2, analysis.Quotes.Count);
        Assert.All(analysis.Quotes, quote => Assert.Equal("Anna Berger", quote.Speaker?.Name));
        Assert.Null(analysis.Quotes[1].Cue);
    }

    [Theory]
    [InlineData("The film “Night Train” opened in March.")]
    [InlineData("So-called “experts” met nobody.")]
    [InlineData("The ministers' views and the judges' differ.")]
    public void Titles_and_scare_quotes_are_nobodys_speech(string text) => Assert.Empty(Analyses.Of(text).Quotes);

    [Fact]
    public void Words_in_marks_inside_a_reported_clause_make_a_mixed_quote()
    {
        var quote = Assert.Single(
            Analyses.Of("President Anna Berger said on Friday that she saw no “urgent reason” for new taxes.").Quotes
        );
        Assert.Equal(QuoteKind.Mixed, quote.Kind);
        Assert.Equal("she saw no “urgent reason” for new taxes", quote.Text);
        Assert.Equal(new DateOnly(2023, 3, 17), quote.SaidOn?.Start);
    }

    [Fact]
    public void A_pronoun_is_the_person_last_spoken_of()
    {
        var analysis = Analyses.Of("President Anna Berger arrived late.\n\n“We will not leave,” she said.");
        var speaker = Assert.Single(analysis.Quotes).Speaker;
        Assert.Equal("Anna Berger", speaker?.Name);
        Assert.Equal("she", speaker?.Mention.Text);
        Assert.Equal("President", speaker?.Role);
    }

    [Fact]
    public void A_pronoun_that_fits_nobody_leaves_the_speaker_unknown()
    {
        var quote = Assert.Single(Analyses.Of("“We will not leave,” he said.").Quotes);
        Assert.Null(quote.Speaker);
        Assert.Equal("said", quote.Cue?.Text);
    }

    [Fact]
    public void Without_a_date_beside_the_cue_it_was_said_on_the_day_of_publication()
    {
        var quote = Assert.Single(Analyses.Of("“We will not leave,” President Anna Berger said.").Quotes);
        Assert.Equal(Analyses.Published, quote.SaidOn?.Start);
        Assert.Equal(DateBasis.Publication, quote.SaidOn?.Basis);
    }
}
