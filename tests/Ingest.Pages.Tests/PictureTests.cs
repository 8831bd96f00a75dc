using Ingest.Pages.Pictures;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>Pictures can be read at every span of time and every count.</summary>
public sealed class PictureTests
{
    /// <summary>A label takes at most this share of the width of a phone.</summary>
    private const double LabelWidth = 20;

    public static TheoryData<string> Spans =>
        [
            "2022-10-01/2022-10-21",
            "2022-12-20/2023-01-09",
            "2022-10-01/2022-11-29",
            "2022-01-31/2022-12-31",
            "2020-02-29/2021-03-01",
            "2015-05-01/2020-04-30",
            "1950-01-01/2022-12-31",
            "0001-01-01/9999-12-31",
            "0001-01-01/0001-01-21",
            "9999-12-11/9999-12-31",
            "9000-01-01/9999-12-31",
        ];

    [Theory]
    [MemberData(nameof(Spans))]
    public void Labels_of_days_have_room_and_do_not_touch(string span)
    {
        var days = DaysOf(span);
        var labels = new TimeAxis(days).Ticks.Where(tick => tick.Label is not null).ToArray();
        Assert.InRange(labels.Length, 1, 5);
        Assert.All(labels, tick => Assert.InRange(tick.Left, 0, 100 - LabelWidth));
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.Second.Left - pair.First.Left > LabelWidth));
        Assert.All(labels, tick => Assert.InRange(tick.Label!.Length, 1, 11));
    }

    [Theory]
    [InlineData("2022-12-20/2023-01-09", "26 Dec 2022", "2 Jan 2023")]
    [InlineData("2022-10-01/2022-11-29", "3 Oct 2022", "17 Oct", "31 Oct", "14 Nov")]
    [InlineData("2022-01-31/2022-12-31", "May 2022", "Sep 2022")]
    [InlineData("1950-01-01/2022-12-31", "1960", "1980", "2000")]
    [InlineData("0001-01-01/9999-12-31", "1", "5000")]
    public void Labels_are_what_people_count_by(string span, params string[] expected) =>
        Assert.Equal(expected, new TimeAxis(DaysOf(span)).Ticks.Select(tick => tick.Label).OfType<string>());

    [Theory]
    [MemberData(nameof(Spans))]
    public void Periods_follow_each_other_without_a_gap_and_are_wide_enough_to_be_hit(string span)
    {
        var days = DaysOf(span);
        var periods = PeriodLength.For(days).Of(days);
        Assert.InRange(periods.Count, 1, 60);
        Assert.True(periods[0].Start <= days.Start && periods[^1].End >= days.End);
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start));
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(1, 1, 2, 3)]
    [InlineData(3, 1, 2, 3)]
    [InlineData(4, 2, 4)]
    [InlineData(7, 5, 10)]
    [InlineData(23, 10, 20, 30)]
    [InlineData(1000, 500, 1000)]
    public void Lines_of_counts_are_round_numbers(int highest, params int[] lines) =>
        Assert.Equal(lines, new CountAxis(highest).Lines);

    [Fact]
    public void A_few_days_that_stand_far_apart_do_not_press_the_others_together()
    {
        var window = TimeWindow.Around([
            .. Enumerable.Range(1, 20).Select(day => DaysOf($"2022-10-{day:00}")),
            DaysOf("1945-05-08"),
            DaysOf("2100-01-01"),
        ]);
        Assert.Equal("by day", window!.Length.Words);
        Assert.Equal(DaysOf("2022-10-01/2022-10-21"), window.Days with { Start = new(2022, 10, 1) });
    }

    private static Period DaysOf(string span) => new(History.Day(span.Split('/')[0]), History.Day(span.Split('/')[^1]));
}
