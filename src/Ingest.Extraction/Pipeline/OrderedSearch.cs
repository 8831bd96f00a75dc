using System.Runtime.InteropServices;

namespace Ingest.Extraction.Pipeline;

/// <summary>Searches by halves in what stands in the order of a text.</summary>
internal static class OrderedSearch
{
    /// <summary>The index of the first item whose place is above a bound; the number of items if there is none.</summary>
    /// <param name="items">Items in the order of their places.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="place">An item's place: an offset or a token.</param>
    public static int FirstAbove<T>(ReadOnlySpan<T> items, int bound, Func<T, int> place)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) <= bound)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <inheritdoc cref="FirstAbove{T}(ReadOnlySpan{T}, int, Func{T, int})"/>
    public static int FirstAbove<T>(List<T> items, int bound, Func<T, int> place) =>
        FirstAbove<T>(CollectionsMarshal.AsSpan(items), bound, place);
}
