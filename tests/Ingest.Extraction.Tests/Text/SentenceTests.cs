using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("He left.| She stayed.")]
    [InlineData("Mr. Smith met Gen. Jones in St. Louis.| They talked.")]
    [InlineData("J. K. Brown of the U.S. Senate agreed.| Nobody else did.")]
    [InlineData("Prices rose 3.5 percent.| Wages rose 1.2 percent.")]
    [InlineData("\"We will win.\"| He smiled.")]
    [InlineData("“We will not yield.”| The crowd cheered.")]
    [InlineData("They want an end to the war. in Ukraine, officials said.| Nobody disagreed.")]
    [InlineData("Talks resume in Geneva\n|The two sides met on Monday.")]
    [InlineData("KYIV, May 5\n\n|The president spoke.| He thanked them.")]
    [InlineData("- water\n|- bread\n|- tents")]
    [InlineData("Why now?| Nobody knows!")]
    [InlineData("He paused... and went on.")]
    [InlineData("\"Is it over?\" she asked.")]
    [InlineData("\"Never!\" he said.| He left.")]
    public void Sentences_of_news_end_where_a_reader_ends_them(string marked)
    {
        var text = new AnalyzedText();
        var plain = marked.Replace("|", "", StringComparison.Ordinal);

        LanguageEngine.Default.Analyze(plain, text);

        Assert.Equal(
            marked.Split('|').Select(sentence => sentence.Trim()),
            Enumerable
                .Range(0, text.Tokens.SentenceCount)
                .Select(i => text.Tokens.SentenceSpan(i))
                .Select(span => plain[span.Start..span.End])
        );
    }
}
