using System.Globalization;
using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>A range of rows of one lane of a list, over any number of days, which one range read gives in order, newest first.</summary>
/// <param name="Table">The index table.</param>
/// <param name="Filter">The range as a table filter.</param>
internal sealed record IndexRange(string Table, string Filter)
{
    /// <summary>
    /// The ranges of a list that hold the items overlapping a query's days. In the main lane these are the items that end
    /// on a day asked for; those that end later but have begun are in the span lanes.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="days">The days asked for.</param>
    /// <param name="condition">A further condition on columns, or null.</param>
    /// <param name="after">The row key of the last item already given, or null.</param>
    public static IEnumerable<IndexRange> Of(IndexList list, DayRange days, string? condition, string? after)
    {
        if (Range(list, IndexList.MainLane, days, condition, after) is { } main)
        {
            yield return main;
        }

        if (!list.HasIntervals || days.To is not { } to || to == DateOnly.MaxValue)
        {
            yield break;
        }

        var begun = string.Create(CultureInfo.InvariantCulture, $"{IndexColumns.Start} le {to.DayNumber}");
        foreach (var lane in SpanLane.All)
        {
            var later = new DayRange(to.AddDays(1), lane.LastEnd(to));
            if (
                Range(list, lane.Name, later, condition is null ? begun : $"{begun} and {condition}", after) is
                { } range
            )
            {
                yield return range;
            }
        }
    }

    /// <summary>The items of a lane that end on a day of a range, or null if the last item given is behind all of them.</summary>
    private static IndexRange? Range(IndexList list, string lane, DayRange ends, string? condition, string? after)
    {
        // What has no date is found only where no date is asked for.
        var oldest =
            ends.From is { } from ? InvertedDay.Day(from)
            : ends.To is null ? null
            : InvertedDay.Day(DateOnly.MinValue);
        var newest = ends.To is { } to ? InvertedDay.Day(to) : "";
        var isUnderWay = after is not null && string.CompareOrdinal(after, newest) > 0;
        if (isUnderWay && oldest is not null && string.CompareOrdinal(after, oldest + TableKey.AfterAll) > 0)
        {
            return null;
        }

        var (first, last) = (
            isUnderWay ? list.Partition(lane, after!) : list.Before(lane, newest),
            list.Behind(lane, oldest)
        );
        var keys = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        var rows = isUnderWay ? $"{keys} and {TableClient.CreateQueryFilter($"RowKey gt {after}")}" : keys;
        return new(list.Table, condition is null ? rows : $"{rows} and {condition}");
    }
}

/// <summary>Days asked for.</summary>
/// <param name="From">The first day, or null for no bound.</param>
/// <param name="To">The last day, itself included, or null for no bound.</param>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To);
