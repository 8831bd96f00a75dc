using Azure.Data.Tables;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Copies;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;
using Ingest.Storage.Rows;

namespace Ingest.Storage.Lookups;

internal sealed class ArticleLookups(
    HeadStore heads,
    AnalysisStore analyses,
    BucketStore buckets,
    IndexReader index,
    ActorReader actors,
    TitleWords titles
) : ILookups
{
    // An edition can be replaced between the reading of its head and of its analysis, but hardly so often in a row.
    private const int MaxRounds = 10;

    // Where no rows were read before the heads, every head counts.
    private static readonly DateTimeOffset NoRows = DateTimeOffset.MaxValue;

    public async Task<StoredArticle?> GetArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsValid(articleId))
        {
            return null;
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var editions = new CurrentEditions(heads);
            await editions.LoadAsync([articleId], NoRows, cancellationToken);
            if (editions.Find(articleId)?.Current is not { } edition)
            {
                return null;
            }

            var analysis = edition.HasAnalysis
                ? await analyses.FindAsync(articleId, edition.Name, cancellationToken)
                : null;
            if (analysis is null == edition.HasAnalysis)
            {
                continue;
            }

            var groups = new CopyGroups(buckets);
            await groups.LoadAsync([articleId], editions, NoRows, cancellationToken);
            return EditionView.Article(edition, analysis, groups.Find(edition, editions));
        }

        throw new IOException("The article kept changing while it was being read; try again later.");
    }

    public async Task<Page<ArticleSummary>> GetArticlesAsync(
        ArticleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var title = query.Title is { } text ? new TitleSearch(text) : null;
        var search = new ListSearch<TableEntity, ArticleSummary>
        {
            Lists = title is null ? ListsOf(query.State) : await TitleListsAsync(title, query.State, cancellationToken),
            Query = query,
            Days = new(query.From, query.To),
            Read = (_, row) =>
                Task.FromResult<SizedItem<TableEntity>?>(
                    title is null || title.Matches(row.GetString(IndexColumns.Title)) ? new(row, 0) : null
                ),
            Select = (edition, _, group) => EditionView.Summary(edition, group),
        };
        return await index.ReadAsync(search, page, cancellationToken);
    }

    public Task<Page<StoredQuote>> GetQuotesAsync(
        QuoteQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query.Speaker is { } speaker ? NameKey.Tokens(speaker) : null;
        var payloads = new StoredPayloads(analyses);
        var search = new ListSearch<Quote, StoredQuote>
        {
            Lists = ListsOf(words, query.Kind),
            Query = query,
            Days = new(query.From, query.To),
            Read = async (key, row) =>
            {
                var found = await payloads.FindAsync(
                    key,
                    row,
                    AnalysisJson.Readable.Quote,
                    analysis => analysis.Quotes,
                    cancellationToken
                );
                return
                    found.Item is not { } quote
                    || words is null
                    || ParticipantFilter.HasAllWords(quote.Speaker?.Name ?? "", words)
                    ? found
                    : null;
            },
            Prints = edition => edition.Quotes,
            Select = (edition, quote, carriers) =>
                new(EditionView.Reference(edition), quote) { AlsoIn = EditionView.AlsoIn(carriers) },
        };
        return index.ReadAsync(search, page, cancellationToken);
    }

    public Task<Page<StoredEvent>> GetEventsAsync(
        EventQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = new EventFilter(query);
        var payloads = new StoredPayloads(analyses);
        var search = new ListSearch<Event, StoredEvent>
        {
            Lists = filter.Lists,
            Query = query,
            Days = new(query.From, query.To),
            Condition = filter.Condition,
            Read = async (key, row) =>
            {
                var found = await payloads.FindAsync(
                    key,
                    row,
                    AnalysisJson.Readable.Event,
                    analysis => analysis.Events,
                    cancellationToken
                );
                return found.Item is not { } @event || filter.Matches(@event) ? found : null;
            },
            Prints = edition => edition.Events,
            Select = (edition, @event, carriers) =>
                new(EditionView.Reference(edition), @event) { AlsoIn = EditionView.AlsoIn(carriers) },
        };
        return index.ReadAsync(search, page, cancellationToken);
    }

    public Task<Page<ActorSummary>> GetActorsAsync(
        ActorQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        return actors.ReadAsync(query, page, cancellationToken);
    }

    public async Task<Page<PersonSummary>> GetPeopleAsync(
        PeopleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var persons = new ActorQuery { Name = query.Name, Kind = ActorKind.Person };
        var found = await actors.ReadAsync(persons, page, cancellationToken);
        return new(
            [
                .. found.Items.Select(person => new PersonSummary
                {
                    Name = person.Name,
                    Role = person.Role,
                    Country = person.Country,
                    ArticleCount = person.ArticleCount,
                }),
            ],
            found.Continuation
        );
    }

    private static IReadOnlyCollection<IndexList> ListsOf(ArticleState? state)
    {
        ArticleState[] states = state is { } only ? [only] : [ArticleState.Ingested, ArticleState.Failed];
        return [.. states.Select(each => IndexList.Articles(FacetNames.Of(each)))];
    }

    // What failed has no title.
    private async Task<IReadOnlyCollection<IndexList>> TitleListsAsync(
        TitleSearch title,
        ArticleState? state,
        CancellationToken cancellationToken
    )
    {
        var words = state == ArticleState.Failed ? [] : await title.FindWordsAsync(titles, cancellationToken);
        return [.. words.Select(IndexList.Title)];
    }

    // The last word is most often the family name, which fewer people share.
    private static IReadOnlyCollection<IndexList> ListsOf(IReadOnlyList<string>? words, QuoteKind? kind) =>
        (words, kind) switch
        {
            ({ Count: 0 }, _) => [],
            ([.., var word], { } only) => [QuoteFacets.OfSpeakerAndKind(word, only)],
            ([.., var word], null) => [QuoteFacets.OfSpeaker(word)],
            (null, { } only) => [QuoteFacets.OfKind(only)],
            (null, null) => [IndexList.Quotes],
        };
}
