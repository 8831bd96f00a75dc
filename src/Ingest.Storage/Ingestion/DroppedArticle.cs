using System.Globalization;
using Azure;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Ingestion;

/// <summary>A blob of the articles container as it was at one moment.</summary>
/// <param name="Name">The blob name.</param>
/// <param name="ETag">The version that was read.</param>
/// <param name="CreatedOn">When the blob was created.</param>
/// <param name="ContentType">The media type, or null.</param>
/// <param name="Metadata">The metadata that a reader of articles heeds, by lower-case key, sorted.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="StoredHash">The content's hash as the store knows it, or null; only to tell oversized contents apart.</param>
internal sealed record DroppedArticle(
    string Name,
    ETag ETag,
    DateTimeOffset CreatedOn,
    string? ContentType,
    IReadOnlyDictionary<string, string> Metadata,
    long Length,
    byte[]? StoredHash
)
{
    /// <summary>The revision of an article whose content was never read.</summary>
    public const string UnreadRevision = "unread";

    private static readonly string[] Keys = ["language", "published", "source", "title", "url"];

    /// <summary>What a reader of articles heeds among a blob's metadata.</summary>
    public static IReadOnlyDictionary<string, string> Effective(IDictionary<string, string> metadata) =>
        new SortedDictionary<string, string>(
            metadata
                .Where(pair => Keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
                .GroupBy(pair => pair.Key.ToLowerInvariant(), StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The revision with a content.</summary>
    public string Revision(ReadOnlySpan<byte> content)
    {
        using var hash = new ContentHash();
        return AddMetadata(hash.Add("content").Add(content)).Finish();
    }

    /// <summary>The revision of an article that is too large to be read.</summary>
    public string OversizedRevision()
    {
        using var hash = new ContentHash();
        hash.Add("oversized").Add(Length.ToString(CultureInfo.InvariantCulture)).Add(StoredHash ?? []);
        return AddMetadata(hash).Finish();
    }

    private ContentHash AddMetadata(ContentHash hash)
    {
        hash.Add(ContentType);
        foreach (var (key, value) in Metadata)
        {
            hash.Add(key).Add(value);
        }

        return hash;
    }
}
