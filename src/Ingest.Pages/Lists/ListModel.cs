namespace Ingest.Pages.Lists;

/// <summary>What the page of a list shows.</summary>
/// <typeparam name="TItem">The items.</typeparam>
public sealed record ListModel<TItem>
{
    /// <summary>The items of the part that was asked for.</summary>
    public required IReadOnlyList<TItem> Items { get; init; }

    /// <summary>What stands in the form.</summary>
    public required FilterFields Fields { get; init; }

    /// <summary>The values of the filters that are set, and right.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>A heading that tells the filters: <c>Events: okafor, REQUEST</c>.</summary>
    /// <param name="noun">What the list holds.</param>
    public string TitleOf(string noun) => Filters.Count == 0 ? noun : $"{noun}: {string.Join(", ", Filters)}";

    /// <summary>The address of the first part, or null if it is shown.</summary>
    public string? First { get; init; }

    /// <summary>The address of the next part, or null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The files to download; null if there is nothing in them.</summary>
    public DownloadSet? Downloads { get; init; }
}
