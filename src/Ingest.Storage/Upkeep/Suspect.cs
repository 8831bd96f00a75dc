using Azure;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Upkeep;

/// <summary>An article that a reading of the whole store made look wrong. Ingestion goes on meanwhile, so it has to be looked at by itself.</summary>
/// <param name="articleId">The article.</param>
internal sealed class Suspect(string articleId)
{
    /// <summary>The article.</summary>
    public string ArticleId { get; } = articleId;

    /// <summary>The rows seen of editions that were not current, by edition. An edition of which only a manifest or an analysis was seen has none.</summary>
    public Dictionary<string, List<RowAddress>> Strays { get; } = new(StringComparer.Ordinal);

    /// <summary>The version in which the head named editions beside the current one, or default.</summary>
    public ETag Unfinished { get; set; }

    /// <summary>Whether the current edition seems to lack something.</summary>
    public bool Lacking { get; set; }

    /// <summary>Whether the rows of the current edition seem to be laid out as an earlier version did.</summary>
    public bool Outdated { get; set; }

    /// <summary>Whether the head seems to be wrong about copies.</summary>
    public bool Mismarked { get; set; }

    /// <summary>Whether the article seems to have no blob.</summary>
    public bool Vanished { get; set; }

    /// <summary>The blob name if the blob has been waiting too long, else null.</summary>
    public string? Overdue { get; set; }

    /// <summary>Notes an edition that was not current.</summary>
    public List<RowAddress> StraysOf(string edition)
    {
        if (!Strays.TryGetValue(edition, out var rows))
        {
            Strays[edition] = rows = [];
        }

        return rows;
    }
}
