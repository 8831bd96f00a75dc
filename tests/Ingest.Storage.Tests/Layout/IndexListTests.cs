using System.Globalization;
using Ingest.Extraction.Articles;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Tests.Layout;

public sealed class IndexListTests
{
    private const int Articles = 5_000;

    // Undated, of one day, at the end of a decade, and in a future that never comes.
    [Theory]
    [InlineData(null)]
    [InlineData("2022-10-22")]
    [InlineData("2029-12-31")]
    [InlineData("9999-12-31")]
    public void The_items_of_one_list_and_day_are_spread_evenly_over_thousands_of_partitions(string? day)
    {
        var largest = Keys(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture))
            .GroupBy(key => IndexList.Events.Partition(IndexList.MainLane, key.ToString()))
            .ToArray();

        Assert.InRange(largest.Length, 2_500, 4_096);
        Assert.InRange(largest.Max(partition => partition.Count()), 1, 10);
    }

    [Fact]
    public void Partitions_are_sorted_as_row_keys_are_so_that_one_range_reads_a_list_in_order()
    {
        DateOnly?[] days =
        [
            null,
            DateOnly.MinValue,
            new(1969, 7, 20),
            new(2022, 10, 22),
            new(2022, 10, 23),
            DateOnly.MaxValue,
        ];
        var rows = days.SelectMany(Keys)
            .Select(key => key.ToString())
            .Select(key => (Partition: IndexList.Events.Partition(IndexList.MainLane, key), Key: key))
            .ToArray();

        var read = rows.OrderBy(row => row.Partition, StringComparer.Ordinal)
            .ThenBy(row => row.Key, StringComparer.Ordinal);

        Assert.Equal(rows.Select(row => row.Key).Order(StringComparer.Ordinal), read.Select(row => row.Key));
    }

    [Fact]
    public void Lists_keep_apart_whatever_their_values_are()
    {
        string[] values = ["d", "d!", "d!1", "!", "", "all", "m", "x", "x!y", "y"];
        var lists = values
            .Select(value => IndexList.EventFacet("actor", value))
            .Concat(values.SelectMany(_ => values, (one, other) => IndexList.EventFacet("actor+recipient", one, other)))
            .Append(IndexList.Events)
            .ToArray();

        foreach (var list in lists)
        {
            var key = new ItemKey(new(2022, 10, 22), ArticleId.FromName("a"), ArticleId.FromName("b"), 0).ToString();
            var (first, last) = (list.Before(IndexList.MainLane), list.Behind(IndexList.MainLane));
            var within = lists.Where(other =>
                string.CompareOrdinal(other.Partition(IndexList.MainLane, key), first) > 0
                && string.CompareOrdinal(other.Partition(IndexList.MainLane, key), last) < 0
            );
            Assert.Equal([list], within);
        }
    }

    private static IEnumerable<ItemKey> Keys(DateOnly? day) =>
        Enumerable
            .Range(0, Articles)
            .Select(number => ArticleId.FromName($"{number}.txt"))
            .Select(id => new ItemKey(day, id, id, 0));
}
