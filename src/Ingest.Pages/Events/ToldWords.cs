using Ingest.Extraction.Analysis;

namespace Ingest.Pages.Events;

/// <summary>Some words of a sentence that tells an event.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsTrigger">Whether they are what tells the event.</param>
/// <param name="Before">What parts them from the words before: nothing at the start, a blank, or an ellipsis for words that are left out.</param>
public sealed record ToldWords(string Text, bool IsTrigger, string Before)
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

            var before =
                words.Count == 0 ? ""
                : mention.Start > end + 1 ? " … "
                : " ";
            words.Add(new ToldWords(mention.Text, mention == trigger, before));
            end = mention.End;
        }

        return words;
    }
}
