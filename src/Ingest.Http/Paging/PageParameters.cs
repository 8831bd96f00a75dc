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
    private readonly string? cursor;

    private PageParameters(
        string route,
        IReadOnlyList<KeyValuePair<string, string>> filters,
        int? limit,
        string? cursor
    )
    {
        this.route = route;
        this.filters = filters;
        this.cursor = cursor;
        Limit = limit;
    }

    /// <summary>What is wrong with the request, be it a filter, the limit or the cursor; null if nothing is.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>The filters in their canonical form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters => filters;

    /// <summary>How many items the request asks for, or null if it does not say.</summary>
    public int? Limit { get; }

    /// <summary>Where storage is to go on, or null for the first part.</summary>
    public string? Continuation { get; private init; }

    /// <summary>What to ask of storage, if there is no problem.</summary>
    public PageRequest Request => new(Limit ?? DefaultLimit, Continuation);

    /// <summary>Reads <c>limit</c> and <c>cursor</c>. The filters must have been read: a cursor is bound to them.</summary>
    public static PageParameters Read(string route, ParameterReader reader)
    {
        var filters = reader.Filters;
        int? limit = reader.TryRead("limit", ParameterFormats.Limit, out var given) ? given : null;
        var cursor = reader.Raw("cursor");
        if (reader.Problem is { } problem)
        {
            return new PageParameters(route, filters, limit, cursor: null) { Problem = problem };
        }

        if (cursor is null)
        {
            return new PageParameters(route, filters, limit, cursor);
        }

        var reading = Cursor.Read(cursor, route, filters);
        return new PageParameters(route, filters, limit, cursor)
        {
            Continuation = reading.Continuation,
            Problem = reading.Problem,
        };
    }

    /// <summary>The address of the part that a continuation starts, relative to the host; null at the end of the list.</summary>
    public string? Next(string? continuation) =>
        continuation is null ? null : Address(route, Limit, Cursor.Write(route, filters, continuation));

    /// <summary>The address of the list's first part, relative to the host.</summary>
    public string First => Address(route, Limit, cursor: null);

    /// <summary>The address of the very part that is asked for, at another route that takes the same parameters.</summary>
    public string SamePartAt(string otherRoute) => Address(otherRoute, Limit ?? DefaultLimit, cursor);

    /// <summary>The address of all that the filters let through, at another route that takes the same filters.</summary>
    public string WholeAt(string otherRoute) => Address(otherRoute, limit: null, cursor: null);

    private string Address(string path, int? limit, string? cursor)
    {
        var parameters = new List<KeyValuePair<string, string>>(filters);
        if (limit is { } given)
        {
            parameters.Add(new("limit", given.ToString(CultureInfo.InvariantCulture)));
        }

        if (cursor is not null)
        {
            parameters.Add(new("cursor", cursor));
        }

        var query = parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}");
        return parameters.Count == 0 ? $"/{path}" : $"/{path}?{string.Join('&', query)}";
    }
}
