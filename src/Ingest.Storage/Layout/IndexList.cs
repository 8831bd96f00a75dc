using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>
/// A list of an index table: everything one facet value, or a pair of them, stands for, newest first. Its rows are spread over
/// partitions <c>{list}!{lane}!{inverted day}!{first characters of the article}</c>, so that none only grows and none takes all
/// appends; since partitions sort as row keys do, a lane of a list is read by one range, whatever the days.
/// </summary>
/// <param name="Table">The index table.</param>
/// <param name="Name">Facet and encoded values, parted by <see cref="TableKey.Separator"/>.</param>
/// <param name="HasIntervals">Whether its items can be longer than a day.</param>
internal readonly record struct IndexList(string Table, string Name, bool HasIntervals = true)
{
    /// <summary>The facet of the words of articles' titles.</summary>
    public const string TitleFacet = "title";

    /// <summary>The lane that holds every item under its last day.</summary>
    public const string MainLane = "d";

    /// <summary>
    /// The characters of an article's identifier that part a day: 64² partitions for the items of one list and day. Identifiers are
    /// hashes, so any of their characters spread well.
    /// </summary>
    private const int SpreadLength = 2;

    /// <summary>Every article in one state.</summary>
    public static IndexList Articles(string state) => new(StorageNames.ArticleIndexTable, state, HasIntervals: false);

    /// <summary>The articles whose title has a word.</summary>
    public static IndexList Title(string word) =>
        new(StorageNames.ArticleIndexTable, NameOf(TitleFacet, [word]), HasIntervals: false);

    /// <summary>Every quote.</summary>
    public static IndexList Quotes { get; } = new(StorageNames.QuoteIndexTable, "all");

    /// <summary>The quotes of one facet and value, or of a pair of values.</summary>
    public static IndexList QuoteFacet(string facet, params ReadOnlySpan<string> values) =>
        new(StorageNames.QuoteIndexTable, NameOf(facet, values));

    /// <summary>Every event.</summary>
    public static IndexList Events { get; } = new(StorageNames.EventIndexTable, "all");

    /// <summary>The events of one facet and value, or of a pair of values.</summary>
    public static IndexList EventFacet(string facet, params ReadOnlySpan<string> values) =>
        new(StorageNames.EventIndexTable, NameOf(facet, values));

    /// <summary>All addresses of an item in this list: its main row, and a copy in the span lane of its length if it is longer than a day.</summary>
    public IEnumerable<RowAddress> Addresses(ItemInterval interval, ItemKey key)
    {
        var rowKey = key.ToString();
        yield return new(Table, Partition(MainLane, rowKey), rowKey);
        if (SpanLane.For(interval.Days) is { } lane)
        {
            yield return new(Table, Partition(lane.Name, rowKey), rowKey);
        }
    }

    /// <summary>The partition of a lane in which a row key stands.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="rowKey">An <see cref="ItemKey"/> as text.</param>
    public string Partition(string lane, string rowKey) =>
        TableKey.Join(Name, lane, rowKey[..(InvertedDay.Length + 1 + SpreadLength)]);

    /// <summary>A key before all partitions of a lane, or of the given day and those after it in the list.</summary>
    public string Before(string lane, string invertedDay = "") => TableKey.Join(Name, lane, invertedDay);

    /// <summary>A key behind all partitions of a lane, or of the given day and those before it in the list.</summary>
    public string Behind(string lane, string? invertedDay = null) =>
        invertedDay is null
            ? TableKey.Join(Name, lane, TableKey.AfterAll.ToString())
            : TableKey.Join(Name, lane, invertedDay, TableKey.AfterAll.ToString());

    private static string NameOf(string facet, ReadOnlySpan<string> values)
    {
        var name = facet;
        foreach (var value in values)
        {
            name = TableKey.Join(name, TableKey.Encode(value));
        }

        return name;
    }
}
