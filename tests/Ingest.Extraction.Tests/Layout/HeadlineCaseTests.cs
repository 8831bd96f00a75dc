using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;

namespace Ingest.Extraction.Tests.Layout;

public sealed class HeadlineCaseTests
{
    [Theory]
    [InlineData(
        "Rebels Seize Town As Norway Holds Talks",
        "The rebels seized the town on Monday while Norway held talks.",
        "Rebels seize town as Norway holds talks"
    )]
    [InlineData(
        "FORMER MAYOR ANNA BERGER ENDORSES KARL LINDO",
        "On Monday Anna Berger, the former mayor, endorsed Karl Lindo.",
        "Former mayor Anna Berger endorses Karl Lindo"
    )]
    [InlineData(
        "US Calls Harrow's Plan ‘Reckless’ Before NATO Summit",
        "Diplomats said that Harrow had no plan.",
        "US calls Harrow's plan ‘reckless’ before NATO summit"
    )]
    [InlineData(
        "New York Mayor To Meet Union Leaders Again",
        "The new mayor meets leaders of the union in New York again.",
        "New York mayor to meet union leaders again"
    )]
    [InlineData("Berger and Lindo meet in Oslo", "The two met.", "Berger and Lindo meet in Oslo")]
    [InlineData("Berger Meets Lindo", "The two met.", "Berger Meets Lindo")]
    public void A_headline_in_capitals_gets_the_case_of_running_text(string headline, string body, string restored)
    {
        var text = $"{headline}\n\n{body}";

        var running = HeadlineCase.Restore(text, new TextSpan(0, headline.Length));

        Assert.Equal($"{restored}\n\n{body}", running);
    }
}
