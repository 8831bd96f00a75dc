namespace Ingest.Extraction.Names;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization: a company, party, ministry, armed group, team and so on.</summary>
    Organization,

    /// <summary>A country, city, region, landmark or other place.</summary>
    Location,

    /// <summary>A word for the people of a place, or of a religious or political group: <c>Russian</c>, <c>Kurds</c>, <c>Muslim</c>.</summary>
    Nationality,

    /// <summary>Anything else with a name: works, events, products, laws, languages.</summary>
    Other,
}
