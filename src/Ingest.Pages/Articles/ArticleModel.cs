using Ingest.Extraction.Analysis;
using Ingest.Pages.Articles.Text;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Articles;

/// <summary>What the page of an article shows.</summary>
public sealed record ArticleModel
{
    /// <summary>As many are shown of those who quote each other; more are no longer read, and would make pages of hostile articles endless.</summary>
    private const int LongestChain = 8;

    private ArticleModel(StoredArticle stored)
    {
        Stored = stored;
        Text = stored.Analysis is { } analysis ? MarkedText.Of(analysis) : null;
        Quotes = (stored.Analysis?.Quotes ?? []).ToDictionary(quote => quote.Id, StringComparer.Ordinal);
    }

    /// <summary>The article.</summary>
    public StoredArticle Stored { get; }

    /// <summary>Its text with marks, or null if it failed.</summary>
    public MarkedText? Text { get; }

    /// <summary>Its quotes by their identifiers.</summary>
    public IReadOnlyDictionary<string, Quote> Quotes { get; }

    /// <summary>The headline, else the name.</summary>
    public string Title => Stored.Summary.Title ?? Stored.Summary.Name;

    /// <summary>The outlet as the source of all that no one else says.</summary>
    public string Outlet => Stored.Summary.Source ?? "the article";

    /// <summary>Makes the model of an article.</summary>
    public static ArticleModel Of(StoredArticle stored) => new(stored);

    /// <summary>Who says what a quote says: the innermost few quotes around it, outermost first, and the quote itself.</summary>
    public IReadOnlyList<Quote> ChainOf(Quote quote)
    {
        var chain = new List<Quote>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (
            var link = quote;
            link is not null && chain.Count < LongestChain && seen.Add(link.Id);
            link = QuoteOf(link.NestedIn)
        )
        {
            chain.Insert(0, link);
        }

        return chain;
    }

    /// <summary>Who tells of an event: the quotes that it is told in, outermost first; empty if the outlet tells it itself.</summary>
    public IReadOnlyList<Quote> ChainOf(Event @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return QuoteOf(Text?.QuoteAround.GetValueOrDefault(@event.Id)) is { } quote ? ChainOf(quote) : [];
    }

    private Quote? QuoteOf(string? id) => id is null ? null : Quotes.GetValueOrDefault(id);
}
