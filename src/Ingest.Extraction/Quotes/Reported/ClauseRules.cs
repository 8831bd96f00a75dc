using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Contents that are clauses: after the verb, before it, around it, or as an infinitive or gerund.</summary>
internal sealed class ClauseRules(Document document, ContentLimits limits)
{
    private readonly ContentEnd _ends = new(document, limits);

    /// <summary>The clause a verb in the active voice reports, or null.</summary>
    public ReportedContent? Find(ReportingVerb verb) =>
        Infinitive(verb) ?? Complement(verb) ?? Introduced(verb) ?? Around(verb) ?? Parataxis(verb) ?? Gerund(verb);

    /// <summary>The clause a verb in the passive voice reports, or null: <em>it was announced that …</em>, <em>was told that …</em>.</summary>
    public ReportedContent? FindPassive(ReportingVerb verb)
    {
        if ((verb.Cue.Passive & CuePassive.ToInfinitive) != 0 && Rumoured(verb) is { } rumoured)
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
            return Create(QuoteRule.ReportedClause, verb, After(verb, c, verb.Match.EndToken));
        }

        return Introduced(verb) ?? ((verb.Cue.Passive & CuePassive.SubjectAddressee) != 0 ? Infinitive(verb) : null);
    }

    /// <summary><em>She is said to own three islands</em>.</summary>
    private ReportedContent? Rumoured(ReportingVerb verb) =>
        document.Tree.Dependent(verb.Token, Relation.Xcomp) is { } infinitive
        && infinitive > verb.Token
        && document.Tree.Dependent(infinitive, Relation.Mark) is { } particle
        && particle == verb.Match.EndToken
        && document.Word(particle) is "to"
            ? Create(QuoteRule.Infinitive, verb, After(verb, infinitive, particle))
            : null;

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

                return Create(QuoteRule.ReportedClause, verb, After(verb, dependent, Start(verb, dependent)));
            }

            var start = AttributionStart(verb);
            if (document.Tree.End(dependent) <= start + 1 && verb.Subject is not null)
            {
                return Create(QuoteRule.ClauseBefore, verb, limits.Of(dependent, verb.Sentence.FirstToken, start));
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
                && document.Word(i) is "whether" or "where" or "how" or "why" or "what" or "who";
            if ((isThat || isQuestion) && ClauseOf(i, verb.Token) is { } clause)
            {
                var content = new TokenRange(i, Math.Min(document.Tree.End(clause), verb.Sentence.EndToken));
                return Create(
                    QuoteRule.ReportedClause,
                    verb,
                    _ends.Adjust(limits.Trim(content), clause, verb.Token, verb.Sentence)
                );
            }
        }

        return null;
    }

    /// <summary>The head of the clause that a conjunction or question word opens, or null.</summary>
    private int? ClauseOf(int token, int verb)
    {
        var head = document.Tree.Head(token);
        return head > token ? head
            : head == verb ? document.Tree.Dependent(token, Relation.AdvclRelcl, Relation.AclRelcl)
            : null;
    }

    /// <summary>
    /// Whether a <em>that</em> behind a time, a name or a channel opens what is reported, though the tree takes it for a relative
    /// pronoun: <em>said on Monday that</em>, <em>said in an interview that</em>.
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
        return antecedent >= 0
            && document.Tree.Dependent(antecedent, Relation.Case) is { } preposition
            && Channels.Contains(document.Annotation(antecedent).Lemma, document.Word(preposition));
    }

    /// <summary>The verb's clause stands beside or inside what is said: <em>The roads, she said, are closed</em>.</summary>
    private ReportedContent? Around(ReportingVerb verb)
    {
        var isAs =
            document.Tree.Dependent(verb.Token, Relation.Mark) is { } mark && document.Word(mark) is "as" or "As";
        var relation = document.Tree.RelationOf(verb.Token);
        if (
            !verb.Cue.Takes(CueFrames.That)
            || !(relation == Relation.Parataxis || (relation == Relation.Advcl && isAs))
            || verb.Subject is null
            || HasObject(verb)
        )
        {
            return null;
        }

        var root = document.Tree.Head(verb.Token);
        var (first, end) = (document.Tree.First(verb.Token), document.Tree.End(verb.Token));
        while (isAs && first < verb.Token && document.IsPunctuation(first))
        {
            first++;
        }

        if (isAs && first == verb.Sentence.FirstToken)
        {
            return Create(QuoteRule.AsClause, verb, limits.Of(root, end, verb.Sentence.EndToken));
        }

        if (
            first == verb.Sentence.FirstToken
            || !document.IsPunctuation(first - 1)
            || document.Tree.First(root) >= first
        )
        {
            return null;
        }

        var before = limits.Of(root, verb.Sentence.FirstToken, first);
        var after = limits.Of(root, end, verb.Sentence.EndToken);
        return Create(isAs ? QuoteRule.AsClause : QuoteRule.Around, verb, before, after);
    }

    /// <summary>A main clause beside the verb's own: <em>She said: the roads are closed</em>.</summary>
    private ReportedContent? Parataxis(ReportingVerb verb)
    {
        if (!verb.Cue.Takes(CueFrames.That) || verb.Cue.Strength == CueStrength.WithContent)
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                document.Tree.RelationOf(dependent) == Relation.Parataxis
                && dependent > verb.Token
                && document.Tree.First(dependent) is var first
                && (first == verb.Match.EndToken || document.Word(first - 1) is ":")
            )
            {
                return Create(QuoteRule.Parataxis, verb, After(verb, dependent, verb.Match.EndToken));
            }
        }

        return null;
    }

    /// <summary><em>He vowed to stay</em>; <em>she urged them to leave</em>, where the person addressed is part of what is asked.</summary>
    private ReportedContent? Infinitive(ReportingVerb verb)
    {
        if (!verb.Cue.Takes(CueFrames.ToInfinitive) || verb.Cue.Strength >= CueStrength.WithContent)
        {
            return null;
        }

        if (
            verb.Object is { } asked
            && verb.ObjectIsAddressee
            && document.Tree.Dependent(asked, Relation.Acl) is { } wish
            && document.Tree.Dependent(wish, Relation.Mark) is { } particle
            && document.Word(particle) is "to"
        )
        {
            return Create(QuoteRule.Infinitive, verb, After(verb, wish, particle), addressee: asked);
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                dependent > verb.Token
                && document.Tree.RelationOf(dependent)
                    is Relation.Xcomp
                        or Relation.Ccomp
                        or Relation.Advcl
                        or Relation.Obl
                && document.Tree.Dependent(dependent, Relation.Mark) is { } mark
                && document.Word(mark) is "to"
            )
            {
                var first = mark > 0 && document.Word(mark - 1) is "not" ? mark - 1 : mark;
                var content = limits.Trim(
                    new TokenRange(first, Math.Min(document.Tree.End(dependent), verb.Sentence.EndToken))
                );
                content = _ends.Adjust(content, dependent, verb.Token, verb.Sentence);
                return Create(QuoteRule.Infinitive, verb, content, addressee: verb.Object ?? AfterParticle(verb, mark));
            }
        }

        return null;
    }

    /// <summary>The person addressed behind a particle: <em>called on the mayor to …</em>; null if there is none.</summary>
    private int? AfterParticle(ReportingVerb verb, int end)
    {
        if (verb.Cue.Particle.Length == 0)
        {
            return null;
        }

        for (var i = verb.Match.EndToken; i < end; i++)
        {
            if (
                document.Tree.Head(i) is var head
                && (head < verb.Match.EndToken || head >= end)
                && document.Annotation(i).Upos is Upos.Noun or Upos.Propn or Upos.Pron
            )
            {
                return document.TimeStartingAt(i) is null ? i : null;
            }
        }

        return null;
    }

    /// <summary><em>He denied taking it</em>.</summary>
    private ReportedContent? Gerund(ReportingVerb verb) =>
        verb.Cue.Takes(CueFrames.Gerund)
        && document.Tree.Dependent(verb.Token, Relation.Xcomp, Relation.Ccomp) is { } gerund
        && gerund > verb.Token
        && document.Annotation(gerund).Xpos == Xpos.Vbg
            ? Create(QuoteRule.Gerund, verb, After(verb, gerund, verb.Match.EndToken))
            : null;

    private static bool HasObject(ReportingVerb verb) => verb.Object is not null && !verb.ObjectIsAddressee;

    /// <summary>The content that a clause behind the verb tells.</summary>
    private TokenRange After(ReportingVerb verb, int clause, int start)
    {
        var first = Math.Max(start, Math.Min(document.Tree.First(clause), FirstOfContent(verb, clause, start)));
        if (first == verb.Match.EndToken && document.TimeStartingAt(first) is { } time && time.EndToken < clause)
        {
            first = time.EndToken;
        }

        var content = limits.Trim(new TokenRange(first, Math.Min(document.Tree.End(clause), verb.Sentence.EndToken)));
        return _ends.Adjust(content, clause, verb.Token, verb.Sentence);
    }

    /// <summary>
    /// The first token behind the cue that is no part of the attribution: the tree often hangs the subject of the clause, or a
    /// condition before it, on the cue.
    /// </summary>
    private int FirstOfContent(ReportingVerb verb, int clause, int start)
    {
        var token = start;
        while (token < clause)
        {
            if (document.TimeStartingAt(token) is { } time)
            {
                token = time.EndToken;
                continue;
            }

            var top = TopUnder(token, verb.Token);
            if (
                top < 0
                || top == clause
                || document.Tree.RelationOf(top)
                    is not (
                        Relation.Advmod
                        or Relation.Obl
                        or Relation.Punct
                        or Relation.OblUnmarked
                        or Relation.CompoundPrt
                        or Relation.Iobj
                    )
            )
            {
                return top < 0 || document.Tree.RelationOf(top) is Relation.Advcl or Relation.Conj or Relation.Parataxis
                    ? int.MaxValue
                    : token;
            }

            token = Math.Max(token + 1, document.Tree.End(top));
        }

        return int.MaxValue;
    }

    /// <summary>The dependent of a verb whose subtree holds a token, or −1.</summary>
    private int TopUnder(int token, int verb)
    {
        for (var i = token; i >= 0; i = document.Tree.Head(i))
        {
            if (document.Tree.Head(i) == verb)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a clause is one that can be reported: not one with <em>as</em>, <em>when</em> or <em>because</em>.</summary>
    private bool IsContentClause(int clause) =>
        document.Tree.Dependent(clause, Relation.Mark) is not { } mark
        || document.Word(mark) is "that" or "That" or "whether" or "if" or "for" or "to" or "how";

    /// <summary>
    /// Where a clause after the verb begins: behind the person spoken to; but where nobody can stand there, with the noun that
    /// the tree takes for an object (<em>said the roads had been closed</em>).
    /// </summary>
    private int Start(ReportingVerb verb, int clause)
    {
        if (verb.Object is not { } target || target > clause || target < verb.Token)
        {
            return verb.Match.EndToken;
        }

        return verb.ObjectIsAddressee ? Math.Max(verb.Match.EndToken, document.Tree.End(target)) : verb.Match.EndToken;
    }

    /// <summary>Where the attribution begins if it stands behind the content: at the subject or the verb.</summary>
    private int AttributionStart(ReportingVerb verb) =>
        verb.Subject is { } subject ? Math.Min(document.Tree.First(subject.Mention), verb.Token) : verb.Token;

    private static ReportedContent? Create(
        QuoteRule rule,
        ReportingVerb verb,
        TokenRange content,
        TokenRange second = default,
        int? addressee = null
    ) =>
        content.IsEmpty
            ? null
            : new ReportedContent(
                rule,
                content,
                second.IsEmpty ? default : second,
                addressee ?? (verb.ObjectIsAddressee ? verb.Object : null)
            );
}
