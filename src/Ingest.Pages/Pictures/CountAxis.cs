namespace Ingest.Pages.Pictures;

/// <summary>The axis of counts: whole numbers that people count by.</summary>
public sealed class CountAxis
{
    private const int MostLines = 3;

    /// <summary>A single one must not look like much.</summary>
    private const int LowestTop = 3;

    /// <summary>The axis for counts up to the highest.</summary>
    public CountAxis(int highest)
    {
        highest = Math.Max(highest, LowestTop);
        var step = 1;
        foreach (var next in Steps())
        {
            step = next;
            if ((long)step * MostLines >= highest)
            {
                break;
            }
        }

        Lines =
        [
            .. Enumerable.Range(1, Math.Max(1, (int)Math.Ceiling((double)highest / step))).Select(line => line * step),
        ];
    }

    /// <summary>The counts at which lines are drawn, lowest first; one to three.</summary>
    public IReadOnlyList<int> Lines { get; }

    /// <summary>The count at the top.</summary>
    public int Top => Lines[^1];

    private static IEnumerable<int> Steps()
    {
        for (var power = 1; power <= 100_000_000; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}
