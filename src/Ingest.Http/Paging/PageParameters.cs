using System.Globalization;
using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Paging;

/// <summary>Which part of a list a request wants. Reads <c>limit</c> and <c>cursor</c>, after all filters.</summary>
internal sealed class PageParameters
{
    private const int DefaultLimit = 50;

    private readonly string route;
    private readonly IReadOnlyList<KeyValuePair<string, string>> filters;
    private readonly int? limit;

    public PageParameters(string route, ParameterReader reader)
    {
        this.route = route;
        filters = [.. reader.Filters];
        limit = reader.TryRead("limit", ParameterFormats.Limit, out var given) ? given : null;
        var cursor = reader.Raw("cursor");
        Problem = reader.Problem;
        if (Problem is not null)
        {
            return;
        }

        var reading = cursor is null ? default : Cursor.Read(cursor, route, filters);
        Request = new PageRequest(limit ?? DefaultLimit, reading.Continuation);
        Problem =
            cursor is null || reading.Continuation is not null ? null
            : reading.IsForeign ? CursorProblems.Foreign
            : CursorProblems.Malformed;
    }

    /// <summary>What is wrong with the request as a whole, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>What to ask of storage, if there is no problem.</summary>
    public PageRequest Request { get; } = new(DefaultLimit);

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
