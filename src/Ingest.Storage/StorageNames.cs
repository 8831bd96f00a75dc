namespace Ingest.Storage;

/// <summary>The names of containers and tables.</summary>
public static class StorageNames
{
    /// <summary>The container into which articles are dropped.</summary>
    public const string ArticlesContainer = "articles";

    /// <summary>The container with the complete analyses, one blob for each article and edition.</summary>
    public const string AnalysesContainer = "analyses";

    /// <summary>The container with the receipts of the local watcher, one blob for each article.</summary>
    public const string ReceiptsContainer = "ingest-receipts";

    /// <summary>The table with one head row for each article, and the manifests of its editions.</summary>
    public const string ArticlesTable = "articles";

    /// <summary>The index of articles by state, by the words of their titles, and by day of publication.</summary>
    public const string ArticleIndexTable = "articleIndex";

    /// <summary>The index of quotes by speaker and day.</summary>
    public const string QuoteIndexTable = "quoteIndex";

    /// <summary>The index of events by actor, recipient, country, type and day.</summary>
    public const string EventIndexTable = "eventIndex";

    /// <summary>The index of persons, organizations, countries and groups by the words of their names.</summary>
    public const string ActorIndexTable = "actorIndex";

    /// <summary>The index of articles by the bands of their texts, by which copies are found.</summary>
    public const string CopyIndexTable = "copyIndex";

    /// <summary>All containers.</summary>
    public static IReadOnlyList<string> Containers { get; } = [ArticlesContainer, AnalysesContainer, ReceiptsContainer];

    /// <summary>All tables.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [ArticlesTable, ArticleIndexTable, QuoteIndexTable, EventIndexTable, ActorIndexTable, CopyIndexTable];
}
