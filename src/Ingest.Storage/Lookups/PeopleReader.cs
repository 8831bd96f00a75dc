using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>
/// Reads persons in the order of the word that was found and then of the name, so that an exact word comes before a longer one.
/// A person is found under each word of the name, but given under the first that matches only.
/// </summary>
internal sealed class PeopleReader(TableServiceClient tables, HeadStore heads)
{
    // A person's articles are counted up to here.
    private const int MaxArticles = 1000;

    // So many of a person's newest articles are checked to be current; older ones are only counted.
    private const int CheckedArticles = 20;

    // So much reading for one part, however few persons are found.
    private const int MaxRows = 20_000;

    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<PersonSummary>> ReadAsync(
        PeopleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 1000, nameof(page));
        var position = Continuation.Read(page.Continuation, query);
        return await new CurrentEditions(heads).ReadAsync(
            editions => ReadOnceAsync(query, position, page.Limit, editions, cancellationToken),
            cancellationToken
        );
    }

    private async Task<Page<PersonSummary>> ReadOnceAsync(
        PeopleQuery query,
        string? position,
        int limit,
        CurrentEditions editions,
        CancellationToken cancellationToken
    )
    {
        var search = new PeopleSearch(query.Name);
        var rowsSince = DateTimeOffset.MaxValue;
        var persons = new List<PersonSummary>();
        var examined = 0;
        while (!search.IsEmpty)
        {
            // One pass reads person after person, until one has so many articles that it is better to jump behind them.
            var jumped = false;
            await using var rows = new RangeCursor(
                tables
                    .GetTableClient(StorageNames.PeopleIndexTable)
                    .QueryAsync<TableEntity>(search.Filter(position), cancellationToken: cancellationToken),
                cancellationToken
            );
            var more = await rows.MoveNextAsync();
            rowsSince = rows.ReadSince < rowsSince ? rows.ReadSince : rowsSince;
            while (more && !jumped)
            {
                if (persons.Count >= limit || examined >= MaxRows)
                {
                    return new(persons, position is null ? null : Continuation.Write(position, query));
                }

                var person = PersonOf(rows.Current.PartitionKey);
                var articles = new List<TableEntity>();
                while (more && PersonOf(rows.Current.PartitionKey) == person && !jumped)
                {
                    articles.Add(rows.Current);
                    examined++;
                    jumped = articles.Count >= MaxArticles;
                    more = jumped || await rows.MoveNextAsync();
                }

                position = person;
                var name = articles[0].GetString(IndexColumns.Name);
                if (
                    search.Gives(person[..person.IndexOf(TableKey.Separator, StringComparison.Ordinal)], name)
                    && await SummariseAsync(articles, editions, rowsSince, cancellationToken) is { } summary
                )
                {
                    persons.Add(summary);
                }
            }

            if (!more)
            {
                break;
            }
        }

        return new(persons, null);
    }

    private static async Task<PersonSummary?> SummariseAsync(
        List<TableEntity> rows,
        CurrentEditions editions,
        DateTimeOffset rowsSince,
        CancellationToken cancellationToken
    )
    {
        var articles = rows.Select(row => (Row: row, IsKey: ItemKey.TryParse(row.RowKey, out var key), Key: key))
            .Where(article => article.IsKey)
            .ToArray();
        var newest = articles.Take(CheckedArticles).ToArray();
        await editions.LoadAsync(newest.Select(article => article.Key.ArticleId), rowsSince, cancellationToken);
        var current = newest.Where(article => editions.Find(article.Key) is not null).ToArray();
        var count = current
            .Concat(articles.Skip(CheckedArticles))
            .Select(article => article.Key.ArticleId)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return current.Length == 0
            ? null
            : new()
            {
                Name = current[0].Row.GetString(IndexColumns.Name),
                Role = Newest(IndexColumns.Role),
                Country = Newest(IndexColumns.Country),
                ArticleCount = count,
            };

        string? Newest(string column) =>
            current.Select(article => article.Row.GetString(column)).FirstOrDefault(value => value is not null);
    }

    /// <summary>Word and folded name out of a partition key.</summary>
    private static string PersonOf(string partitionKey) => partitionKey[..partitionKey.LastIndexOf(TableKey.Separator)];
}
