using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Entities;

/// <summary>An entity under construction.</summary>
internal sealed class EntityRecord
{
    /// <summary>The fullest name the article gives; of one without a name the words of the first mention.</summary>
    public required string Name { get; set; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Whether the article names it, or a description tells who is meant; others are not shown among the entities.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Whether it is several persons.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The office or role, as the article has it, or null.</summary>
    public string? Role { get; set; }

    /// <summary>The country, coded as in <see cref="Actor.Country"/>, or null.</summary>
    public string? Country { get; set; }

    /// <summary>PLOVER's sector, as a title or description tells it, or null.</summary>
    public string? Sector { get; set; }

    /// <summary>PLOVER's sector of a well-known person by the offices held, or null; what the article says goes before it.</summary>
    public string? KnownSector { get; set; }

    /// <summary>The gender of a person, as title, description, name or knowledge tell it.</summary>
    public Gender Gender { get; set; }

    /// <summary>The kind of an organization as in <c>Knowledge/organizations.tsv</c>, or null.</summary>
    public string? OrganizationKind { get; init; }

    /// <summary>The offices held, as the article tells them.</summary>
    public List<Office> Offices { get; } = [];

    /// <summary>The nouns that describe a person in the article, in lower case and the singular (<em>minister</em>).</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>The titles and occupations among them.</summary>
    public List<Title> Titles { get; } = [];

    /// <summary>The kinds of those nouns in <c>Knowledge/offices.tsv</c>.</summary>
    public List<string> DescriptionKinds { get; } = [];

    /// <summary>Takes up what a title or occupation tells.</summary>
    public void Describe(Title title)
    {
        if (!Titles.Contains(title))
        {
            Titles.Add(title);
        }

        Describe(title.Head, title.Kind, title.Sector, title.Gender);
    }

    /// <summary>Takes up what a description tells.</summary>
    public void Describe(string noun, string? kind, string? sector, Gender gender)
    {
        if (!Descriptions.Contains(noun))
        {
            Descriptions.Add(noun);
        }

        if (kind is not null && !DescriptionKinds.Contains(kind))
        {
            DescriptionKinds.Add(kind);
        }

        Sector ??= sector;
        Gender = Gender == Gender.Unknown ? gender : Gender;
    }

    /// <summary>The identifier of the entity with an index: <c>n1</c> for the first.</summary>
    public static string IdOf(int index) => "n" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The index of the entity with an identifier, see <see cref="IdOf"/>.</summary>
    public static int IndexOf(string id) => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture) - 1;
}

/// <summary>A place where an entity is mentioned.</summary>
/// <param name="Span">The words, titles and roles before a person's name included.</param>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Head">The token that heads the mention in the tree.</param>
/// <param name="Entity">The index of the entity.</param>
/// <param name="Form">How it is mentioned.</param>
internal readonly record struct EntityMention(
    TextSpan Span,
    int FirstToken,
    int EndToken,
    int Head,
    int Entity,
    MentionForm Form
);

/// <summary>The grammatical gender of a person.</summary>
internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
