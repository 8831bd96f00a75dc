namespace Ingest.Storage;

/// <summary>Settings of the storage room, out of the section <c>Ingest</c> of the host's configuration, if it has one.</summary>
public sealed class StorageOptions
{
    /// <summary>The largest <see cref="MaxArticleBytes"/> allowed: an article is held in memory while it is read.</summary>
    public const long GreatestMaxArticleBytes = 256 * 1024 * 1024;

    internal const string MaxArticleBytesSetting = "Ingest:MaxArticleBytes";

    /// <summary>
    /// The largest article that is read, in bytes; 5 MiB unless told otherwise (environment or app setting
    /// <c>Ingest__MaxArticleBytes</c>). Larger blobs are recorded as failed without
    /// being downloaded. At least 1 and at most <see cref="GreatestMaxArticleBytes"/>.
    /// </summary>
    public long MaxArticleBytes { get; set; } = 5 * 1024 * 1024;
}
