using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Http.Paging;

/// <summary>
/// A place in a list, in base64url: one byte of version, 16 bytes of the query's fingerprint, then storage's
/// continuation in UTF-8. The fingerprint guards against mixing up queries, not against forgery: a continuation is no
/// secret, and storage checks it.
/// </summary>
internal static class Cursor
{
    /// <summary>The most characters a cursor may have.</summary>
    public const int MaxLength = 4096;

    private const byte Version = 1;
    private const int FingerprintLength = 16;
    private const int HeaderLength = 1 + FingerprintLength;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The cursor for a continuation of a query.</summary>
    /// <exception cref="InvalidOperationException">The continuation is too long for an address.</exception>
    public static string Write(string route, IEnumerable<KeyValuePair<string, string>> filters, string continuation)
    {
        var text = Base64Url.EncodeToString([
            Version,
            .. Fingerprint(route, filters),
            .. StrictUtf8.GetBytes(continuation),
        ]);
        return text.Length <= MaxLength
            ? text
            : throw new InvalidOperationException(
                $"A continuation of {continuation.Length} characters fits no cursor."
            );
    }

    /// <summary>Reads a cursor.</summary>
    public static CursorReading Read(string text, string route, IEnumerable<KeyValuePair<string, string>> filters)
    {
        if (text.Length > MaxLength || !TryDecode(text, out var bytes) || bytes[0] != Version)
        {
            return CursorReading.Of(CursorProblems.Malformed);
        }

        if (!bytes.AsSpan(1, FingerprintLength).SequenceEqual(Fingerprint(route, filters)))
        {
            return CursorReading.Of(CursorProblems.Foreign);
        }

        try
        {
            return new CursorReading(StrictUtf8.GetString(bytes.AsSpan(HeaderLength)), Problem: null);
        }
        catch (DecoderFallbackException)
        {
            return CursorReading.Of(CursorProblems.Malformed);
        }
    }

    private static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
        return bytes is { Length: > HeaderLength };
    }

    /// <remarks>Line breaks keep the parts apart: no route, name or accepted value has a control character.</remarks>
    private static ReadOnlySpan<byte> Fingerprint(string route, IEnumerable<KeyValuePair<string, string>> filters)
    {
        var query = string.Join('\n', filters.Select(filter => $"{filter.Key}\n{filter.Value}").Prepend(route));
        return SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, FingerprintLength);
    }
}
