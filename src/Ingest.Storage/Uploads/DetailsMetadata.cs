using System.Buffers;
using System.Globalization;

namespace Ingest.Storage.Uploads;

/// <summary>An article's details as a blob's metadata.</summary>
internal static class DetailsMetadata
{
    /// <summary>The most characters of keys and values together; Azure takes 8 KB with the headers' own signs.</summary>
    public const int MaxLength = 7_500;

    // Metadata travels in headers; readers of articles undo percent-encoding.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/"
    );

    /// <summary>The metadata, by key; empty if nothing is said.</summary>
    public static Dictionary<string, string> Of(ArticleDetails details)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("title", details.Title);
        Add("published", details.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("source", details.Source);
        Add("url", details.Url);
        Add("language", details.Language);
        return metadata;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                metadata[key] = value.AsSpan().IndexOfAnyExcept(Plain) < 0 ? value : Uri.EscapeDataString(value);
            }
        }
    }
}
