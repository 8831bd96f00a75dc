namespace Ingest.Extraction.Names;

/// <summary>The lists in which a phrase stands. A form that also means something else stands in the ambiguous twin of its list.</summary>
[Flags]
internal enum KnownNames : uint
{
    None = 0,
    Country = 1 << 0,
    City = 1 << 1,
    Region = 1 << 2,
    Place = 1 << 3,
    Organization = 1 << 4,
    Nationality = 1 << 5,
    Person = 1 << 6,
    Metonym = 1 << 7,
    FirstName = 1 << 8,
    Surname = 1 << 9,
    OrganizationHead = 1 << 10,
    Title = 1 << 11,
    Office = 1 << 12,
    OrganizationPattern = 1 << 13,

    /// <summary>May begin with a small letter (<c>al-Qaeda</c>).</summary>
    SmallInitial = 1 << 30,

    /// <summary>Longer phrases begin with this one.</summary>
    Prefix = 1u << 31,
}
