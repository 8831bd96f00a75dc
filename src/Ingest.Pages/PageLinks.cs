using System.Globalization;

namespace Ingest.Pages;

/// <summary>Addresses of pages, relative to the host, percent-encoded.</summary>
public static class PageLinks
{
    /// <summary>The home page.</summary>
    public const string Home = "/";

    /// <summary>The page of an article, or of a mark on it.</summary>
    /// <param name="id">The article's identifier.</param>
    /// <param name="mark">The identifier of a quote, event or entity of the article, or null.</param>
    public static string Article(string id, string? mark = null) =>
        $"/articles/{Uri.EscapeDataString(id)}{(mark is null ? "" : $"#{mark}")}";

    /// <summary>The page of a person or an actor.</summary>
    /// <param name="name">A name, or a country code.</param>
    public static string Actor(string name) => To(PageRoutes.Actors, ("name", name));

    /// <summary>The page of two actors.</summary>
    public static string Pair(string actor, string other) => To(PageRoutes.Pairs, ("actor", actor), ("other", other));

    /// <summary>A page with a query.</summary>
    /// <param name="route">A route of <see cref="PageRoutes"/>.</param>
    /// <param name="parameters">Names and values, which may be anybody's; those whose value is null are left out.</param>
    public static string To(string route, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = new List<string>();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
            }
        }

        return query.Count == 0 ? $"/{route}" : $"/{route}?{string.Join('&', query)}";
    }

    /// <summary>A day as a query has it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
