using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Tells the country of those who are named by a common noun alone, or by a name that tells none: people and forces belong where
/// the event took place, else to the only country that the sentence names; a state and its bodies to the place the report was
/// written in, but never to the state they deal with. Last comes the only country that the document names.
/// </summary>
internal sealed class CountryContext
{
    /// <summary>PLOVER's codes for what is of no single country.</summary>
    private static readonly HashSet<string> International = ["IGO", "UNO", "EUR", "NGO", "IMG", "MNC", "ISM"];

    private readonly Document _document;
    private readonly string? _onlyInDocument;
    private string? _dateline;
    private int _paragraph;
    private string? _onlyInSentence;

    public CountryContext(Document document)
    {
        _document = document;
        _onlyInDocument = OnlyCountry(0, document.Tokens.Length);
    }

    /// <summary>Goes on to a sentence; takes note of the place its paragraph was written in.</summary>
    public void Enter(Sentence sentence)
    {
        _onlyInSentence = OnlyCountry(sentence.FirstToken, sentence.EndToken);
        while (
            _paragraph < _document.Paragraphs.Count
            && _document.Paragraphs[_paragraph].Span.Start <= sentence.Span.Start
        )
        {
            var (start, end) = (
                _document.Paragraphs[_paragraph].Span.Start,
                _document.Paragraphs[_paragraph].TextStart
            );
            _dateline = Dateline.CountryOf(_document.Text.AsSpan(start, end - start)) ?? _dateline;
            _paragraph++;
        }
    }

    /// <summary>The actors of participants, with countries where the context tells them.</summary>
    /// <param name="participants">One side of an event.</param>
    /// <param name="others">The other side.</param>
    /// <param name="place">Where the event took place, or null.</param>
    /// <param name="isAtHome">Whether those on this side mostly are of the country where such an event takes place.</param>
    public List<Actor> Complete(
        List<Participant> participants,
        List<Participant> others,
        EventPlace? place,
        bool isAtHome
    ) =>
        participants.ConvertAll(participant =>
            participant.Actor.Country is null && isAtHome && !participant.IsAgent
                ? participant.Actor with
                {
                    Country = place?.Country,
                }
            : participant.Actor.Country is null && NeedsCountry(participant)
                ? participant.Actor with
                {
                    Country = isAtHome
                        ? place?.Country ?? _onlyInSentence ?? _dateline ?? _onlyInDocument
                        : CountryOf(participant.Actor.Sector, others, place),
                }
            : participant.Actor
        );

    /// <summary>The country that a stretch of the document names if it names no other.</summary>
    private string? OnlyCountry(int firstToken, int endToken)
    {
        string? only = null;
        for (var i = _document.MentionIndexAt(firstToken); i < _document.Mentions.Count; i++)
        {
            var mention = _document.Mentions[i];
            if (mention.FirstToken >= endToken)
                break;
            var entity = _document.Entities[mention.Entity];
            if (entity.Country is not { } country || International.Contains(country))
                continue;
            if (only is not null && only != country)
                return null;
            only = country;
        }

        return only;
    }

    /// <summary>Whether the context may tell the country: of a common noun, an office holder, and a body of a state that bears no other's name.</summary>
    private bool NeedsCountry(Participant participant)
    {
        if (!participant.IsAgent)
            return false;
        if (_document.EntityAt(participant.Head) is not { } index || !_document.Entities[index].IsNamed)
            return _document.Annotation(participant.Head).Upos is Upos.Noun or Upos.Num or Upos.Propn;
        return _document.Entities[index] switch
        {
            { Kind: EntityKind.Organization } => participant.Actor.Sector
                is "GOV"
                    or "LEG"
                    or "JUD"
                    or "COP"
                    or "MIL"
                    or "PTY"
                    or "OPP"
                    or "REB",
            { Kind: EntityKind.Person } => participant.Actor
                is { Sector: "GOV" or "LEG" or "OPP" or "MIL" or "PTY" or "ELI" },
            _ => false,
        };
    }

    private bool IsState(Participant participant) =>
        participant.Actor.Sector is "GOV" or "LEG" or "MIL"
        || (
            _document.EntityAt(participant.Head) is { } entity && _document.Entities[entity].Kind == EntityKind.Country
        );

    private string? CountryOf(string? sector, List<Participant> others, EventPlace? place)
    {
        switch (sector)
        {
            case "GOV" or "LEG" or "OPP" or "PTY" or "MIL":
                foreach (
                    var candidate in (ReadOnlySpan<string?>)
                        [_dateline, place?.Country, _onlyInSentence, _onlyInDocument]
                )
                {
                    if (
                        candidate is not null
                        && !others.Exists(other => other.Actor.Country == candidate && IsState(other))
                    )
                        return candidate;
                }

                return null;
            case "COP" or "JUD":
                return place?.Country ?? _dateline ?? _onlyInSentence ?? _onlyInDocument;
            case "UAF"
            or "REB"
            or "CVL"
            or "CRM"
            or "REF"
            or "LAB"
            or "SOC"
            or "JRN"
            or "MED"
            or "EDU"
            or "REL"
            or null:
                return place?.Country ?? _onlyInSentence ?? _dateline ?? _onlyInDocument;
            default:
                return null;
        }
    }
}
