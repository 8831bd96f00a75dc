namespace Ingest.Pages.Lists;

/// <summary>What the page of a list shows.</summary>
/// <typeparam name="TItem">The items.</typeparam>
public sealed record ListModel<TItem>
{
    /// <summary>The items of the part that was asked for.</summary>
    public required IReadOnlyList<TItem> Items { get; init; }

    /// <summary>What stands in the form.</summary>
    public required FilterFields Fields { get; init; }

    /// <summary>Whether any filter is set.</summary>
    public required bool IsFiltered { get; init; }

    /// <summary>The address of the first part, or null if it is shown.</summary>
    public string? First { get; init; }

    /// <summary>The address of the next part, or null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The files to download; null if there is nothing in them.</summary>
    public DownloadSet? Downloads { get; init; }
}
