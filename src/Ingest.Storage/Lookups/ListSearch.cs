using Azure.Data.Tables;
using Ingest.Storage.Copies;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>What is looked for in lists.</summary>
/// <typeparam name="TItem">What a row holds.</typeparam>
/// <typeparam name="TResult">What is given of it.</typeparam>
internal sealed record ListSearch<TItem, TResult>
    where TItem : class
{
    /// <summary>The lists to merge.</summary>
    public required IReadOnlyCollection<IndexList> Lists { get; init; }

    /// <summary>The whole query, to which a continuation is bound.</summary>
    public required object Query { get; init; }

    /// <summary>The days asked for.</summary>
    public required DayRange Days { get; init; }

    /// <summary>A condition on columns that the store checks within the ranges, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>Makes the item of a row, or null if it does not match.</summary>
    public required Func<ItemKey, TableEntity, Task<SizedItem<TItem>?>> Read { get; init; }

    /// <summary>The prints of an edition's items, by which those of copies are told; null if each article is given by itself.</summary>
    public Func<Edition, ItemPrints>? Prints { get; init; }

    /// <summary>
    /// Adds what the head says, and those of copies: the editions that carry the item, the first of them first; without
    /// <see cref="Prints"/> all of the group.
    /// </summary>
    public required Func<Edition, TItem, IReadOnlyList<Edition>, TResult> Select { get; init; }
}

/// <summary>An item, or null if its edition has been removed since its row was read, and how much memory it takes, in UTF-16 code units of its JSON.</summary>
internal sealed record SizedItem<T>(T? Item, int Size)
    where T : class;
