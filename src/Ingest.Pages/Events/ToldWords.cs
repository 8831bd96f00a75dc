using Ingest.Extraction.Analysis;

namespace Ingest.Pages.Events;

/// <summary>Some words of a sentence that tells an event.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsTrigger">Whether they are what tells the event.</param>
/// <param name="IsBehindGap">Whether words of the sentence are left out before them.</param>
public sealed record ToldWords(string Text, bool IsTrigger, bool IsBehindGap)
{
    /// <summary>More participants are no help to see what the trigger means.</summary>
    private const int MaxMentions = 8;

    /// <summary>The sentence as far as the event holds its words: the trigger, and who and where, in order of the text.</summary>
    public static IReadOnlyList<ToldWords> Of(Event @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var trigger = @event.Trigger;
        var others = @event
            .Actor.Concat(@event.Recipient)
            .Select(actor => actor.Mention)
            .Append(@event.Place?.Mention)
            .OfType<Mention>()
            .Where(mention => @event.Sentence.Contains(mention.Span) && !mention.Span.Overlaps(trigger.Span))
            .Take(MaxMentions);
        var words = new List<ToldWords>();
        var end = 0;
        foreach (var mention in others.Append(trigger).OrderBy(mention => mention.Start))
        {
            // One may be named inside another's description; what overlaps is said already.
            if (words.Count > 0 && mention.Start < end)
            {
                continue;
            }

            words.Add(new ToldWords(mention.Text, mention == trigger, words.Count > 0 && mention.Start > end + 1));
            end = mention.End;
        }

        return words;
    }
}
