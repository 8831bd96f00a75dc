using Ingest.Http.Parameters;
using Ingest.Pages.Exports;
using Ingest.Pages.Lists;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Quotes;

/// <summary>The list of quotes.</summary>
internal static class QuoteList
{
    public static ListDefinition<QuoteQuery, StoredQuote> Of(ILookups lookups) =>
        new(PageRoutes.Quotes, ListQueries.Quotes, lookups.GetQuotesAsync, QuoteExport.Definition);
}
