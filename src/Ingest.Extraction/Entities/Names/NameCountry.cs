using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Entities.Names;

/// <summary>What a name alone tells of a country, where the article and the lists of names tell none.</summary>
internal static class NameCountry
{
    /// <summary>
    /// The country of a person who is named by a surname that only people of one country are known by (<em>Erdogan said</em>),
    /// and of a body or place whose name holds a country, a region, a people or a city (<em>Tokyo Stock Exchange</em>); else null.
    /// </summary>
    public static string? Of(EntityRecord entity) =>
        entity switch
        {
            { IsNamed: false } => null,
            { Kind: EntityKind.Person } => entity.Name.Contains(' ')
                ? null
                : KnownPersons.CountryOfSurname(entity.Name),
            { Kind: EntityKind.Organization or EntityKind.Place } => CountryWords.In(entity.Name),
            _ => null,
        };
}
