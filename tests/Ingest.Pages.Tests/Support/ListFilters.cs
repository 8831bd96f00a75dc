using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Support;

/// <summary>What <see cref="QuoteQuery"/> and <see cref="EventQuery"/> say of filters and order, in memory.</summary>
internal static class ListFilters
{
    public static List<StoredQuote> Of(IEnumerable<StoredQuote> quotes, QuoteQuery query) =>
        [
            .. quotes
                .Where(stored => query.Speaker is null || HasWords(stored.Quote.Speaker?.Name, query.Speaker))
                .Where(stored => IsIn(stored.Quote.SaidOn, stored.Article, query.From, query.To))
                .OrderByDescending(stored => stored.Quote.SaidOn?.End ?? stored.Article.Published),
        ];

    public static List<StoredEvent> Of(IEnumerable<StoredEvent> events, EventQuery query) =>
        [
            .. events
                .Where(stored => IsBetween(stored.Event, query))
                .Where(stored => IsIn(stored.Event.Date, stored.Article, query.From, query.To))
                .OrderByDescending(stored => stored.Event.Date?.End ?? stored.Article.Published),
        ];

    private static bool HasWords(string? name, string words) =>
        name is not null && NameKey.Tokens(words).All(NameKey.Tokens(name).Contains);

    private static bool IsIn(ResolvedDate? date, ArticleReference article, DateOnly? from, DateOnly? to)
    {
        var (start, end) = (date?.Start ?? article.Published, date?.End ?? article.Published);
        return (from is null || end >= from) && (to is null || start <= to);
    }

    private static bool IsBetween(Event @event, EventQuery query)
    {
        Actor[] recipients = @event.Reciprocal ? [.. @event.Actor, .. @event.Recipient] : [.. @event.Recipient];
        return (query.Actor, query.Recipient) switch
        {
            (null, null) => true,
            ({ } actor, null) => @event.Actor.Any(new ParticipantFilter(actor).Matches),
            (null, { } recipient) => recipients.Any(new ParticipantFilter(recipient).Matches),
            ({ } actor, { } recipient) => @event
                .Actor.Where(new ParticipantFilter(actor).Matches)
                .Any(one =>
                    recipients.Any(two => !ReferenceEquals(one, two) && new ParticipantFilter(recipient).Matches(two))
                ),
        };
    }
}
