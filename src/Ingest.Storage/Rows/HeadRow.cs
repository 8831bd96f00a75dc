using Azure;
using Azure.Data.Tables;

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

    /// <summary>Those of the editions that have copies among other articles, so that a reader looks for them. Sorted.</summary>
    public IReadOnlyList<string> Copied { get; init; } = [];

    /// <summary>The version of this row, for the condition of the next write; default for a row not yet written.</summary>
    public ETag ETag { get; init; }

    /// <summary>When the store wrote this version, by its own clock; null for a row not yet written.</summary>
    public DateTimeOffset? WrittenOn { get; init; }

    /// <summary>The names of all editions that may have rows.</summary>
    public IEnumerable<string> Editions => Current is { } current ? Pending.Append(current.Name) : Pending;

    /// <summary>Whether an edition is the current one or pending.</summary>
    public bool Names(string edition) => Editions.Contains(edition, StringComparer.Ordinal);

    /// <summary>Whether the current edition has copies among other articles.</summary>
    public bool HasCopies => Current is { } current && Copied.Contains(current.Name, StringComparer.Ordinal);

    /// <summary>The head with an edition among those that have copies, or not among them; those it does not name are left out.</summary>
    public HeadRow WithCopied(string edition, bool isCopied) =>
        this with
        {
            Copied =
            [
                .. (isCopied ? Copied.Append(edition) : Copied.Where(each => each != edition))
                    .Where(Names)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };

    /// <summary>The head without marks of editions that it does not name.</summary>
    public HeadRow WithoutOthers() => this with { Copied = [.. Copied.Where(Names)] };

    /// <summary>Whether another version of the head names the same editions in the same roles.</summary>
    public bool IsAs(HeadRow other) =>
        Current?.Name == other.Current?.Name && Pending.SequenceEqual(other.Pending, StringComparer.Ordinal);

    /// <summary>The row as the SDK takes it.</summary>
    public TableEntity ToEntity()
    {
        var entity = new TableEntity(Id, Id) { [nameof(Name)] = Name, ETag = ETag };
        if (Pending.Count > 0)
        {
            entity[nameof(Pending)] = string.Join(' ', Pending);
        }

        if (Copied.Count > 0)
        {
            entity[nameof(Copied)] = string.Join(' ', Copied);
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
            Copied = entity.GetString(nameof(Copied))?.Split(' ') ?? [],
            ETag = entity.ETag,
            WrittenOn = entity.Timestamp,
        };
}
