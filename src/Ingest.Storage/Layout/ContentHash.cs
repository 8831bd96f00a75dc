using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Storage.Layout;

/// <summary>Names for contents: the first 128 bits of a SHA-256, in base64url.</summary>
internal sealed class ContentHash : IDisposable
{
    /// <summary>The number of characters of a hash.</summary>
    public const int Length = 22;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a part. Its length is hashed too, so that parts cannot run into each other.</summary>
    public ContentHash Add(ReadOnlySpan<byte> part)
    {
        _hash.AppendData(BitConverter.GetBytes((long)part.Length));
        _hash.AppendData(part);
        return this;
    }

    /// <summary>Adds a text; null and the empty text differ.</summary>
    public ContentHash Add(string? part) => part is null ? Add("\0null"u8) : Add(Encoding.UTF8.GetBytes(part));

    /// <summary>The hash of all parts.</summary>
    public string Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return Base64Url.EncodeToString(hash[..16]);
    }

    public void Dispose() => _hash.Dispose();
}
