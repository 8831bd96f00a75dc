using Ingest.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>The description of this API, which the assembly carries.</summary>
internal sealed class OpenApiHandler
{
    private readonly Answer document = new()
    {
        Status = StatusCodes.Status200OK,
        ContentType = "application/json; charset=utf-8",
        Body = Load(),
    };

    public IResult Answer() => document;

    private static byte[] Load()
    {
        using var resource = typeof(OpenApiHandler).Assembly.GetManifestResourceStream("openapi.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
