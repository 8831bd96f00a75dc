namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>An office of a country or organization.</summary>
/// <param name="Key">Its key in <c>Knowledge/office-keys.tsv</c>.</param>
/// <param name="Of">The country's code, or the name of the organization.</param>
internal readonly record struct Office(string Key, string Of)
{
    /// <summary>The key of a head of state.</summary>
    public const string HeadOfState = "head-of-state";

    /// <summary>The key of a head of government.</summary>
    public const string HeadOfGovernment = "head-of-government";
}
