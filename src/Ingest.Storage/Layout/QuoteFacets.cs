using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>The lists a quote stands in.</summary>
internal static class QuoteFacets
{
    /// <summary>All quotes; those of a kind; those of everyone whose name has a word; and those of the two together.</summary>
    public static IEnumerable<IndexList> ListsOf(Quote quote)
    {
        var words = quote.Speaker is { } speaker ? NameKey.Tokens(speaker.Name) : [];
        return
        [
            IndexList.Quotes,
            OfKind(quote.Kind),
            .. words.Select(OfSpeaker),
            .. words.Select(word => OfSpeakerAndKind(word, quote.Kind)),
        ];
    }

    /// <summary>The quotes of a kind.</summary>
    public static IndexList OfKind(QuoteKind kind) => IndexList.QuoteFacet("kind", FacetNames.Of(kind));

    /// <summary>The quotes of everyone whose name has a word.</summary>
    public static IndexList OfSpeaker(string word) => IndexList.QuoteFacet("speaker", word);

    /// <summary>The quotes of a kind of everyone whose name has a word.</summary>
    public static IndexList OfSpeakerAndKind(string word, QuoteKind kind) =>
        IndexList.QuoteFacet("speaker+kind", word, FacetNames.Of(kind));
}
