using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Contents that are clauses: after the verb, before it, around it, or as an infinitive or gerund.</summary>
internal sealed class ClauseRules(Document document, ContentLimits limits)
{
    private readonly ContentEnd _ends = new(document, limits);
    private readonly ContentStart _starts = new(document, limits);
    private readonly InfinitiveRules _infinitives = new(document, limits);
    private readonly BesideRules _beside = new(document, limits);

    /// <summary>The clause a verb in the active voice reports, or null.</summary>
    public ReportedContent? Find(ReportingVerb verb) =>
        _infinitives.Find(verb)
        ?? Complement(verb)
        ?? Introduced(verb)
        ?? _beside.Around(verb)
        ?? _beside.Parataxis(verb)
        ?? Gerund(verb);

    /// <summary>The clause a verb in the passive voice reports, or null: <em>it was announced that …</em>, <em>was told that …</em>.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="agent">The head of the phrase that tells by whom, or null.</param>
    public ReportedContent? FindPassive(ReportingVerb verb, int? agent)
    {
        if ((verb.Cue.Passive & CuePassive.ToInfinitive) != 0 && _infinitives.Rumoured(verb, agent) is { } rumoured)
        {
            return rumoured;
        }

        if ((verb.Cue.Passive & (CuePassive.ItThat | CuePassive.SubjectAddressee)) == 0)
        {
            return null;
        }

        var clause = document.Tree.Dependent(verb.Token, Relation.Ccomp, Relation.Csubj);
        if (clause is { } c && c > verb.Token)
        {
            return ReportedContent.Of(QuoteRule.ReportedClause, verb, _starts.Of(verb, c, verb.Match.EndToken));
        }

        return Introduced(verb)
            ?? ((verb.Cue.Passive & CuePassive.SubjectAddressee) != 0 ? _infinitives.Find(verb) : null);
    }

    /// <summary><em>She said that the roads are closed</em>, or before the verb: <em>The roads are closed, she said</em>.</summary>
    private ReportedContent? Complement(ReportingVerb verb)
    {
        if (!verb.Cue.Takes(CueFrames.That | CueFrames.Whether | CueFrames.Quote))
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (document.Tree.RelationOf(dependent) != Relation.Ccomp)
            {
                continue;
            }

            if (dependent > verb.Token)
            {
                if (!IsContentClause(dependent))
                {
                    continue;
                }

                return ReportedContent.Of(
                    QuoteRule.ReportedClause,
                    verb,
                    _starts.Of(verb, dependent, _starts.Behind(verb, dependent))
                );
            }

            var start = AttributionStart(verb);
            if (
                document.Tree.End(dependent) <= start + 1
                && verb.Subject is not null
                && document.Word(start - 1) is ","
                && IsSentence(dependent, verb.Sentence)
            )
            {
                return ReportedContent.Of(
                    QuoteRule.ClauseBefore,
                    verb,
                    limits.Of(dependent, verb.Sentence.FirstToken, start)
                );
            }
        }

        return null;
    }

    /// <summary>
    /// A clause that <em>that</em> or a question word opens, wherever the tree hangs it, as long as no other verb stands between.
    /// </summary>
    private ReportedContent? Introduced(ReportingVerb verb)
    {
        for (var i = verb.Match.EndToken; i < verb.Sentence.EndToken; i++)
        {
            if (
                document.Annotation(i).Upos is Upos.Verb or Upos.Aux
                || document.Word(i) is "," or ":" or ";" or "“" or "\""
            )
            {
                return null;
            }

            var isThat =
                document.Word(i) is "that"
                && verb.Cue.Takes(CueFrames.That)
                && (document.Annotation(i).Xpos is not (Xpos.Dt or Xpos.Wdt or Xpos.Wp) || FollowsCircumstance(i));
            var isQuestion =
                verb.Cue.Takes(CueFrames.Whether)
                && document.Word(i) is "whether" or "where" or "how" or "why" or "what" or "who"
                && !(document.Word(i) is "who" or "where" && IsRelative(i, verb));
            if ((isThat || isQuestion) && ClauseOf(i, verb.Token) is { } clause)
            {
                var content = new TokenRange(i, Math.Min(document.Tree.End(clause), verb.Sentence.EndToken));
                return ReportedContent.Of(
                    QuoteRule.ReportedClause,
                    verb,
                    _ends.Adjust(limits.Trim(content), clause, verb.Token, verb.Sentence)
                );
            }
        }

        return null;
    }

    /// <summary>Whether a word right behind a noun that is not spoken to opens a relative clause: <em>said a man who saw it</em>.</summary>
    private bool IsRelative(int token, ReportingVerb verb) =>
        !verb.ObjectIsAddressee && document.Annotation(token - 1).Upos is Upos.Noun or Upos.Propn;

    /// <summary>The head of the clause that a conjunction or question word opens, or null.</summary>
    private int? ClauseOf(int token, int verb)
    {
        var head = document.Tree.Head(token);
        return head > token ? head
            : head == verb ? document.Tree.Dependent(token, Relation.AdvclRelcl, Relation.AclRelcl)
            : null;
    }

    /// <summary>
    /// Whether a <em>that</em> behind a time, a name, a channel or an agent opens what is reported, though the tree takes it for a
    /// relative pronoun: <em>said on Monday that</em>, <em>said in an interview that</em>, <em>was told by the bank that</em>.
    /// </summary>
    private bool FollowsCircumstance(int that)
    {
        if (
            document.Tree.Head(that) is var head
            && (
                head < 0
                || document.Tree.Dependent(head, Relation.Nsubj, Relation.NsubjPass) is not { } subject
                || subject == that
            )
        )
        {
            return false;
        }

        if (document.TimeEndingAt(that) is not null || document.Annotation(that - 1).Upos == Upos.Propn)
        {
            return true;
        }

        var antecedent = document.Tree.Head(head);
        return antecedent >= 0 && document.Tree.RelationOf(antecedent) == Relation.OblAgent
            || antecedent >= 0
                && document.Tree.Dependent(antecedent, Relation.Case) is { } preposition
                && Channels.Contains(document.Annotation(antecedent).Lemma, document.Word(preposition));
    }

    /// <summary><em>He denied taking it</em>.</summary>
    private ReportedContent? Gerund(ReportingVerb verb) =>
        verb.Cue.Takes(CueFrames.Gerund)
        && document.Tree.Dependent(verb.Token, Relation.Xcomp, Relation.Ccomp) is { } gerund
        && gerund > verb.Token
        && document.Annotation(gerund).Xpos == Xpos.Vbg
            ? ReportedContent.Of(QuoteRule.Gerund, verb, _starts.Of(verb, gerund, verb.Match.EndToken))
            : null;

    /// <summary>Whether a clause at the head of a sentence stands by itself: with a finite verb, and no conjunction or preposition.</summary>
    private bool IsSentence(int clause, Sentence sentence)
    {
        var first = Math.Max(sentence.FirstToken, document.Tree.First(clause));
        if (
            document.Annotation(first).Upos is Upos.Adp or Upos.Sconj
            || document.Annotation(first).Xpos is Xpos.Vbg or Xpos.Vbn or Xpos.Vbd or Xpos.Wrb
        )
        {
            return false;
        }

        for (var i = first; i < document.Tree.End(clause); i++)
        {
            if (document.Annotation(i).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause is one that can be reported: not one with <em>as</em>, <em>when</em> or <em>because</em>.</summary>
    private bool IsContentClause(int clause) =>
        document.Tree.Dependent(clause, Relation.Mark) is not { } mark
        || document.Word(mark) is "that" or "That" or "whether" or "if" or "for" or "to" or "how";

    /// <summary>Where the attribution begins if it stands behind the content: at the subject or the verb.</summary>
    private int AttributionStart(ReportingVerb verb) =>
        verb.Subject is { } subject ? Math.Min(document.Tree.First(subject.Mention), verb.Token) : verb.Token;
}
