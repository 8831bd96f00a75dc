using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Entities;

/// <summary>An entity under construction.</summary>
internal sealed class EntityRecord
{
    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    public string? Role { get; set; }

    public string? Country { get; set; }

    public Gender Gender { get; set; }

    /// <summary>The identifier of the entity with an index: <c>n1</c> for the first.</summary>
    public static string IdOf(int index) => "n" + (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place where an entity is named.</summary>
/// <param name="Span">The words, titles and roles before a person's name included.</param>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Entity">The index of the entity.</param>
internal readonly record struct EntityMention(TextSpan Span, int FirstToken, int EndToken, int Entity);

/// <summary>The grammatical gender of a person.</summary>
internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
