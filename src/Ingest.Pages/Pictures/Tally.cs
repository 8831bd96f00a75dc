using System.Globalization;
using Ingest.Pages.Words;

namespace Ingest.Pages.Pictures;

/// <summary>How many there are, in all and of each of PLOVER's quad classes.</summary>
public sealed record Tally
{
    private readonly int[] quads = new int[5];

    /// <summary>Nothing.</summary>
    public static Tally None { get; } = Of([]);

    /// <summary>The quad classes in the order of pictures: from cooperation to conflict.</summary>
    public static IReadOnlyList<int> Quads { get; } = [1, 2, 3, 4];

    /// <summary>All, also those of no quad class.</summary>
    public int Total { get; private init; }

    /// <summary>How many are of a quad class, 1 to 4.</summary>
    public int this[int quad] => quads[quad];

    /// <summary>Counts some.</summary>
    /// <param name="items">The quad class of each, or 0 for what has none.</param>
    public static Tally Of(IEnumerable<int> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var tally = new Tally();
        var total = 0;
        foreach (var quad in items)
        {
            tally.quads[quad is >= 1 and <= 4 ? quad : 0]++;
            total++;
        }

        return tally with
        {
            Total = total,
        };
    }

    /// <summary>The quad classes in words: <c>5 verbal cooperation, 7 material conflict</c>; empty if there are none.</summary>
    public string QuadWords =>
        string.Join(
            ", ",
            Quads.Where(quad => quads[quad] > 0).Select(quad => $"{Number(quads[quad])} {EventWords.OfQuad(quad)}")
        );

    /// <summary>A count as people read it: <c>1,000</c>.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
