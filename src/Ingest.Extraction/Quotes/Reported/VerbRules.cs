using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Speech that a verb reports. The first rule that finds a content decides.</summary>
internal sealed class VerbRules(Document document, SubjectFinder subjects, Unsaid unsaid, ContentLimits limits)
{
    private readonly ClauseRules _clauses = new(document, limits);
    private readonly Parenthetical _parenthetical = new(document, limits);
    private readonly PhraseRules _phrases = new(document, limits);
    private readonly FrontedParticiple _fronted = new(document, limits);

    /// <summary>What the verb at a token reports, or null.</summary>
    public ReportedSpeech? Find(int token, Sentence sentence)
    {
        if (
            CueLexicon.Verb(document, token, sentence.EndToken) is not { } match
            || match.Cue.Strength == CueStrength.NoSpeech
            || unsaid.IsVerb(token)
        )
        {
            return null;
        }

        var verb = new ReportingVerb(
            match,
            sentence,
            subjects.Of(match.Token),
            document.Tree.Dependent(match.Token, Relation.Obj, Relation.Iobj)
        );
        return _fronted.Find(verb) is var (content, agent) ? Create(verb, agent, content)
            : IsPassive(match) ? Passive(verb with { Object = null })
            : Active(verb);
    }

    private ReportedSpeech? Active(ReportingVerb verb)
    {
        if (document.Annotation(verb.Token).Xpos != Xpos.Vbg && FollowsMarks(verb.Token))
        {
            return null;
        }

        if (_parenthetical.Find(verb) is { } around)
        {
            return Create(verb, verb.Subject, around);
        }

        if (verb.Subject is null && document.Annotation(verb.Token).Xpos is not Xpos.Vbg)
        {
            return null;
        }

        if (verb.Cue.Strength == CueStrength.Document && !IsDocument(verb.Subject))
        {
            return null;
        }

        return
            (_clauses.Find(verb) ?? _phrases.Find(verb)) is { } content
            && IsClause(content)
            && !IsForecast(verb, content)
            && !(verb.Object is { } target && target < content.Content.First && unsaid.IsNone(target))
            ? Create(verb, verb.Subject, content)
            : null;
    }

    private ReportedSpeech? Passive(ReportingVerb verb)
    {
        var agent = subjects.AgentOf(verb.Token);
        return
            (
                _clauses.FindPassive(verb, agent?.Mention)
                ?? (agent is { } by ? _phrases.FindPassive(verb, by.Mention) : null)
            )
                is { } content
            ? Create(verb, agent, content with { Addressee = content.Addressee ?? ToldSubject(verb) })
            : null;
    }

    /// <summary>The subject of a verb in the passive voice that is spoken to: <em>She was told that …</em>; null if it is not.</summary>
    private int? ToldSubject(ReportingVerb verb) =>
        (verb.Cue.Passive & CuePassive.SubjectAddressee) != 0
        && verb.Subject is { } subject
        && !document.IsAny(subject.Mention, "it", "It")
            ? subject.Antecedent
            : null;

    private ReportedSpeech Create(ReportingVerb verb, SourceHead? source, ReportedContent found) =>
        new(
            found.Rule,
            verb.Cue.Strength,
            verb.Token,
            new TextSpan(document.Tokens[verb.Token].Start, document.Tokens[verb.Match.EndToken - 1].End),
            found.Source ?? source,
            found.Content,
            found.SecondPiece,
            found.Addressee
        );

    /// <summary>Whether a content that should be a clause is no mere phrase of place or time: <em>said on Monday’s programme</em>.</summary>
    private bool IsClause(ReportedContent content)
    {
        var first = content.Content.First;
        if (
            content.Rule != QuoteRule.ReportedClause
            || (document.Annotation(first).Upos != Upos.Adp && document.TimeStartingAt(first) is null)
        )
        {
            return true;
        }

        for (var i = first; i < content.Content.End; i++)
        {
            if (document.Annotation(i).Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb stands right behind closing marks: it attributes those, and its source follows.</summary>
    private bool FollowsMarks(int verb)
    {
        var before = verb - 1;
        if (before > 0 && document.Word(before) is ",")
        {
            before--;
        }

        return before >= 0 && document.Word(before) is "”" or "\"" or "''" or "»";
    }

    /// <summary>Whether an infinitive only tells what is likely, as of a thing: <em>the debate threatened to end early</em>.</summary>
    private bool IsForecast(ReportingVerb verb, ReportedContent content) =>
        content.Rule == QuoteRule.Infinitive
        && Unsaid.IsForecastOfThings(document.Annotation(verb.Token).Lemma)
        && verb.Subject is { } subject
        && document.Annotation(subject.Antecedent).Upos == Upos.Noun
        && document.EntityAt(subject.Antecedent) is null
        && SourceNouns.KindOf(document.Annotation(subject.Antecedent).Lemma) is null or SourceNounKind.Measure;

    private bool IsDocument(SourceHead? source) =>
        source is { } head && SourceNouns.KindOf(document.Annotation(head.Antecedent).Lemma) == SourceNounKind.Document;

    private bool IsPassive(CueMatch match)
    {
        var verb = match.Token;
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (document.Tree.RelationOf(dependent) is Relation.AuxPass or Relation.NsubjPass)
            {
                return true;
            }
        }

        return document.Annotation(verb).Xpos == Xpos.Vbn
            && (
                document.Tree.RelationOf(verb) is Relation.Acl or Relation.Amod
                || (document.Tree.RelationOf(verb) == Relation.Advcl && IsSpokenTo(match))
            );
    }

    /// <summary>Whether a participle behind a conjunction tells what was said to the subject of the clause: <em>she said when asked whether …</em>.</summary>
    private bool IsSpokenTo(CueMatch match) =>
        (match.Cue.Passive & CuePassive.SubjectAddressee) != 0
        && document.IsAny(match.Token - 1, "when", "When", "once", "Once", "if", "If", "while", "While")
        && document.Tree.Dependent(match.Token, Relation.Nsubj, Relation.Aux) is null
        && document.Tree.Dependent(match.Token, Relation.Obj, Relation.Iobj) is null;
}
