using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Codes the events of one sentence after the other.</summary>
internal sealed class SentenceCoder
{
    /// <summary>The most tokens from a verb to the noun that tells the event with it.</summary>
    private const int LongestTrigger = 6;

    private readonly Document _document;
    private readonly ClauseReader _clauses;
    private readonly TriggerFinder _triggers;
    private readonly GovernorReader _governors;
    private readonly RoleFinder _roles;
    private readonly DateFinder _dates;
    private readonly PlaceFinder _places;
    private readonly SizeReader _sizes;
    private readonly ModeFinder _modes;
    private readonly CountryContext _countries;
    private readonly ClausePosition _position;

    public SentenceCoder(Document document)
    {
        _document = document;
        var clauses = _clauses = new ClauseReader(document);
        var phrases = new NounPhraseReader(document, clauses);
        var slots = new SlotReader(document, clauses, phrases);
        _triggers = new TriggerFinder(document, clauses, slots, phrases);
        _governors = new GovernorReader(document, clauses, slots);
        _roles = new RoleFinder(document, slots, new ParticipantReader(document, clauses, phrases));
        _dates = new DateFinder(document, clauses);
        _places = new PlaceFinder(document);
        _sizes = new SizeReader(document, clauses);
        _modes = new ModeFinder(document);
        _countries = new CountryContext(document);
        _position = new ClausePosition(document, clauses);
    }

    /// <summary>Adds the events of a sentence to the document.</summary>
    public void Code(Sentence sentence)
    {
        _countries.Enter(sentence);
        var triggers = _triggers.Find(sentence);
        _governors.Read(triggers);
        for (var i = 0; i < triggers.Count; i++)
        {
            if (!triggers[i].IsPart)
                Code(sentence, triggers, i);
        }
    }

    private void Code(Sentence sentence, List<Trigger> triggers, int index)
    {
        var trigger = triggers[index];
        var frame = trigger.Frame;
        VerbEffect? support = trigger.SupportVerb >= 0 ? _clauses.SupportEffect(trigger.SupportVerb) : null;
        var (actors, recipients) = _roles.Find(trigger, support);
        if (
            actors.Count == 0
            || !IsEnough(trigger, actors)
            || trigger is { Type: EventType.Reject, Status: EventStatus.Negated }
        )
            return;
        if (
            EventEvidence.Of(
                trigger,
                _position.Of(trigger),
                recipients.Count > 0 || actors.Count > 1,
                actors.Exists(actor => actor.IsAgent)
            )
            is not { } evidence
        )
            return;
        var mention = _document.Mention(
            _document.Tokens[trigger.First].Start,
            _document.Tokens[EndOf(trigger) - 1].End
        );
        var place = _places.Find(trigger, actors, recipients);
        var isReciprocal = actors.Count > 1 && (frame.IsReciprocal || RoleFinder.IsJoint(trigger, recipients));
        EventMerger.Add(
            _document,
            new Event
            {
                Id = "",
                Type = trigger.Type,
                Mode = trigger.Mode ?? _modes.Find(trigger),
                Context = frame.Context,
                Cameo = frame.Type == trigger.Type ? frame.Cameo : null,
                Quad = Quads.Of(trigger.Type),
                Trigger = mention,
                Mentions = [mention],
                Sentence = sentence.Span,
                Actor = _countries.Complete(actors, recipients, place),
                Recipient = _countries.Complete(recipients, actors, place),
                Reciprocal = isReciprocal,
                Date = _dates.Find(sentence, triggers, index),
                Place = place,
                Size = _sizes.Find(trigger),
                Status = trigger.Status,
                ReportedBy = ReportedBy(trigger, mention),
                Confidence = evidence.Confidence,
                Evidence = evidence.Rule,
            }
        );
    }

    /// <summary>The token after the trigger's words, the noun of a frame that asks for one included (<em>held long talks</em>).</summary>
    private int EndOf(Trigger trigger)
    {
        if (trigger.Frame.Class != FrameClass.Verb || !AsksForObject(trigger.Frame))
            return trigger.End;
        var noun = _clauses.Object(trigger.Head);
        return noun >= trigger.End && noun - trigger.Head <= LongestTrigger ? noun + 1 : trigger.End;
    }

    private static bool AsksForObject(EventFrame frame)
    {
        foreach (var condition in frame.Conditions)
        {
            var first = condition.Slots[0];
            if (first is { Slot.Kind: SlotKind.Object, IsNegated: false, Classes: { Beings: Beings.None } })
                return true;
        }

        return false;
    }

    /// <summary>A bare noun for what several do needs two of them.</summary>
    private static bool IsEnough(Trigger trigger, List<Participant> actors) =>
        actors.Count > 1 || trigger is not { SupportVerb: < 0, Frame: { Class: FrameClass.Noun, IsReciprocal: true } };

    /// <summary>Who is quoted with the trigger, the innermost quote first; null where the outlet tells it.</summary>
    private string? ReportedBy(Trigger trigger, Mention words)
    {
        Quote? innermost = null;
        foreach (var quote in _document.Quotes)
        {
            if (
                quote.Start <= words.Start
                && words.End <= quote.End
                && (innermost is null || quote.End - quote.Start < innermost.End - innermost.Start)
            )
                innermost = quote;
        }

        if (innermost is not null)
            return innermost.Speaker?.Name;
        var teller = _clauses.Teller(trigger.Clause);
        return teller >= 0 && _document.EntityAt(teller) is { } entity ? _document.Entities[entity].Name : null;
    }
}
