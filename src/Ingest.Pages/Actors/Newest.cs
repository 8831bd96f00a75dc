using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>The newest items of a list.</summary>
/// <param name="Items">The items, newest first.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record Newest<T>(IReadOnlyList<T> Items, bool HasMore);

/// <summary>Reads the newest items of lists.</summary>
public static class Newest
{
    /// <summary>The most that are read of a list: as many as the lookups give at once.</summary>
    public const int Most = 1000;

    /// <summary>Asks for the newest.</summary>
    /// <param name="look">The lookup.</param>
    public static async Task<Newest<T>> ReadAsync<T>(Func<PageRequest, Task<Page<T>>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var page = await look(new PageRequest(Most));
        return new(page.Items, page.Continuation is not null);
    }
}
