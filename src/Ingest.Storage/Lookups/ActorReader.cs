using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

/// <summary>
/// Reads actors in the order of the word that was found and then of the name, so that an exact word comes before a longer one.
/// An actor is found under each word of the name, but given under the first that matches only.
/// </summary>
internal sealed class ActorReader(TableServiceClient tables, HeadStore heads)
{
    // An actor's articles are counted up to here.
    private const int MaxArticles = 1000;

    // So many of an actor's newest articles are checked to be current; older ones are only counted.
    internal const int CheckedArticles = 20;

    // So much reading for one part, however few actors are found.
    private const int MaxRows = 20_000;

    /// <summary>Reads one part of the list.</summary>
    public async Task<Page<ActorSummary>> ReadAsync(
        ActorQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Limit, 1000, nameof(page));
        var position = Continuation.Read(page.Continuation, query);
        if (position is not null && !IsActor(position))
        {
            throw new InvalidContinuationException();
        }

        return await new CurrentEditions(heads).ReadAsync(
            editions => ReadOnceAsync(query, position, page.Limit, editions, cancellationToken),
            cancellationToken
        );
    }

    private async Task<Page<ActorSummary>> ReadOnceAsync(
        ActorQuery query,
        string? position,
        int limit,
        CurrentEditions editions,
        CancellationToken cancellationToken
    )
    {
        var search = new ActorSearch(query);
        var rowsSince = DateTimeOffset.MaxValue;
        var actors = new List<ActorSummary>();
        var found = new List<(TableEntity Row, ItemKey Key)[]>();
        var examined = 0;
        while (!search.IsEmpty)
        {
            // One pass reads actor after actor, until one has so many articles that it is better to jump behind them.
            var jumped = false;
            await using var rows = new RangeCursor(
                tables
                    .GetTableClient(StorageNames.ActorIndexTable)
                    .QueryAsync<TableEntity>(search.Filter(position), cancellationToken: cancellationToken),
                cancellationToken
            );
            var more = await rows.MoveNextAsync();
            rowsSince = rows.ReadSince < rowsSince ? rows.ReadSince : rowsSince;
            while (more && !jumped)
            {
                if (actors.Count + found.Count >= limit || examined >= MaxRows)
                {
                    await SummariseFoundAsync();
                }

                if (actors.Count >= limit || examined >= MaxRows)
                {
                    return new(actors, position is null ? null : Continuation.Write(position, query));
                }

                var actor = ActorOf(rows.Current.PartitionKey);
                var articles = new List<TableEntity>();
                while (more && ActorOf(rows.Current.PartitionKey) == actor && !jumped)
                {
                    articles.Add(rows.Current);
                    examined++;
                    jumped = articles.Count >= MaxArticles;
                    more = jumped || await rows.MoveNextAsync();
                }

                position = actor;
                if (search.Gives(articles[0]))
                {
                    found.Add(KeyedOf(articles));
                }
            }

            await SummariseFoundAsync();

            if (!more)
            {
                break;
            }
        }

        return new(actors, null);

        // The heads of all at once, not actor by actor.
        async Task SummariseFoundAsync()
        {
            var newest = found.SelectMany(articles => articles.Take(CheckedArticles));
            await editions.LoadAsync(newest.Select(article => article.Key.ArticleId), rowsSince, cancellationToken);
            actors.AddRange(found.Select(articles => Summarise(articles, editions)).OfType<ActorSummary>());
            found.Clear();
        }
    }

    private static (TableEntity Row, ItemKey Key)[] KeyedOf(List<TableEntity> rows) =>
        [
            .. rows.Select(row => (Row: row, IsKey: ItemKey.TryParse(row.RowKey, out var key), Key: key))
                .Where(article => article.IsKey)
                .Select(article => (article.Row, article.Key)),
        ];

    /// <summary>What the rows of an actor say, or null if none of the newest is current. Their heads have been loaded.</summary>
    private static ActorSummary? Summarise((TableEntity Row, ItemKey Key)[] articles, CurrentEditions editions)
    {
        var newest = articles.Take(CheckedArticles);
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
                Kind = Enum.Parse<ActorKind>(current[0].Row.GetString(IndexColumns.Kind), ignoreCase: true),
                Role = Newest(IndexColumns.Role),
                Country = Newest(IndexColumns.Country),
                ArticleCount = count,
            };

        string? Newest(string column) =>
            current.Select(article => article.Row.GetString(column)).FirstOrDefault(value => value is not null);
    }

    /// <summary>Whether a text may have come from <see cref="ActorOf"/>.</summary>
    private static bool IsActor(string text) => text.Split(TableKey.Separator).Length == 3 && !text.Any(char.IsControl);

    /// <summary>Word, folded name and kind out of a partition key.</summary>
    internal static string ActorOf(string partitionKey) => partitionKey[..partitionKey.LastIndexOf(TableKey.Separator)];
}
