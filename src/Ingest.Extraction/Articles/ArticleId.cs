using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Extraction.Articles;

/// <summary>Identifiers of articles.</summary>
public static class ArticleId
{
    /// <summary>The number of characters of an identifier.</summary>
    public const int Length = 22;

    /// <summary>The identifier of the article with a name: the first 128 bits of the SHA-256 of its UTF-8 form, in base64url.</summary>
    /// <param name="name">The blob name, folders included, exactly as the container has it.</param>
    /// <returns><see cref="Length"/> characters out of <c>A–Z a–z 0–9 - _</c>: safe in an address, a row key and a file name.</returns>
    public static string FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return Base64Url.EncodeToString(hash[..16]);
    }

    /// <summary>Whether a text has the form of an identifier.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: Length } && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0;

    private static readonly System.Buffers.SearchValues<char> Alphabet = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );
}
