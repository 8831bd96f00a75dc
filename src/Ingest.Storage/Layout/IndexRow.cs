using Azure.Data.Tables;

namespace Ingest.Storage.Layout;

/// <summary>A row of an index table before it is written.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Columns">What it holds beside its keys; null values are left out.</param>
internal sealed record IndexRow(RowAddress Address, IReadOnlyList<KeyValuePair<string, object?>> Columns)
{
    /// <summary>The row as the SDK takes it.</summary>
    public TableEntity ToEntity()
    {
        var entity = new TableEntity(Address.PartitionKey, Address.RowKey);
        foreach (var (name, value) in Columns)
        {
            if (value is not null)
            {
                entity[name] = value;
            }
        }

        return entity;
    }
}

/// <summary>The names of the columns of the index tables.</summary>
internal static class IndexColumns
{
    /// <summary>The quote or event as JSON; absent if it is too long for a row and has to be taken from the complete analysis.</summary>
    public const string Json = "Json";

    /// <summary>The day number (days since 0001-01-01) on which the interval starts; absent without a date.</summary>
    public const string Start = "Start";

    /// <summary>An article's title, as far as the head has it.</summary>
    public const string Title = "Title";

    /// <summary>A quote's or an actor's kind.</summary>
    public const string Kind = "Kind";

    /// <summary>An event's type.</summary>
    public const string Type = "Type";

    /// <summary>An actor's name as the article has it.</summary>
    public const string Name = "Name";

    /// <summary>An actor's role.</summary>
    public const string Role = "Role";

    /// <summary>An actor's country code.</summary>
    public const string Country = "Country";
}
