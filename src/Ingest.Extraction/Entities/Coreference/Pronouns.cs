namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Personal, possessive and reflexive pronouns of the third person.</summary>
internal static class Pronouns
{
    /// <summary>What a word stands for if it is such a pronoun, or null.</summary>
    /// <param name="word">The word in any case.</param>
    public static Pronoun? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 10)
        {
            return null;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "he" or "him" => new(Gender.Masculine, PronounNumber.Person),
            "his" => new(Gender.Masculine, PronounNumber.Person, IsPossessive: true),
            "himself" => new(Gender.Masculine, PronounNumber.Person, IsReflexive: true),
            "she" or "hers" => new(Gender.Feminine, PronounNumber.Person),
            "her" => new(Gender.Feminine, PronounNumber.Person, IsPossessive: true),
            "herself" => new(Gender.Feminine, PronounNumber.Person, IsReflexive: true),
            "it" => new(Gender.Unknown, PronounNumber.Thing),
            "its" => new(Gender.Unknown, PronounNumber.Thing, IsPossessive: true),
            "itself" => new(Gender.Unknown, PronounNumber.Thing, IsReflexive: true),
            "they" or "them" => new(Gender.Unknown, PronounNumber.Several),
            "their" or "theirs" => new(Gender.Unknown, PronounNumber.Several, IsPossessive: true),
            "themselves" => new(Gender.Unknown, PronounNumber.Several, IsReflexive: true),
            _ => null,
        };
    }

    /// <summary>Whether a word is such a pronoun as a subject.</summary>
    public static bool IsThirdPerson(ReadOnlySpan<char> word) =>
        word is "he" or "He" or "she" or "She" or "they" or "They" or "it" or "It";
}

/// <summary>What a pronoun stands for.</summary>
/// <param name="Gender">The gender of a person.</param>
/// <param name="Number">Whether it stands for a person, a thing or several.</param>
/// <param name="IsPossessive">Whether it stands before what is owned; <em>her</em> may also be an object.</param>
/// <param name="IsReflexive">Whether it refers back to the subject.</param>
internal readonly record struct Pronoun(
    Gender Gender,
    PronounNumber Number,
    bool IsPossessive = false,
    bool IsReflexive = false
);

/// <summary>What kind of thing a pronoun stands for.</summary>
internal enum PronounNumber
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>One thing, body or country.</summary>
    Thing,

    /// <summary>Several, or a body.</summary>
    Several,
}
