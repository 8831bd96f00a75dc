using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Tells the country of those who are named by a common noun alone: of people where the event took place, or of the only country that the sentence names, of the state's own
/// bodies (<em>the government</em>, <em>police</em>) also where the report was written.
/// </summary>
internal sealed class CountryContext(Document document)
{
    /// <summary>PLOVER's codes for what is of no single country.</summary>
    private static readonly HashSet<string> International = ["IGO", "UNO", "EUR", "NGO", "IMG", "MNC", "ISM"];

    private string? _dateline;
    private string? _only;

    /// <summary>Takes note of the place a report was written, if the sentence begins with one.</summary>
    public void Enter(Sentence sentence)
    {
        _only = OnlyCountry(sentence);
        if (
            Dateline.End(document, sentence) > sentence.FirstToken
            && document.EntityAt(sentence.FirstToken) is { } entity
            && document.Entities[entity].Country is { } country
        )
            _dateline = country;
    }

    /// <summary>The actors of participants, with countries where the context tells them.</summary>
    public List<Actor> Complete(List<Participant> participants, EventPlace? place) =>
        participants.ConvertAll(participant =>
            participant.Actor.Country is null && IsCommonNoun(participant)
                ? participant.Actor with
                {
                    Country = CountryOf(participant.Actor.Sector, place),
                }
                : participant.Actor
        );

    /// <summary>The country that a sentence names if it names no other.</summary>
    private string? OnlyCountry(Sentence sentence)
    {
        string? only = null;
        for (var i = document.MentionIndexAt(sentence.FirstToken); i < document.Mentions.Count; i++)
        {
            var mention = document.Mentions[i];
            if (mention.FirstToken >= sentence.EndToken)
                break;
            var entity = document.Entities[mention.Entity];
            if (entity.Country is not { } country || International.Contains(country))
                continue;
            if (only is not null && only != country)
                return null;
            only = country;
        }

        return only;
    }

    private bool IsCommonNoun(Participant participant) =>
        participant.IsAgent
        && (document.EntityAt(participant.Head) is not { } entity || !document.Entities[entity].IsNamed)
        && document.Annotation(participant.Head).Upos is Upos.Noun or Upos.Num;

    private string? CountryOf(string? sector, EventPlace? place) =>
        sector switch
        {
            "GOV" or "LEG" or "JUD" or "COP" or "OPP" or "PTY" => place?.Country ?? _dateline ?? _only,
            "CVL" or "UAF" or "REB" or "CRM" or "REF" or "LAB" or "SOC" or "JRN" or "MED" or "EDU" or "REL" or null =>
                place?.Country ?? _only,
            _ => null,
        };
}
