namespace Ingest.Pages.Pictures;

/// <summary>The address of a list with filters, to which days can be added.</summary>
/// <param name="Route">The route of its page.</param>
/// <param name="Filters">Names and values of its filters.</param>
public sealed record ListAddress(string Route, params IReadOnlyList<(string Name, string? Value)> Filters)
{
    /// <summary>The whole list.</summary>
    public string All => Between(null, null);

    /// <summary>The part of it that has a day of a period in it.</summary>
    public string Of(Period period) => Between(period.Start, period.End);

    /// <summary>The part of it that has a day in it not before the first and not after the last.</summary>
    /// <param name="from">The first day, or null for no bound.</param>
    /// <param name="to">The last day, or null for no bound.</param>
    public string Between(DateOnly? from, DateOnly? to) =>
        PageLinks.To(Route, [.. Filters, ("from", PageLinks.Day(from)), ("to", PageLinks.Day(to))]);
}
