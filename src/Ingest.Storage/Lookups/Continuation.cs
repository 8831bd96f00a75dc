using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Where a list goes on: the position of the last item given, bound to the query.</summary>
internal static class Continuation
{
    // No position is anywhere near as long.
    private const int MaxLength = 2000;

    /// <summary>The token for a position.</summary>
    public static string Write(string position, object query) =>
        Base64Url.EncodeToString(
            JsonSerializer.SerializeToUtf8Bytes(
                new ContinuationToken(position, Fingerprint(query)),
                ContinuationJson.Default.ContinuationToken
            )
        );

    /// <summary>The position in a token, or null without a token.</summary>
    /// <exception cref="InvalidContinuationException">The token is malformed or was made for another query.</exception>
    public static string? Read(string? continuation, object query)
    {
        if (continuation is null)
        {
            return null;
        }

        try
        {
            if (continuation.Length <= MaxLength)
            {
                var token = JsonSerializer.Deserialize(
                    Base64Url.DecodeFromChars(continuation),
                    ContinuationJson.Default.ContinuationToken
                );
                if (token is { Position: { } position } && token.Query == Fingerprint(query))
                {
                    return position;
                }
            }
        }
        catch (Exception exception) when (exception is FormatException or JsonException) { }

        throw new InvalidContinuationException();
    }

    // Queries are records: their text is their type and all their values.
    private static string Fingerprint(object query)
    {
        using var hash = new ContentHash();
        return hash.Add(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{StorageLayout.Version} {query}")))
            .Finish()[..8];
    }
}

/// <summary>A continuation before it is encoded.</summary>
internal sealed record ContinuationToken(string? Position, string? Query);

[JsonSerializable(typeof(ContinuationToken))]
internal sealed partial class ContinuationJson : JsonSerializerContext;
