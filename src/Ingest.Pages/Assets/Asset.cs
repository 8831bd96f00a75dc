using System.Security.Cryptography;
using Ingest.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Assets;

/// <summary>A file that pages refer to. Its address tells its content, so browsers keep it for good.</summary>
public sealed class Asset
{
    private const int HashLength = 10;

    private readonly byte[] content;
    private readonly string contentType;
    private readonly string hash;

    private Asset(string name, string contentType)
    {
        using var stream =
            typeof(Asset).Assembly.GetManifestResourceStream($"Assets/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks the asset {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        content = bytes.ToArray();
        hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
        this.contentType = contentType;
        File = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
    }

    /// <summary>The stylesheet.</summary>
    public static Asset Stylesheet { get; } = new("ingest.css", "text/css; charset=utf-8");

    /// <summary>The script.</summary>
    public static Asset Script { get; } = new("ingest.js", "text/javascript; charset=utf-8");

    /// <summary>The icon.</summary>
    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    private static readonly Asset[] All = [Stylesheet, Script, Icon];

    /// <summary>The address, relative to the host.</summary>
    public string Address => $"/assets/{File}";

    /// <summary>The file's name in its address, with the hash of its content.</summary>
    private string File { get; }

    /// <summary>The answer to a request for a file, or null if there is none of this name.</summary>
    internal static IResult? Find(HttpRequest request, string file) =>
        Array.Find(All, asset => string.Equals(asset.File, file, StringComparison.Ordinal))?.AnswerTo(request);

    private Answer AnswerTo(HttpRequest request)
    {
        KeyValuePair<string, string>[] headers = [new("Cache-Control", "public, max-age=31536000, immutable")];
        return request.Headers.IfNoneMatch == $"\"{hash}\""
            ? Answer.Empty(StatusCodes.Status304NotModified, hash) with
            {
                Headers = headers,
            }
            : new Answer
            {
                Status = StatusCodes.Status200OK,
                ContentType = contentType,
                Body = content,
                ETag = hash,
                Headers = headers,
            };
    }
}
