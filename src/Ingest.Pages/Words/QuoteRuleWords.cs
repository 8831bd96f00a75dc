using System.Collections.Frozen;

namespace Ingest.Pages.Words;

/// <summary>Says what made the extraction take something for a quote.</summary>
public static class QuoteRuleWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["cue-after"] = "words in quotation marks, and who said them comes after",
        ["cue-before"] = "words in quotation marks, and who said them comes before",
        ["reported-clause"] = "a clause that a verb of speech reports: “she said that …”",
        ["marks-in-clause"] = "words in quotation marks inside a sentence about saying",
        ["unclosed"] = "words behind a quotation mark that is never closed, and who said them",
        ["same-paragraph"] = "words in quotation marks beside another quote of the same paragraph",
        ["marks-alone"] = "words in quotation marks, with nothing beside them that tells who said them",
        ["clause-before"] = "a sentence with who said it at its end",
        ["clause-around"] = "a sentence with who said it in its middle or at its end",
        ["as-clause"] = "a sentence with “as … said”",
        ["main-clause"] = "a sentence beside a verb of speech",
        ["infinitive"] = "what somebody vowed, asked or refused to do",
        ["gerund"] = "what somebody denied or admitted doing",
        ["predication"] = "what somebody called or thanked someone or something for",
        ["object"] = "what a verb of speech has as its object: “confirmed the death”",
        ["passive-object"] = "what was praised, denied or confirmed by somebody",
        ["topic"] = "what somebody spoke about",
        ["according-to"] = "“according to” and who said it",
        ["cue-noun"] = "a noun of speech and what was said: “the claim that …”",
        ["mixed-before"] = "a sentence with some words in quotation marks, and who said it comes after",
        ["line-before"] = "words in quotation marks that the line before them introduces",
        ["sign-off"] = "words in quotation marks with a name under or behind them",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rule in words a reader understands, or null if it has none.</summary>
    /// <param name="rule">The rule's name, as an analysis gives it as evidence.</param>
    public static string? Of(string rule) => Words.GetValueOrDefault(rule);
}
