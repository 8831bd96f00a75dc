using System.Globalization;
using Azure.Data.Tables;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Similarity;
using Ingest.Storage.Copies;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Rows;

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

    /// <summary>What tells whether other articles are copies of it; null if it has no text.</summary>
    public TextSketch? Sketch { get; init; }

    /// <summary>The prints of its quotes, in their order.</summary>
    public ItemPrints Quotes { get; init; }

    /// <summary>The prints of its events, in their order.</summary>
    public ItemPrints Events { get; init; }

    /// <summary>Whether a complete analysis is stored with it: a failed article has none.</summary>
    public bool HasAnalysis => Summary.State == ArticleState.Ingested;

    /// <summary>Whether its rows are where lookups look for them.</summary>
    public bool HasPresentLayout => MadeBy.EndsWith("/" + StorageLayout.Version, StringComparison.Ordinal);

    /// <summary>The edition as copies of it find it; null if it has no text.</summary>
    public CopyMember? Member => Sketch is { } sketch ? new(Summary.Published, Summary.Id, Name, sketch) : null;

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
        SetBytes(nameof(Sketch), Sketch?.Bytes ?? default);
        SetBytes(nameof(Quotes), Quotes.Bytes);
        SetBytes(nameof(Events), Events.Bytes);

        void Set(string column, string? value)
        {
            if (value is not null)
            {
                entity[column] = value;
            }
        }

        void SetBytes(string column, ReadOnlyMemory<byte> value)
        {
            if (value.Length > 0)
            {
                entity[column] = value.ToArray();
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
                Sketch = entity.GetBinary(nameof(Sketch)) is { } sketch ? TextSketch.Read(sketch) : null,
                Quotes = ItemPrints.Read(entity.GetBinary(nameof(Quotes))),
                Events = ItemPrints.Read(entity.GetBinary(nameof(Events))),
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
