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
    private readonly KnownEvents _known;
    private readonly TriggerFinder _triggers;
    private readonly GovernorReader _governors;
    private readonly RoleFinder _roles;
    private readonly DateFinder _dates;
    private readonly PlaceFinder _places;
    private readonly SizeReader _sizes;
    private readonly ModeFinder _modes;
    private readonly CountryContext _countries;
    private readonly ClausePosition _position;
    private readonly FictionAndSport _fiction;
    private TextSpan? _previous;

    public SentenceCoder(Document document)
    {
        _document = document;
        var clauses = _clauses = new ClauseReader(document);
        var phrases = new NounPhraseReader(document, clauses);
        var slots = new SlotReader(document, clauses, phrases);
        var attacks = new AttackFinder(document, clauses, slots, phrases);
        _triggers = new TriggerFinder(document, clauses, slots, phrases);
        _governors = new GovernorReader(document, clauses, slots, attacks);
        var actors = new ActorReader(document, clauses, phrases, new OwnerFinder(document, clauses, phrases));
        _roles = new RoleFinder(document, slots, new ParticipantReader(document, phrases, actors), actors, attacks);
        _dates = new DateFinder(document, clauses);
        _places = new PlaceFinder(document, clauses);
        _sizes = new SizeReader(document, clauses);
        _modes = new ModeFinder(document);
        _known = new KnownEvents(document, clauses, slots, attacks, _roles, _dates, _sizes);
        _countries = new CountryContext(document);
        _position = new ClausePosition(document, clauses);
        _fiction = new FictionAndSport(document, clauses);
    }

    /// <summary>Adds the events of a sentence to the document.</summary>
    public void Code(Sentence sentence)
    {
        _countries.Enter(sentence);
        CodeTold(sentence);
        _previous = sentence.Span;
    }

    private void CodeTold(Sentence sentence)
    {
        var triggers = _triggers.Find(sentence);
        var asked = QuestionReader.Find(_document, sentence);
        triggers.RemoveAll(trigger => asked.First <= trigger.Head && trigger.Head < asked.End);
        var known = _document.Events.Count;
        _governors.Read(triggers);
        for (var i = 0; i < triggers.Count; i++)
        {
            if (_fiction.IsOf(triggers[i]))
                continue;
            if (triggers[i].IsPart)
                _known.Mention(sentence, triggers, i);
            else
                Code(sentence, triggers, i);
        }

        if (_document.Events.Count == known && asked.End == 0)
            CountVictims(sentence);
    }

    /// <summary>Takes up the victims that a sentence counts into the attack told by the one before: <em>Eleven passengers died</em>.</summary>
    private void CountVictims(Sentence sentence)
    {
        if (
            _document.Events is [.., { Type: EventType.Assault, Status: EventStatus.Actual } attack]
            && attack.Sentence == _previous
            && _sizes.OfVictims(sentence) is { } size
        )
            EventMerger.Extend(_document, _document.Events.Count - 1, [], size);
    }

    private void Code(Sentence sentence, List<Trigger> triggers, int index)
    {
        var trigger = triggers[index];
        var frame = trigger.Frame;
        VerbEffect? support = trigger.SupportVerb >= 0 ? _clauses.SupportEffect(trigger.SupportVerb) : null;
        var (actors, recipients) = _roles.Find(trigger, support);
        if (_known.TakeFigures(sentence, triggers, trigger, actors, recipients))
            return;
        if (
            actors.Count == 0
            || !IsEnough(trigger, actors)
            || trigger is { Type: EventType.Reject, Status: EventStatus.Negated }
        )
        {
            _known.Mention(sentence, triggers, index);
            return;
        }

        if (
            EventEvidence.Of(
                trigger,
                _position.Of(trigger),
                recipients.Count > 0 || actors.Count > 1,
                actors.Exists(actor => actor.IsAgent)
            )
            is not { } evidence
        )
        {
            _known.Mention(sentence, triggers, index);
            return;
        }

        var mention = _document.Span(trigger.First, EndOf(trigger));
        var place = _places.Find(trigger, actors, recipients);
        var mode = trigger.Mode ?? _modes.Find(trigger);
        if (mode is null && trigger.Type == EventType.Consult && IsNeutralGround(place, actors))
            mode = "third-party";
        var isReciprocal = actors.Count > 1 && (trigger.IsReciprocal || RoleFinder.IsJoint(trigger, recipients));
        var told = new Event
        {
            Id = "",
            Type = trigger.Type,
            Mode = mode,
            Context = frame.Context,
            Cameo = frame.Type == trigger.Type ? frame.Cameo : null,
            Quad = Quads.Of(trigger.Type),
            Trigger = mention,
            Mentions = [mention],
            Sentence = sentence.Span,
            Actor = _countries.Complete(
                actors,
                isReciprocal ? actors : recipients,
                place,
                trigger.Type is EventType.Protest
            ),
            Recipient = _countries.Complete(recipients, actors, place, IsDoneAtHome(trigger.Type)),
            Reciprocal = isReciprocal,
            Date = _dates.Find(sentence, triggers, index),
            Place = place,
            Size = _sizes.Find(trigger),
            Status = trigger.Status,
            ReportedBy = ReportedBy(trigger, mention),
            Confidence = evidence.Confidence,
            Evidence = evidence.Rule,
        };
        if (_known.TakeAttackers(sentence, triggers, trigger, told.Actor))
            return;
        if (LegalProceedings.IsToldWithConviction(_document, told, _previous))
            return;
        LegalProceedings.RemoveCharge(_document, told);
        EventMerger.Add(_document, told);
        if (LegalProceedings.CompanionOf(_document, trigger, told) is { } companion)
            EventMerger.Add(_document, companion);
    }

    /// <summary>Whether several of known countries meet in the country of none of them.</summary>
    private static bool IsNeutralGround(EventPlace? place, List<Participant> actors) =>
        actors.Count > 1
        && place?.Country is { } country
        && actors.TrueForAll(participant => participant.Actor.Country is { } own && own != country);

    /// <summary>The token after the trigger's words, the noun of a frame that asks for one included (<em>held long talks</em>).</summary>
    private int EndOf(Trigger trigger)
    {
        if (trigger.Frame.Class != FrameClass.Verb || !AsksForObject(trigger.Frame))
            return trigger.End;
        var noun = _clauses.Object(trigger.Head);
        return noun >= trigger.End && noun - trigger.Head <= LongestTrigger ? noun + 1 : trigger.End;
    }

    /// <summary>Whether such things are mostly done to people in their own country: arrests, releases, attacks.</summary>
    private static bool IsDoneAtHome(EventType type) =>
        type is EventType.Coerce or EventType.Retreat or EventType.Protest or EventType.Assault;

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
