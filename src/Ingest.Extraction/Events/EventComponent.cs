using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds events by the patterns of <c>Knowledge/events.tsv</c>. An event needs an actor, a reciprocal one two; several tellings
/// of one type with the same participants and date are one event.
/// </summary>
internal sealed class EventComponent : IAnalysisComponent
{
    private const double VerbConfidence = 0.6;
    private const double NounConfidence = 0.5;

    /// <inheritdoc/>
    public void Process(Document document)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            var triggers = Triggers(document, sentence);
            for (var i = 0; i < triggers.Count; i++)
            {
                var next = i + 1 < triggers.Count ? triggers[i + 1].First : sentence.EndToken;
                Add(document, sentence, triggers[i], next, known);
            }
        }
    }

    private static List<Trigger> Triggers(Document document, Sentence sentence)
    {
        var triggers = new List<Trigger>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            foreach (var (pattern, end) in EventPatterns.At(document, token, sentence.EndToken))
            {
                if (Fits(pattern.Class, document.Annotation(token).Upos))
                {
                    triggers.Add(new Trigger(pattern, token, end));
                    token = end - 1;
                    break;
                }
            }
        }

        return triggers;
    }

    private static bool Fits(WordClass wordClass, Upos tag) =>
        wordClass switch
        {
            WordClass.Verb => tag == Upos.Verb,
            WordClass.Noun => tag is Upos.Noun or Upos.Propn,
            _ => tag == Upos.Adj,
        };

    private static void Add(
        Document document,
        Sentence sentence,
        Trigger trigger,
        int nextTrigger,
        Dictionary<string, int> known
    )
    {
        var pattern = trigger.Pattern;
        var (actors, recipients) = new ParticipantFinder(
            document,
            sentence,
            trigger.First,
            trigger.End,
            pattern
        ).Find();
        var actor = Actors(document, actors);
        if (actor.Count < (pattern.IsReciprocal ? 2 : 1))
        {
            return;
        }

        var recipient = Actors(document, recipients);
        var date = DateOf(document, sentence, trigger, nextTrigger) ?? document.PublicationDate;
        var mention = document.Mention(document.Tokens[trigger.First].Start, document.Tokens[trigger.End - 1].End);
        var key = Key(pattern, actor, recipient, date);
        if (known.TryGetValue(key, out var index))
        {
            var earlier = document.Events[index];
            document.Events[index] = earlier with { Mentions = [.. earlier.Mentions, mention] };
            return;
        }

        known.Add(key, document.Events.Count);
        document.Events.Add(
            new Event
            {
                Id = "e" + (document.Events.Count + 1).ToString(CultureInfo.InvariantCulture),
                Type = pattern.Type,
                Mode = pattern.Mode,
                Cameo = pattern.Cameo,
                Quad = Quads.Of(pattern.Type),
                Trigger = mention,
                Mentions = [mention],
                Sentence = sentence.Span,
                Actor = actor,
                Recipient = recipient,
                Reciprocal = pattern.IsReciprocal,
                Date = date,
                Place = PlaceOf(document, sentence, trigger, actors, recipients),
                Status = StatusOf(document, sentence, trigger.First),
                ReportedBy = document
                    .Quotes.Find(quote => quote.Start <= mention.Start && mention.End <= quote.End)
                    ?.Speaker?.Name,
                Confidence = pattern.Class == WordClass.Noun ? NounConfidence : VerbConfidence,
                Evidence = $"{pattern.Class.ToString().ToLowerInvariant()}-pattern",
            }
        );
    }

    private static List<Actor> Actors(Document document, List<EntityMention> mentions)
    {
        var actors = new List<Actor>();
        foreach (var mention in mentions)
        {
            var id = EntityRecord.IdOf(mention.Entity);
            if (actors.Exists(actor => actor.Entity == id))
            {
                continue;
            }

            var entity = document.Entities[mention.Entity];
            actors.Add(
                new Actor
                {
                    Name = entity.Name,
                    Entity = id,
                    Mention = document.Mention(mention.Span.Start, mention.Span.End),
                    Country = entity.Country,
                    Role = entity.Role,
                }
            );
        }

        return actors;
    }

    /// <summary>The first date after the trigger and before the next one, else the last one before it in the sentence.</summary>
    private static ResolvedDate? DateOf(Document document, Sentence sentence, Trigger trigger, int nextTrigger) =>
        document.TimesIn(trigger.End, nextTrigger).FirstOrDefault(time => time.IsDate)?.Date
        ?? document.TimesIn(sentence.FirstToken, trigger.First).LastOrDefault(time => time.IsDate)?.Date;

    private static EventPlace? PlaceOf(
        Document document,
        Sentence sentence,
        Trigger trigger,
        List<EntityMention> actors,
        List<EntityMention> recipients
    )
    {
        for (var i = document.MentionIndexAt(trigger.End); i < document.Mentions.Count; i++)
        {
            var mention = document.Mentions[i];
            if (mention.FirstToken >= sentence.EndToken)
            {
                break;
            }

            var entity = document.Entities[mention.Entity];
            if (
                entity.Kind is EntityKind.Place or EntityKind.Country
                && document.Word(mention.FirstToken - 1) is "in" or "at" or "near"
                && !actors.Contains(mention)
                && !recipients.Contains(mention)
            )
            {
                return new EventPlace
                {
                    Name = entity.Name,
                    Country = entity.Country,
                    Mention = document.Mention(mention.Span.Start, mention.Span.End),
                };
            }
        }

        return null;
    }

    private static EventStatus StatusOf(Document document, Sentence sentence, int trigger)
    {
        for (var token = trigger - 1; token >= Math.Max(sentence.FirstToken, trigger - 2); token--)
        {
            switch (document.Word(token))
            {
                case "not" or "never" or "no" or "without":
                    return EventStatus.Negated;
                case "will" or "to" or "would":
                    return EventStatus.Planned;
                case "may" or "might" or "could" or "possible":
                    return EventStatus.Possible;
                case ",":
                    return EventStatus.Actual;
            }
        }

        return EventStatus.Actual;
    }

    private static string Key(EventPattern pattern, List<Actor> actor, List<Actor> recipient, ResolvedDate? date) =>
        string.Join(
            '|',
            [
                pattern.Type.ToString(),
                .. actor.Select(a => a.Name).Order(StringComparer.Ordinal),
                ">",
                .. recipient.Select(a => a.Name).Order(StringComparer.Ordinal),
                date?.Start.ToString("O", CultureInfo.InvariantCulture) ?? "",
            ]
        );

    private sealed record Trigger(EventPattern Pattern, int First, int End);
}
