using System.Globalization;
using Ingest.Storage.Lookups;

namespace Ingest.TestSupport;

/// <summary>Parts of lists in memory, as lookups give them.</summary>
public static class PagedList
{
    /// <summary>The part of a list that is asked for. Its continuation is a position in the list.</summary>
    /// <exception cref="InvalidContinuationException">The continuation is no number.</exception>
    public static Page<T> Part<T>(List<T> items, PageRequest page)
    {
        var start = 0;
        if (
            page.Continuation is { } continuation
            && !int.TryParse(continuation, CultureInfo.InvariantCulture, out start)
        )
        {
            throw new InvalidContinuationException();
        }

        var end = Math.Min(start + page.Limit, items.Count);
        var next = end < items.Count ? end.ToString(CultureInfo.InvariantCulture) : null;
        return new(items[start..end], next);
    }
}
