using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Ingest.Extraction.Articles;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Rows;

/// <summary>
/// The row that says which edition of an article is current. Partition and row key are the article's identifier.
/// Every change of an article goes through a conditional write of its head.
/// </summary>
internal sealed record HeadRow
{
    /// <summary>The article's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The blob name.</summary>
    public required string Name { get; init; }

    /// <summary>The current edition, or null if none is complete: then there is nothing to see yet.</summary>
    public Edition? Current { get; init; }

    /// <summary>The editions beside the current one that may have rows: being written, or being removed. Sorted.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>The version of this row, for the condition of the next write; default for a row not yet written.</summary>
    public ETag ETag { get; init; }

    /// <summary>When the store wrote this version, by its own clock; null for a row not yet written.</summary>
    public DateTimeOffset? WrittenOn { get; init; }

    /// <summary>The names of all editions that may have rows.</summary>
    public IEnumerable<string> Editions => Current is { } current ? Pending.Append(current.Name) : Pending;

    /// <summary>The row as the SDK takes it.</summary>
    public TableEntity ToEntity()
    {
        var entity = new TableEntity(Id, Id) { [nameof(Name)] = Name, ETag = ETag };
        if (Pending.Count > 0)
        {
            entity[nameof(Pending)] = string.Join(' ', Pending);
        }

        Current?.WriteTo(entity);
        return entity;
    }

    /// <summary>Reads what <see cref="ToEntity"/> wrote.</summary>
    public static HeadRow From(TableEntity entity) =>
        new()
        {
            Id = entity.PartitionKey,
            Name = entity.GetString(nameof(Name)),
            Current = Edition.ReadFrom(entity),
            Pending = entity.GetString(nameof(Pending))?.Split(' ') ?? [],
            ETag = entity.ETag,
            WrittenOn = entity.Timestamp,
        };
}

/// <summary>What the head row says about the current edition.</summary>
internal sealed record Edition
{
    // A headline can be as long as an article; the complete analysis has it whole.
    private const int MaxText = 1000;
    private const int MaxUrl = 4000;

    /// <summary>Names the edition: a hash of all it consists of, so that equal names mean equal rows.</summary>
    public required string Name { get; init; }

    /// <summary>The versions of analysis and layout that made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Names the content it was made from, whatever its metadata; null for an article that failed.</summary>
    public string? Content { get; init; }

    /// <summary>What lists show.</summary>
    public required ArticleSummary Summary { get; init; }

    /// <summary>Whether a complete analysis is stored with it: a failed article has none.</summary>
    public bool HasAnalysis => Summary.State == ArticleState.Ingested;

    /// <summary>Whether its rows are where lookups look for them.</summary>
    public bool HasPresentLayout => MadeBy.EndsWith("/" + StorageLayout.Version, StringComparison.Ordinal);

    /// <summary>The copy of a text that fits into a head row.</summary>
    public static string? Shorten(string? text) => text is { Length: > MaxText } ? text[..(MaxText - 1)] + "…" : text;

    /// <summary>The address if it fits into a head row: half an address is none.</summary>
    public static string? ShortUrl(string? url) => url is { Length: > MaxUrl } ? null : url;

    public void WriteTo(TableEntity entity)
    {
        entity[nameof(Edition)] = Name;
        entity[nameof(MadeBy)] = MadeBy;
        entity[nameof(Summary.State)] = Summary.State.ToString();
        entity[nameof(Summary.Revision)] = Summary.Revision;
        entity[nameof(Summary.QuoteCount)] = Summary.QuoteCount;
        entity[nameof(Summary.EventCount)] = Summary.EventCount;
        Set(nameof(Content), Content);
        Set(nameof(Summary.Reason), Summary.Reason);
        Set(nameof(Summary.ReasonCode), Summary.ReasonCode);
        Set(nameof(Summary.Title), Summary.Title);
        Set(nameof(Summary.Published), Summary.Published?.ToString("O", CultureInfo.InvariantCulture));
        Set(nameof(Summary.PublishedBasis), Summary.PublishedBasis?.ToString());
        Set(nameof(Summary.Language), Summary.Language);
        Set(nameof(Summary.Source), Summary.Source);
        Set(nameof(Summary.Url), Summary.Url);

        void Set(string column, string? value)
        {
            if (value is not null)
            {
                entity[column] = value;
            }
        }
    }

    public static Edition? ReadFrom(TableEntity entity) =>
        entity.GetString(nameof(Edition)) is { } name
            ? new()
            {
                Name = name,
                MadeBy = entity.GetString(nameof(MadeBy)),
                Content = entity.GetString(nameof(Content)),
                Summary = new()
                {
                    Id = entity.PartitionKey,
                    Name = entity.GetString(nameof(HeadRow.Name)),
                    State = Enum.Parse<ArticleState>(entity.GetString(nameof(Summary.State))),
                    Reason = entity.GetString(nameof(Summary.Reason)),
                    ReasonCode = entity.GetString(nameof(Summary.ReasonCode)),
                    Title = entity.GetString(nameof(Summary.Title)),
                    Published = entity.GetString(nameof(Summary.Published)) is { } day
                        ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
                        : null,
                    PublishedBasis = entity.GetString(nameof(Summary.PublishedBasis)) is { } basis
                        ? Enum.Parse<PublishedBasis>(basis)
                        : null,
                    Language = entity.GetString(nameof(Summary.Language)),
                    Source = entity.GetString(nameof(Summary.Source)),
                    Url = entity.GetString(nameof(Summary.Url)),
                    Revision = entity.GetString(nameof(Summary.Revision)),
                    QuoteCount = entity.GetInt32(nameof(Summary.QuoteCount)) ?? 0,
                    EventCount = entity.GetInt32(nameof(Summary.EventCount)) ?? 0,
                },
            }
            : null;
}
