using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Layout;

/// <summary>The lists a quote stands in.</summary>
internal static class QuoteFacets
{
    /// <summary>The list of all quotes, and one for each word of the speaker's name.</summary>
    public static IEnumerable<IndexList> ListsOf(Quote quote) =>
        quote.Speaker is { } speaker
            ? [IndexList.Quotes, .. NameKey.Tokens(speaker.Name).Select(IndexList.Speaker)]
            : [IndexList.Quotes];
}
