using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary><em>According to the ministry, the roads are closed</em>, in any order.</summary>
internal sealed class AccordingToRule(Document document, ContentLimits limits)
{
    /// <summary>What the phrase that begins with <em>according</em> attributes, or null.</summary>
    public ReportedSpeech? Find(int token, Sentence sentence)
    {
        var source = SourceOf(token, sentence.EndToken);
        if (source < 0 || SourceNouns.KindOf(document.Annotation(source).Lemma) == SourceNounKind.Measure)
        {
            return null;
        }

        var phraseEnd = Math.Clamp(document.Tree.End(source), token + 3, sentence.EndToken);
        var before = limits.Trim(new TokenRange(sentence.FirstToken, token));
        var behind = limits.Trim(new TokenRange(AfterPhrase(source, phraseEnd, sentence), sentence.EndToken));
        var (content, rest) = (before, Rest(phraseEnd, sentence));
        if (IsAtStart(token, sentence) || OpensClause(before))
        {
            // "According to the mayor, the roads are closed", "She said that, according to the mayor, …"
            (content, rest) = (behind, default);
        }
        else if (OpenerBefore(token) is { } opener)
        {
            // "Ten died and, according to police, dozens were hurt", "The plant, which according to its owner is old, will close"
            (content, rest) = (ClauseBehind(opener, phraseEnd, sentence), default);
        }
        else if (!HasVerb(before) && document.Word(token - 1) is "," && !behind.IsEmpty && HasVerb(behind))
        {
            // "In addition, according to the mayor, the roads are closed", but "The roads, according to the mayor, are closed"
            (content, rest) = document.Annotation(behind.First).Upos is Upos.Verb or Upos.Aux
                ? (before, behind)
                : (behind, default);
        }

        if (content.IsEmpty)
        {
            return null;
        }

        return new ReportedSpeech(
            QuoteRule.AccordingTo,
            CueStrength.Sure,
            token,
            new TextSpan(document.Tokens[token].Start, document.Tokens[token + 1].End),
            new SourceHead(source, source),
            content,
            rest,
            null
        );
    }

    /// <summary>The head of the phrase after <em>according to</em>, or −1.</summary>
    /// <param name="token">The index of <em>according</em>.</param>
    /// <param name="end">The token after the last one that may belong to the phrase.</param>
    public int SourceOf(int token, int end)
    {
        if (token + 2 >= end || document.Word(token + 1) is not "to")
        {
            return -1;
        }

        var head = document.Tree.Head(token);
        return head > token && head < end && document.Tree.RelationOf(token) == Relation.Case ? head : -1;
    }

    private bool IsAtStart(int token, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < token; i++)
        {
            if (!document.IsPunctuation(i) && document.Annotation(i).Upos is not (Upos.Cconj or Upos.Adv))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The token after the comma that closes a phrase at the start of its sentence.</summary>
    private int AfterPhrase(int source, int phraseEnd, Sentence sentence)
    {
        for (var i = source + 1; i < sentence.EndToken; i++)
        {
            if (document.Word(i) is "," && i + 1 >= Math.Min(phraseEnd, sentence.EndToken))
            {
                return i + 1;
            }
        }

        for (var i = source + 1; i < sentence.EndToken; i++)
        {
            if (document.Word(i) is ",")
            {
                return i + 1;
            }
        }

        return phraseEnd;
    }

    /// <summary>Whether words end in a cue that opens a clause: <em>She said that</em>.</summary>
    private bool OpensClause(TokenRange range) =>
        range.End - range.First > 2
        && document.Word(range.End - 1) is "that"
        && CueLexicon.Verb(document, range.End - 2, range.End)
            is { Cue.Strength: CueStrength.Sure or CueStrength.Mostly };

    /// <summary>The conjunction or relative pronoun right before the phrase, a comma aside, whose clause the phrase attributes; or null.</summary>
    private int? OpenerBefore(int according)
    {
        var token = document.Word(according - 1) is "," ? according - 2 : according - 1;
        return document.IsAny(token, "and", "but", "or", "which", "who", "that", "where", "because", "while")
            ? token
            : null;
    }

    /// <summary>What a conjunction or relative pronoun in front of the phrase opens, behind the phrase.</summary>
    private TokenRange ClauseBehind(int opener, int phraseEnd, Sentence sentence)
    {
        var head = document.Tree.Head(opener);
        var end = head >= phraseEnd ? Math.Min(document.Tree.End(head), sentence.EndToken) : sentence.EndToken;
        return limits.Trim(new TokenRange(phraseEnd, end));
    }

    private bool HasVerb(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (document.Annotation(i).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What goes on behind a phrase in the middle of its sentence.</summary>
    private TokenRange Rest(int phraseEnd, Sentence sentence)
    {
        if (phraseEnd >= sentence.EndToken || document.Word(phraseEnd) is not ",")
        {
            return default;
        }

        var rest = limits.Trim(new TokenRange(phraseEnd, sentence.EndToken));
        return rest.IsEmpty || document.Annotation(rest.First).Upos is not (Upos.Verb or Upos.Aux) ? default : rest;
    }
}
