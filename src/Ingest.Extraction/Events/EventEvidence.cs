using Ingest.Extraction.Events.Frames;

namespace Ingest.Extraction.Events;

/// <summary>The rule that found an event and how often it is right.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Confidence">The share of its events that are right.</param>
internal readonly record struct EventEvidence(string Rule, double Confidence)
{
    /// <summary>Events less sure are left out.</summary>
    public const double Least = 0.2;

    public static EventEvidence Of(Trigger trigger, string position, bool isComplete, bool hasAgent)
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
        var drop =
            (!hasAgent && position is not "main") || rule is "noun/phrase/alone" || position is "complement" || position is "modifier" or "relative" or "purpose" or "participle" or "adverbial" && !isComplete;
        return new EventEvidence(rule, drop ? 0.1 : 0.5);
    }
}
