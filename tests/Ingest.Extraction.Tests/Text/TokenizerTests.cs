using Ingest.Extraction.Text;

namespace Ingest.Extraction.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't agree.", "They do n't agree .")]
    [InlineData("They can’t, and won’t, say.", "They ca n’t , and wo n’t , say .")]
    [InlineData("Russia's army cannot wait.", "Russia 's army can not wait .")]
    [InlineData("The ministers' talks", "The ministers ' talks")]
    [InlineData("He could've said so; she'll know.", "He could 've said so ; she 'll know .")]
    [InlineData("We shouldn't've gone.", "We should n't 've gone .")]
    [InlineData("Mr. Smith met Gen. Jones.", "Mr. Smith met Gen. Jones .")]
    [InlineData("the U.S. and the U.N. at 5 p.m. today", "the U.S. and the U.N. at 5 p.m. today")]
    [InlineData("George W. Bush", "George W. Bush")]
    [InlineData("a cease-fire and anti-government fighters", "a cease - fire and anti-government fighters")]
    [InlineData("It cost $1,250.50, or 3.5% more.", "It cost $ 1,250.50 , or 3.5 % more .")]
    [InlineData("at 10:30 on 11/28/2000", "at 10:30 on 11/28/2000")]
    [InlineData("from 2004-2005, call 555-1234", "from 2004 - 2005 , call 555-1234")]
    [InlineData("30km at 5pm on the 19th in the 1960s", "30 km at 5 pm on the 19th in the 1960s")]
    [InlineData("\"Stop!\" he said... (twice)", "\" Stop ! \" he said ... ( twice )")]
    [InlineData("''We know,'' she said.", "'' We know , '' she said .")]
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    [InlineData("see https://example.org/a?b=c.", "see https://example.org/a?b=c .")]
    [InlineData("mail press@example.org, or @newsdesk", "mail press@example.org , or @newsdesk")]
    [InlineData("O'Connor's aide", "O'Connor 's aide")]
    [InlineData("the war.The end", "the war . The end")]
    [InlineData("No. 5 said no.", "No. 5 said no .")]
    public void Words_are_split_as_in_Universal_Dependencies(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Forms(text)));

    [Fact]
    public void Offsets_point_to_the_words_in_the_original_text()
    {
        var tokens = Tokenize("Kyiv\u00A0isn’t  🙂 lost.");

        Assert.Equal([(0, 4), (5, 7), (7, 10), (12, 14), (15, 19), (19, 20)], tokens.Select(t => (t.Start, t.End)));
        Assert.Equal(
            [Gap.Paragraph, Gap.Space, Gap.None, Gap.Space, Gap.Space, Gap.None],
            tokens.Select(token => token.Before)
        );
    }

    [Fact]
    public void A_line_end_ends_a_paragraph_unless_the_text_is_wrapped_there()
    {
        const string headline = "Talks resume\nThe two sides met on Monday.";
        const string wrapped =
            "The two sides met on Monday for the first time since the\n"
            + "spring, officials of both governments said after the end\n"
            + "of the talks.\n"
            + "They will meet again.";

        Assert.Equal(2, Tokenize(headline).Count(token => token.Before == Gap.Paragraph));
        Assert.Equal(
            ["The", "They"],
            Tokenize(wrapped).Where(t => t.Before == Gap.Paragraph).Select(t => wrapped[t.Start..t.End])
        );
    }

    private static IEnumerable<string> Forms(string text) =>
        Tokenize(text).Select(token => text[token.Start..token.End]);

    private static Token[] Tokenize(string text)
    {
        var target = new TokenizedText();
        target.Reset(text);
        Tokenizer.Tokenize(target, 0, text.Length);
        return target.Tokens.ToArray();
    }
}
