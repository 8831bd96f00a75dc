using System.Globalization;
using Ingest.Pages.Words;

namespace Ingest.Pages.Tests;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2022-10-22", "2022-10-22", "22 October 2022")]
    [InlineData("2022-10-03", "2022-10-09", "3–9 October 2022")]
    [InlineData("2022-09-28", "2022-10-04", "28 September – 4 October 2022")]
    [InlineData("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022")]
    [InlineData("2022-02-01", "2022-02-28", "February 2022")]
    [InlineData("2022-07-01", "2022-09-30", "July–September 2022")]
    [InlineData("2022-12-01", "2023-02-28", "December 2022 – February 2023")]
    [InlineData("2022-01-01", "2022-12-31", "2022")]
    [InlineData("1990-01-01", "1999-12-31", "1990–1999")]
    [InlineData("0044-03-15", "0044-03-15", "15 March 44")]
    public void Days_are_written_as_people_write_them(string start, string end, string expected) =>
        Assert.Equal(
            expected,
            DateWords.Of(
                DateOnly.Parse(start, CultureInfo.InvariantCulture),
                DateOnly.Parse(end, CultureInfo.InvariantCulture)
            )
        );
}
