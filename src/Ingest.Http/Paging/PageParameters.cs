using System.Globalization;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Paging;

/// <summary>Which part of a list a request wants, and the address of the part after it.</summary>
public sealed class PageParameters
{
    /// <summary>How many items a part has if the request does not say.</summary>
    public const int DefaultLimit = 50;

    private readonly string route;
    private readonly IReadOnlyList<KeyValuePair<string, string>> filters;
    private readonly int? limit;

    private PageParameters(string route, IReadOnlyList<KeyValuePair<string, string>> filters, int? limit)
    {
        this.route = route;
        this.filters = filters;
        this.limit = limit;
    }

    /// <summary>What is wrong with the request, be it a filter, the limit or the cursor; null if nothing is.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Where storage is to go on, or null for the first part.</summary>
    public string? Continuation { get; private init; }

    /// <summary>What to ask of storage, if there is no problem.</summary>
    public PageRequest Request => new(limit ?? DefaultLimit, Continuation);

    /// <summary>Reads <c>limit</c> and <c>cursor</c>. The filters must have been read: a cursor is bound to them.</summary>
    public static PageParameters Read(string route, ParameterReader reader)
    {
        var filters = reader.Filters;
        int? limit = reader.TryRead("limit", ParameterFormats.Limit, out var given) ? given : null;
        var cursor = reader.Raw("cursor");
        if (reader.Problem is { } problem)
        {
            return new PageParameters(route, filters, limit) { Problem = problem };
        }

        if (cursor is null)
        {
            return new PageParameters(route, filters, limit);
        }

        var reading = Cursor.Read(cursor, route, filters);
        return new PageParameters(route, filters, limit)
        {
            Continuation = reading.Continuation,
            Problem = reading.Problem,
        };
    }

    /// <summary>The address of the part that a continuation starts, relative to the host; null at the end of the list.</summary>
    public string? Next(string? continuation)
    {
        if (continuation is null)
        {
            return null;
        }

        var parameters = new List<KeyValuePair<string, string>>(filters);
        if (limit is { } given)
        {
            parameters.Add(new("limit", given.ToString(CultureInfo.InvariantCulture)));
        }

        parameters.Add(new("cursor", Cursor.Write(route, filters, continuation)));
        var query = parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}");
        return $"/{route}?{string.Join('&', query)}";
    }
}
