using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ingest.Http.Uploading;

/// <summary>
/// Tells requests that a page of another site makes a browser send. A browser says so itself; what is no browser says nothing.
/// </summary>
public static class CrossSite
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    /// <summary>Whether another site is behind a request that changes something.</summary>
    public static bool IsBehind(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.TryGetValue(FetchSite, out var site))
        {
            return site != SameOrigin;
        }

        // Browsers leave the header out where the connection is not secure, but name the origin of what changes something.
        return request.Headers.TryGetValue(HeaderNames.Origin, out var origin) && !IsOwn(origin.ToString(), request);
    }

    /// <summary>The scheme does not count: a proxy in front may have taken it off.</summary>
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
