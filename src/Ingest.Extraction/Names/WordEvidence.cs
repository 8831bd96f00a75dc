namespace Ingest.Extraction.Names;

/// <summary>What all occurrences of a word in one text together tell.</summary>
[Flags]
internal enum WordEvidence : ushort
{
    None = 0,

    /// <summary>Somewhere in small letters.</summary>
    Small = 1 << 0,

    /// <summary>Capitalized within a sentence that is no headline.</summary>
    CapitalizedWithin = 1 << 1,

    /// <summary>After a first name.</summary>
    AfterFirstName = 1 << 2,

    /// <summary>After a title or office.</summary>
    AfterTitle = 1 << 3,

    /// <summary>After <c>in</c>, <c>at</c>, <c>near</c> and the like.</summary>
    AfterPlacePreposition = 1 << 4,

    /// <summary>Before <c>said</c> and the like.</summary>
    BeforeSpeech = 1 << 5,

    /// <summary>After <c>the</c>.</summary>
    AfterArticle = 1 << 6,

    /// <summary>In the full name of a known person.</summary>
    InKnownPerson = 1 << 7,

    /// <summary>In a known organization's name of several words.</summary>
    InKnownOrganization = 1 << 8,

    /// <summary>Alone in brackets.</summary>
    InBrackets = 1 << 9,

    /// <summary>Before a possessive ending.</summary>
    BeforePossessive = 1 << 10,

    /// <summary>An acronym in brackets after the words that it is made of.</summary>
    DefinedAcronym = 1 << 11,
}
