using Ingest.Extraction.Analysis;

namespace Ingest.Storage.Lookups;

/// <summary>Reads what was ingested. A reader never sees half an article or a mix of two versions of one.</summary>
public interface ILookups
{
    /// <summary>One article with all that was found in it.</summary>
    /// <returns>The article in its current version, ingested or failed, or null if there is none.</returns>
    Task<StoredArticle?> GetArticleAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>Articles, newest publication date first.</summary>
    /// <exception cref="InvalidContinuationException">The continuation was not made by this query.</exception>
    Task<Page<ArticleSummary>> GetArticlesAsync(
        ArticleQuery query,
        PageRequest page,
        CancellationToken cancellationToken
    );

    /// <summary>Quotes, newest first by the day they were said, else by the publication date.</summary>
    /// <exception cref="InvalidContinuationException">The continuation was not made by this query.</exception>
    Task<Page<StoredQuote>> GetQuotesAsync(QuoteQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Events, newest first by their date, else by the publication date.</summary>
    /// <exception cref="InvalidContinuationException">The continuation was not made by this query.</exception>
    Task<Page<StoredEvent>> GetEventsAsync(EventQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Persons, organizations, countries and groups by name. Case, accents and missing first names are forgiven.</summary>
    /// <exception cref="InvalidContinuationException">The continuation was not made by this query.</exception>
    Task<Page<ActorSummary>> GetActorsAsync(ActorQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Persons by name. Case, accents and missing first names are forgiven.</summary>
    /// <exception cref="InvalidContinuationException">The continuation was not made by this query.</exception>
    Task<Page<PersonSummary>> GetPeopleAsync(PeopleQuery query, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Limit">The most items to give, 1 to 1000.</param>
/// <param name="Continuation">Where to go on: <see cref="Page{T}.Continuation"/> of the part before, or null for the first.</param>
public sealed record PageRequest(int Limit, string? Continuation = null);

/// <summary>A part of a list.</summary>
/// <param name="Items">The items, at most as many as asked for. There may be more even if there are fewer.</param>
/// <param name="Continuation">Where the next part goes on (opaque, no secret, not signed), or null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>A continuation that this query cannot have given.</summary>
public sealed class InvalidContinuationException() : Exception("The continuation does not belong to this query.");

/// <summary>Filters for articles; null means any.</summary>
public sealed record ArticleQuery
{
    /// <summary>Only articles in this state.</summary>
    public ArticleState? State { get; init; }

    /// <summary>Some words of the title, forgiving case and accents, the last of them perhaps unfinished. Articles without a title, as those that failed, match none.</summary>
    public string? Title { get; init; }

    /// <summary>Only articles published on this day or later. Articles without a date match no date filter.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only articles published on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>Filters for quotes; null means any.</summary>
public sealed record QuoteQuery
{
    /// <summary>A name, or some words of it, forgiving case and accents.</summary>
    public string? Speaker { get; init; }

    /// <summary>Only quotes of this kind.</summary>
    public QuoteKind? Kind { get; init; }

    /// <summary>Only quotes whose interval (<c>saidOn</c>, else the publication date) ends on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only quotes whose interval starts on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>Filters for events; null means any. With both an actor and a recipient it is a dyad.</summary>
public sealed record EventQuery
{
    /// <summary>Words of an actor's name, or its country code.</summary>
    public string? Actor { get; init; }

    /// <summary>Words of a recipient's name, or its country code. Of a reciprocal event everyone is a recipient too.</summary>
    public string? Recipient { get; init; }

    /// <summary>Only events of this type.</summary>
    public EventType? Type { get; init; }

    /// <summary>The country code of any actor or recipient (ISO 3166-1 alpha-3), or of the event's place.</summary>
    public string? Country { get; init; }

    /// <summary>Only events whose interval ends on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only events whose interval starts on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>Filters for actors; null means any.</summary>
public sealed record ActorQuery
{
    /// <summary>Some words of the name, the last of them perhaps unfinished.</summary>
    public string? Name { get; init; }

    /// <summary>Only actors of this kind.</summary>
    public ActorKind? Kind { get; init; }
}

/// <summary>Filters for persons.</summary>
public sealed record PeopleQuery
{
    /// <summary>Some words of the name, the last of them perhaps unfinished; null for all persons.</summary>
    public string? Name { get; init; }
}
