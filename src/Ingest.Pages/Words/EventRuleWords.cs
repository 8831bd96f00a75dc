using System.Collections.Frozen;

namespace Ingest.Pages.Words;

/// <summary>Says what made the extraction take something for an event: a kind of word, where it stands, and what is missing.</summary>
public static class EventRuleWords
{
    private static readonly FrozenDictionary<string, string> Triggers = new Dictionary<string, string>
    {
        ["verb"] = "a verb",
        ["phrase"] = "a phrase with a verb",
        ["support-verb"] = "a noun that a verb carries (“held talks”)",
        ["noun"] = "a noun",
        ["adjective"] = "an adjective",
        ["modal"] = "a modal verb",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>
    {
        ["main"] = "in the sentence's main clause",
        ["told"] = "in what somebody is reported to say",
        ["phrase"] = "inside a noun phrase",
        ["relative"] = "in a relative clause",
        ["participle"] = "in a clause with a participle of speech",
        ["result"] = "in a clause that tells the result",
        ["adverbial"] = "in a clause of time, reason or circumstance",
        ["purpose"] = "in a clause of purpose",
        ["condition"] = "in a condition",
        ["complement"] = "in the complement of another verb",
        ["modifier"] = "in a clause beside a noun",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Gaps = new Dictionary<string, string>
    {
        ["alone"] = "no recipient is told",
        ["thing"] = "what acts may be no one",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rule in words a reader understands, or null if a part of it has none.</summary>
    /// <param name="rule">The rule's name, as an analysis gives it as evidence: <c>verb/main/alone</c>.</param>
    public static string? Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var parts = rule.Split('/');
        if (
            parts.Length < 2
            || !Triggers.TryGetValue(parts[0], out var trigger)
            || !Places.TryGetValue(parts[1], out var place)
            || !parts[2..].All(Gaps.ContainsKey)
        )
        {
            return null;
        }

        return string.Join("; ", parts[2..].Select(gap => Gaps[gap]).Prepend($"{trigger} {place}"));
    }
}
