using Ingest.Pages.Words;

namespace Ingest.Pages.Pictures;

/// <summary>Says what a column counts.</summary>
internal static class ColumnWords
{
    /// <summary>The days, the number and the quad classes: <c>October 2022: 12 events, 5 verbal cooperation, 7 material conflict</c>.</summary>
    public static string Of(LaneSource source, Column column)
    {
        var days = column.Days is { } period ? $"{DateWords.Of(period.Start, period.End)}: " : "";
        var quads = source.HasQuads && column.Count.Total > 0 ? $" – {column.Count.QuadWords}" : "";
        var longer = column.Longer > 0 ? $" ({Tally.Number(column.Longer)} of them not only then)" : "";
        return $"{days}{NumberOf(source, column)}{quads}{longer}";
    }

    /// <summary>The number with what is counted: <c>at least 12 events</c>.</summary>
    public static string NumberOf(LaneSource source, Column column) =>
        $"{column.Number} {source.Noun}{(column.Count.Total == 1 ? "" : "s")}";
}
