using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Speech that a verb reports. The first rule that finds a content decides.</summary>
internal sealed class VerbRules(Document document, SubjectFinder subjects, ContentLimits limits)
{
    private readonly ClauseRules _clauses = new(document, limits);
    private readonly Parenthetical _parenthetical = new(document, limits);
    private readonly PhraseRules _phrases = new(document, limits);

    /// <summary>What the verb at a token reports, or null.</summary>
    public ReportedSpeech? Find(int token, Sentence sentence)
    {
        if (
            CueLexicon.Verb(document, token, sentence.EndToken) is not { } match
            || match.Cue.Strength == CueStrength.NoSpeech
            || IsUnsaid(token)
        )
        {
            return null;
        }

        return IsPassive(token) ? Passive(match, sentence) : Active(match, sentence);
    }

    private ReportedSpeech? Active(CueMatch match, Sentence sentence)
    {
        var verb = new ReportingVerb(
            match,
            sentence,
            subjects.Of(match.Token),
            document.Tree.Dependent(match.Token, Relation.Obj, Relation.Iobj)
        );
        if (FollowsMarks(match.Token))
        {
            return null;
        }

        if (_parenthetical.Find(verb) is { } around)
        {
            return Create(verb, verb.Subject, around);
        }

        if (verb.Subject is null && document.Annotation(match.Token).Xpos is not Xpos.Vbg)
        {
            return null;
        }

        if (match.Cue.Strength == CueStrength.Document && !IsDocument(verb.Subject))
        {
            return null;
        }

        return (_clauses.Find(verb) ?? _phrases.Find(verb)) is { } content && IsClause(content)
            ? Create(verb, verb.Subject, content)
            : null;
    }

    private ReportedSpeech? Passive(CueMatch match, Sentence sentence)
    {
        var agent = subjects.AgentOf(match.Token);
        var verb = new ReportingVerb(match, sentence, subjects.Of(match.Token), null);
        // Nobody tells who "was asked whether": mostly the reporter.
        if (agent is null && match.Cue.Takes(CueFrames.Whether) && !match.Cue.Takes(CueFrames.That))
        {
            return null;
        }

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

    private bool IsDocument(SourceHead? source) =>
        source is { } head && SourceNouns.KindOf(document.Annotation(head.Antecedent).Lemma) == SourceNounKind.Document;

    /// <summary>Whether the text tells that this was not said, or not yet.</summary>
    private bool IsUnsaid(int verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (
                dependent < verb
                && document.Word(dependent)
                    is "not"
                        or "n't"
                        or "n’t"
                        or "never"
                        or "will"
                        or "may"
                        or "might"
                        or "should"
                        or "can"
                        or "if"
                        or "If"
                        or "without"
                        or "Nobody"
                        or "nobody"
                        or "None"
                        or "none"
            )
            {
                return true;
            }
        }

        return IsAsked(verb)
            || (
                document.IsAny(verb - 2, "is")
                && document.IsAny(verb - 3, "That", "that")
                && document.IsAny(verb - 1, "to")
            )
            || Governor(verb) is { } governor
                && document.Annotation(governor).Lemma
                    is "refuse"
                        or "decline"
                        or "fail"
                        or "expect"
                        or "go"
                        or "plan"
                        or "want"
                        or "hope"
                        or "wish"
                        or "intend"
                        or "prepare"
                        or "due"
                        or "set"
                        or "ready"
                        or "likely";
    }

    /// <summary>The word on which a verb in the infinitive depends, by the tree or right before its <em>to</em>; or null.</summary>
    private int? Governor(int verb) =>
        document.Tree.RelationOf(verb) == Relation.Xcomp ? document.Tree.Head(verb)
        : verb > 1 && document.IsAny(verb - 1, "to") ? verb - 2
        : null;

    /// <summary>Whether a question asks if it was said: <em>Did he say that …?</em>.</summary>
    private bool IsAsked(int verb)
    {
        var sentence = document.Sentences[document.SentenceOf(verb)];
        return document.IsAny(sentence.EndToken - 1, "?")
            && document.Tree.RelationOf(verb) == Relation.Root
            && document.Annotation(sentence.FirstToken).Upos == Upos.Aux;
    }

    private bool IsPassive(int verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (document.Tree.RelationOf(dependent) is Relation.AuxPass or Relation.NsubjPass)
            {
                return true;
            }
        }

        return document.Annotation(verb).Xpos == Xpos.Vbn
            && document.Tree.RelationOf(verb) is Relation.Acl or Relation.Amod;
    }
}
