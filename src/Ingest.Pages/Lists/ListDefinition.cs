using Ingest.Http.Parameters;
using Ingest.Pages.Exports;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Lists;

/// <summary>A list with filters.</summary>
/// <typeparam name="TQuery">The filters.</typeparam>
/// <typeparam name="TItem">The items.</typeparam>
/// <param name="Route">The route of its page, which also says what it holds.</param>
/// <param name="Read">Reads the filters.</param>
/// <param name="LookAsync">Asks storage for a part.</param>
/// <param name="Export">How the items are written to files.</param>
internal sealed record ListDefinition<TQuery, TItem>(
    string Route,
    Func<ParameterReader, TQuery> Read,
    Func<TQuery, PageRequest, CancellationToken, Task<Page<TItem>>> LookAsync,
    ExportDefinition<TItem> Export
);
