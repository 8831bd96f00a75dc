using Ingest.Http.Parameters;
using Ingest.Pages.Exports;
using Ingest.Pages.Lists;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Events;

/// <summary>The list of events.</summary>
internal static class EventList
{
    public static ListDefinition<EventQuery, StoredEvent> Of(ILookups lookups) =>
        new(PageRoutes.Events, ListQueries.Events, lookups.GetEventsAsync, EventExport.Definition);
}
