using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Times;

public class TimeTests
{
    /// <summary>Seen from Saturday, 18 March 2023.</summary>
    [Theory]
    [InlineData("on May 13", "May 13", "2022-05-13")]
    [InlineData("on 6 October", "6 October", "2022-10-06")]
    [InlineData("on October 6, 2019", "October 6, 2019", "2019-10-06")]
    [InlineData("on the 6th of October 2019", "the 6th of October 2019", "2019-10-06")]
    [InlineData("on Oct. 6", "Oct. 6", "2022-10-06")]
    [InlineData("on Feb. 29", "Feb. 29", "2020-02-29")]
    [InlineData("on 2019-10-06", "2019-10-06", "2019-10-06")]
    [InlineData("in mid-April", "mid-April", "2022-04")]
    [InlineData("since the end of February", "the end of February", "2023-02")]
    [InlineData("in October 2019", "October 2019", "2019-10")]
    [InlineData("in May", "May", "2022-05")]
    [InlineData("since 1991", "1991", "1991")]
    [InlineData("on Friday", "Friday", "2023-03-17")]
    [InlineData("on Saturday", "Saturday", "2023-03-18")]
    [InlineData("next Monday", "next Monday", "2023-03-20")]
    [InlineData("last week", "last week", "2023-W10")]
    [InlineData("next month", "next month", "2023-04")]
    [InlineData("last year", "last year", "2022")]
    [InlineData("two days ago", "two days ago", "2023-03-16")]
    [InlineData("yesterday", "yesterday", "2023-03-17")]
    [InlineData("it may rain and march on", null, null)]
    public void An_expression_of_time_has_its_TIMEX3_value(string phrase, string? text, string? value)
    {
        var time = Analyses.Of($"They came {phrase} to the harbour.").Times.SingleOrDefault();
        Assert.Equal(text, time?.Text);
        Assert.Equal(value, time?.Value);
    }

    [Theory]
    [InlineData("on Friday", "XXXX-WXX-5")]
    [InlineData("last week", "PAST_REF")]
    [InlineData("on May 13", "XXXX-05-13")]
    [InlineData("in October 2019", "2019-10")]
    public void Without_a_publication_date_what_is_relative_stays_unresolved(string phrase, string value) =>
        Assert.Equal(value, Assert.Single(Analyses.OfUndated($"They came {phrase} to the harbour.").Times).Value);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_ends_of_the_calendar_do_no_harm(int year, int month, int day)
    {
        var analysis = Analyses.Of(
            "They came next year, 900 years ago, next week, tomorrow, yesterday, last Friday, next Sunday and on May 13.",
            published: new DateOnly(year, month, day)
        );
        Assert.NotEmpty(analysis.Times);
    }

    [Theory]
    [InlineData("the end of ")]
    [InlineData("two days before ")]
    [InlineData("days before in ")]
    [InlineData("the same day of ")]
    public void Expressions_without_end_within_each_other_are_given_up(string words) =>
        Assert.NotNull(Analyses.Of(string.Concat(Enumerable.Repeat(words, 5_000))).Times);

    [Fact]
    public void Part_of_a_month_is_an_interval()
    {
        var quote = Assert.Single(Analyses.Of("“It is over,” President Anna Berger said in mid-February.").Quotes);
        Assert.Equal(new DateOnly(2023, 2, 11), quote.SaidOn?.Start);
        Assert.Equal(new DateOnly(2023, 2, 20), quote.SaidOn?.End);
        Assert.Equal(DatePrecision.PartOfMonth, quote.SaidOn?.Precision);
    }
}
