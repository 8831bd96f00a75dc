namespace Ingest.Extraction.Entities;

/// <summary>Personal pronouns of the third person as subjects.</summary>
internal static class Pronouns
{
    /// <summary>Whether a word is one.</summary>
    public static bool IsThirdPerson(ReadOnlySpan<char> word) =>
        word is "he" or "He" or "she" or "She" or "they" or "They" or "it" or "It";

    /// <summary>The gender of a pronoun for one person, or null for another word.</summary>
    public static Gender? GenderOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "he" or "He" => Gender.Masculine,
            "she" or "She" => Gender.Feminine,
            _ => null,
        };
}
