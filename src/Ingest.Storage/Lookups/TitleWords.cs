using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Finds the words of titles that begin as somebody types, by jumping from the first row of each to the next word.</summary>
internal sealed class TitleWords(TableServiceClient tables)
{
    /// <summary>The least letters of a beginning that is completed; with fewer there are more words than anybody wants to wait for.</summary>
    public const int MinLength = 2;

    /// <summary>The most words that a beginning is completed to, in the order of the alphabet; the word itself comes first.</summary>
    public const int MaxWords = 16;

    // So many rows are taken at a time: of rare words several fit in, a common one is jumped over.
    private const int PageSize = 100;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.ArticleIndexTable);

    /// <summary>The words that titles have, or had, with a beginning.</summary>
    /// <param name="beginning">The beginning, folded.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string beginning, CancellationToken cancellationToken)
    {
        // Words are letters and digits, which keys have as they are; of a very long one keys have the beginning.
        if (NameKey.Tokens(beginning) is not [var word])
        {
            return [];
        }

        if (word.Length < MinLength)
        {
            return [word];
        }

        var words = new List<string>();
        var end = TableKey.Join(IndexList.TitleFacet, TableKey.AfterPrefix(word));
        for (var start = TableKey.Join(IndexList.TitleFacet, word); words.Count < MaxWords; )
        {
            var before = words.Count;
            var rows = _table
                .QueryAsync<TableEntity>(
                    TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {end}"),
                    PageSize,
                    [nameof(TableEntity.PartitionKey)],
                    cancellationToken
                )
                .AsPages();
            await foreach (var page in rows)
            {
                words.AddRange(
                    page.Values.Select(row => row.PartitionKey.Split(TableKey.Separator)[1])
                        .Distinct(StringComparer.Ordinal)
                        .Except(words)
                        .Take(MaxWords - words.Count)
                );
                if (words.Count > before)
                {
                    break;
                }
            }

            if (words.Count == before)
            {
                break;
            }

            start = TableKey.Join(IndexList.TitleFacet, words[^1], TableKey.AfterAll.ToString());
        }

        return words;
    }
}
