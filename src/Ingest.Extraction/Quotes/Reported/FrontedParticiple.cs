using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>
/// A participle at the head of a sentence that tells what was said to the subject of the main clause: <em>Asked whether she would
/// go, Berger said …</em>, <em>Told by her lawyer that the case was lost, she left</em>. Reads the order of the words, as trees take
/// such participles for main verbs.
/// </summary>
internal sealed class FrontedParticiple(Document document, ContentLimits limits)
{
    /// <summary>What the verb reports, with whoever says it where <em>by</em> tells that; null if it is no such participle.</summary>
    public (ReportedContent Content, SourceHead? Agent)? Find(ReportingVerb verb)
    {
        if (
            (verb.Cue.Passive & CuePassive.SubjectAddressee) == 0
            || document.Annotation(verb.Token).Xpos is not (Xpos.Vbn or Xpos.Vbd)
            || !OpensClause(verb)
        )
        {
            return null;
        }

        var agent = document.IsAny(verb.Match.EndToken, "by") ? LastNoun(verb.Match.EndToken + 1) : null;
        var opener = AfterCircumstances(agent + 1 ?? verb.Match.EndToken);
        var isInfinitive = document.IsAny(opener, "to") && verb.Cue.Takes(CueFrames.ToInfinitive);
        if (
            !isInfinitive && !IsConjunction(opener, verb.Cue)
            || CommaBehind(opener, verb.Sentence) is not { } comma
            || SubjectBehind(comma, verb.Sentence) is not { } subject
        )
        {
            return null;
        }

        var content = ReportedContent.Of(
            isInfinitive ? QuoteRule.Infinitive : QuoteRule.ReportedClause,
            verb,
            limits.Trim(new TokenRange(opener, comma)),
            addressee: subject
        );
        return content is { } found ? (found, agent is { } by ? new SourceHead(by, by) : null) : null;
    }

    /// <summary>
    /// Whether nothing but a conjunction stands before the verb in its sentence, or <em>when</em> between it and a comma or
    /// conjunction: <em>But when asked …</em>, <em>… and, when asked …</em>.
    /// </summary>
    private bool OpensClause(ReportingVerb verb)
    {
        var hasWhen = false;
        for (var token = verb.Token - 1; token >= verb.Sentence.FirstToken; token--)
        {
            if (hasWhen && (document.IsAny(token, ",", ";") || document.Annotation(token).Upos == Upos.Cconj))
            {
                return true;
            }

            hasWhen |= document.IsAny(token, "when", "When");
            if (
                document.Annotation(token).Upos is not (Upos.Cconj or Upos.Adv or Upos.Sconj)
                || document.IsAny(token, "if", "If")
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last word of the noun phrase that begins at a token, or null.</summary>
    private int? LastNoun(int token)
    {
        int? noun = null;
        for (
            ;
            (document.Annotation(token).Upos.IsOfNounPhrase() || document.Annotation(token).Upos == Upos.Part)
                && !document.IsAny(token, "that", "to", "what", "who", "which")
                && document.TimeStartingAt(token) is null;
            token++
        )
        {
            noun = document.Annotation(token).Upos is Upos.Noun or Upos.Propn or Upos.Pron ? token : noun;
        }

        return noun;
    }

    /// <summary>The first token at or behind another that belongs to no phrase of time.</summary>
    private int AfterCircumstances(int token)
    {
        while (true)
        {
            var time = document.TimeStartingAt(token);
            if (time is null && document.Annotation(token).Upos == Upos.Adp)
            {
                time = document.TimeStartingAt(token + 1);
            }

            if (time is null)
            {
                return token;
            }

            token = time.EndToken;
        }
    }

    private bool IsConjunction(int token, Cue cue) =>
        document.IsAny(token, "that")
            ? cue.Takes(CueFrames.That)
            : cue.Takes(CueFrames.Whether)
                && document.IsAny(token, "whether", "if", "who", "what", "when", "where", "why", "how", "which");

    /// <summary>The first comma behind the verb of a clause that a word opens, or null.</summary>
    private int? CommaBehind(int opener, Sentence sentence)
    {
        var head = document.Tree.Head(opener);
        for (var token = Math.Max(opener, head) + 1; token < sentence.EndToken; token++)
        {
            if (document.IsAny(token, ","))
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>The head of the phrase right behind a comma, if a finite verb follows; else null.</summary>
    private int? SubjectBehind(int comma, Sentence sentence)
    {
        for (var token = comma + 1; token < sentence.EndToken; token++)
        {
            if (document.Annotation(token).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return null;
            }

            if (
                document.Tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass
                && document.Tree.First(token) <= comma + 2
            )
            {
                return token;
            }
        }

        return null;
    }
}
