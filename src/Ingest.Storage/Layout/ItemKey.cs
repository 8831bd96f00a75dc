using System.Globalization;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>
/// The row key of an indexed item, the same in every list the item stands in:
/// <c>{inverted last day}!{article}!{edition}!{number}</c>, so that rows are sorted newest first.
/// </summary>
/// <param name="Day">The last day of the item's interval, or null.</param>
/// <param name="ArticleId">The article it comes from.</param>
/// <param name="Edition">The edition of the article it belongs to.</param>
/// <param name="Number">The item's place among those of its kind in the article, from 0; 0 for the article itself.</param>
internal readonly record struct ItemKey(DateOnly? Day, string ArticleId, string Edition, int Number)
{
    private const int NumberLength = 6;
    private const int TotalLength =
        InvertedDay.Length + 1 + Extraction.Articles.ArticleId.Length + 1 + ContentHash.Length + 1 + NumberLength;

    public override string ToString() =>
        TableKey.Join(InvertedDay.Day(Day), ArticleId, Edition, Number.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out ItemKey key)
    {
        key = default;
        if (text.Length != TotalLength)
        {
            return false;
        }

        var parts = text.Split(TableKey.Separator);
        if (
            parts.Length != 4
            || !InvertedDay.TryParse(parts[0], out var day)
            || !Extraction.Articles.ArticleId.IsValid(parts[1])
            || !Extraction.Articles.ArticleId.IsValid(parts[2])
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }

        key = new(day, parts[1], parts[2], number);
        return true;
    }
}
