using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>
/// A list of an index table: everything one facet value stands for, newest first. Its rows are spread over partitions
/// <c>{facet}!{value}!{lane}!{inverted month}</c>, so that none only grows; since partitions and rows sort alike, a list is
/// read by one range over its months. A list for everything has several main lanes, so that no partition takes all appends.
/// </summary>
/// <param name="Table">The index table.</param>
/// <param name="Name">Facet and encoded value, parted by <see cref="TableKey.Separator"/>.</param>
/// <param name="Lanes">The number of main lanes.</param>
internal readonly record struct IndexList(string Table, string Name, int Lanes = 1)
{
    /// <summary>
    /// The main lanes of a list for everything: with at least four rows written for each item, an account's 20,000 rows a second are
    /// at most 5,000 of one such list, and a partition takes 2,000.
    /// </summary>
    public const int GeneralLanes = 4;

    /// <summary>Every article in one state.</summary>
    public static IndexList Articles(string state) => new(StorageNames.ArticleIndexTable, state, GeneralLanes);

    /// <summary>Every quote.</summary>
    public static IndexList Quotes { get; } = new(StorageNames.QuoteIndexTable, "all", GeneralLanes);

    /// <summary>The quotes of everyone whose name has a word.</summary>
    public static IndexList Speaker(string token) =>
        new(StorageNames.QuoteIndexTable, TableKey.Join("speaker", TableKey.Encode(token)));

    /// <summary>Every event.</summary>
    public static IndexList Events { get; } = new(StorageNames.EventIndexTable, "all", GeneralLanes);

    /// <summary>The events of one facet (<c>type</c>, <c>actor</c>, <c>recipient</c>, <c>country</c>) and value.</summary>
    public static IndexList EventFacet(string facet, string value) =>
        new(StorageNames.EventIndexTable, TableKey.Join(facet, TableKey.Encode(value)));

    /// <summary>The value by which <c>actor</c> and <c>recipient</c> lists take a country code; no word of a name looks like it.</summary>
    public static string CountryValue(string code) => "@" + code;

    /// <summary>All addresses of an item in this list: its main row, and a copy in the span lane of its length if it is longer than a day.</summary>
    public IEnumerable<RowAddress> Addresses(ItemInterval interval, ItemKey key)
    {
        var rowKey = key.ToString();
        yield return new(Table, Partition(MainLane(LaneOf(key.ArticleId)), interval.End), rowKey);
        if (SpanLane.For(interval.Days) is { } lane)
        {
            yield return new(Table, Partition(lane.Name, interval.End), rowKey);
        }
    }

    /// <summary>The partition of a lane and month.</summary>
    public string Partition(string lane, DateOnly? day) => TableKey.Join(Name, lane, InvertedDay.Month(day));

    /// <summary>The names of the main lanes.</summary>
    public IEnumerable<string> MainLanes => Enumerable.Range(0, Lanes).Select(MainLane);

    private string MainLane(int lane) => Lanes == 1 ? "d" : $"d{lane}";

    // Identifiers are hashes: any of their characters spreads well.
    private int LaneOf(string articleId) => articleId[0] % Lanes;
}
