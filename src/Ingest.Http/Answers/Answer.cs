using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingest.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Answers;

/// <summary>
/// An answer whose body is ready, so that sending it cannot fail for any reason of ours. It asks no service of the
/// request: the Functions worker, which runs it too, has none of those that minimal APIs register.
/// </summary>
public sealed record Answer : IResult
{
    private const int RetryAfterSeconds = 5;

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The content type, or null if there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The strong entity tag without quotation marks, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Headers beside those that every answer has; they win over these.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The methods the route takes, for status 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The address of what was made, relative to the host, or null.</summary>
    public string? Location { get; init; }

    /// <summary>An answer of JSON.</summary>
    public static Answer Json<T>(T value, JsonTypeInfo<T> typeInfo, int status = StatusCodes.Status200OK) =>
        new()
        {
            Status = status,
            ContentType = "application/json; charset=utf-8",
            Body = JsonSerializer.SerializeToUtf8Bytes(value, typeInfo),
        };

    /// <summary>An answer that reports a problem (RFC 9457).</summary>
    public static Answer Of(Problem problem, string? allow = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new()
        {
            Status = problem.Status,
            ContentType = "application/problem+json; charset=utf-8",
            Body = JsonSerializer.SerializeToUtf8Bytes(problem, AnswerJson.Readable.Problem),
            Allow = allow,
        };
    }

    /// <summary>An answer without a body.</summary>
    public static Answer Empty(int status, string? etag = null) => new() { Status = status, ETag = etag };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        WriteHeaders(response.Headers);
        if (ContentType is null)
        {
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            // Without the request's token: the server drops what nobody reads, and needs no exception for that.
            await response.Body.WriteAsync(Body);
        }
    }

    /// <summary>Writes the headers that every answer has, and others that win over them.</summary>
    internal static void WriteCommonHeaders(
        IHeaderDictionary headers,
        IReadOnlyList<KeyValuePair<string, string>> others
    )
    {
        headers.CacheControl = "private, no-cache";
        headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in others)
        {
            headers[name] = value;
        }
    }

    private void WriteHeaders(IHeaderDictionary headers)
    {
        WriteCommonHeaders(headers, Headers);
        if (ETag is not null)
        {
            headers.ETag = $"\"{ETag}\"";
        }

        if (Location is not null)
        {
            headers.Location = Location;
        }

        if (Allow is not null)
        {
            headers.Allow = Allow;
        }

        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
