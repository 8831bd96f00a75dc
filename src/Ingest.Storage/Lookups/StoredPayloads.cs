using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using Ingest.Extraction.Analysis;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>The items of index rows: out of the row, or out of the complete analysis if they are too long for a row.</summary>
internal sealed class StoredPayloads(AnalysisStore analyses)
{
    private (string Article, string Edition, ArticleAnalysis? Analysis)? _last;

    /// <summary>Reads an item.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="row">The item's row.</param>
    /// <param name="type">How its JSON is read.</param>
    /// <param name="all">All items of the kind in an analysis.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<SizedItem<T>> FindAsync<T>(
        ItemKey key,
        TableEntity row,
        JsonTypeInfo<T> type,
        Func<ArticleAnalysis, IReadOnlyList<T>> all,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (row.GetString(IndexColumns.Json) is { } json)
        {
            return new(JsonSerializer.Deserialize(json, type)!, json.Length);
        }

        if (_last is not { } last || last.Article != key.ArticleId || last.Edition != key.Edition)
        {
            last = (
                key.ArticleId,
                key.Edition,
                await analyses.FindAsync(key.ArticleId, key.Edition, cancellationToken)
            );
            _last = last;
        }

        return last.Analysis is { } analysis && key.Number < all(analysis).Count
            ? new(all(analysis)[key.Number], analysis.Article.Text.Length)
            : new(null, 0);
    }
}
