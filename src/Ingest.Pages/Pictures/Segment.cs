namespace Ingest.Pages.Pictures;

/// <summary>A part of a column or bar.</summary>
/// <param name="Quad">The quad class it stands for, 0 for none, or <see cref="Longer"/>.</param>
/// <param name="Start">Where it begins, in units from the column's foot or the bar's start.</param>
/// <param name="Length">How long it is, in the same units.</param>
public sealed record Segment(int Quad, double Start, double Length)
{
    /// <summary>Stands for what reaches beyond a column's days, whatever its quad class.</summary>
    public const int Longer = -1;

    /// <summary>The parts of a column: what is of its days alone by quad classes, then what is not.</summary>
    /// <param name="column">The column.</param>
    /// <param name="unit">How long one is.</param>
    /// <param name="shortest">How long a part is at least, to be seen.</param>
    public static IReadOnlyList<Segment> Of(Column column, double unit, double shortest)
    {
        ArgumentNullException.ThrowIfNull(column);
        var segments = Of(column.Within, unit, shortest);
        var start = segments.Count > 0 ? segments[^1].Start + segments[^1].Length : 0;
        return column.Longer == 0
            ? segments
            : [.. segments, new(Longer, start, Math.Max(shortest, column.Longer * unit))];
    }

    /// <summary>The parts of a tally.</summary>
    /// <param name="count">The tally.</param>
    /// <param name="unit">How long one is.</param>
    /// <param name="shortest">How long a part is at least, to be seen.</param>
    public static IReadOnlyList<Segment> Of(Tally count, double unit, double shortest)
    {
        ArgumentNullException.ThrowIfNull(count);
        var segments = new List<Segment>();
        var start = 0.0;
        var others = count.Total - Tally.Quads.Sum(quad => count[quad]);
        foreach (var (quad, number) in Tally.Quads.Select(quad => (quad, count[quad])).Prepend((0, others)))
        {
            if (number > 0)
            {
                var length = Math.Max(shortest, number * unit);
                segments.Add(new(quad, start, length));
                start += length;
            }
        }

        return segments;
    }
}
