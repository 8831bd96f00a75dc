using System.Text.Json.Serialization;

namespace Ingest.Extraction.Analysis;

/// <summary>Someone or something the article names, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>Identifies the entity within its article (<c>n1</c>, <c>n2</c> … in order of the first mention).</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name the article gives.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The office or role, as the article has it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The country it is, belongs to or speaks for, or null; coded as <see cref="Actor.Country"/>.</summary>
    public string? Country { get; init; }

    /// <summary>Where it is mentioned, in order of the text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>The kinds of entities.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EntityKind>))]
public enum EntityKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A government body, company, party, army or other organization.</summary>
    Organization,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A city, region or other place.</summary>
    Place,

    /// <summary>Anything else with a name.</summary>
    Other,
}
