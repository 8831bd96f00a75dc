using System.Globalization;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events;

/// <summary>The rule that found an event and how often it is right.</summary>
/// <param name="Rule">
/// The rule's name: the kind of trigger, the kind of clause, <c>alone</c> if no recipient is told, <c>thing</c> if what acts is
/// not known to name someone.
/// </param>
/// <param name="Confidence">The share of its events whose type and participants are right.</param>
internal readonly record struct EventEvidence(string Rule, double Confidence)
{
    private static readonly Dictionary<string, double> Shares = KnowledgeFile
        .Open("event-confidence.tsv")
        .Rows.ToDictionary(
            row => row["rule"],
            row => double.Parse(row["share"], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    /// <summary>What is known about an event by how it was found, or null if the rule is right too seldom to be used.</summary>
    public static EventEvidence? Of(Trigger trigger, string position, bool isComplete, bool hasAgent)
    {
        var word = trigger.Frame.Class switch
        {
            FrameClass.Verb when trigger.Frame.OtherWords.Length > 0 => "phrase",
            FrameClass.Verb => "verb",
            FrameClass.Noun when trigger.SupportVerb >= 0 => "support-verb",
            FrameClass.Noun => "noun",
            FrameClass.Adjective => "adjective",
            _ => "modal",
        };
        var rule = $"{word}/{position}{(isComplete ? "" : "/alone")}{(hasAgent ? "" : "/thing")}";
        return Shares.TryGetValue(rule, out var share) ? new EventEvidence(rule, share) : null;
    }
}
