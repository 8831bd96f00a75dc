using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Contents that are phrases: what is criticised, confirmed, called something or spoken about.</summary>
internal sealed class PhraseRules(Document document, ContentLimits limits)
{
    private readonly ContentEnd _ends = new(document, limits);

    /// <summary>The phrase a verb in the active voice reports, or null.</summary>
    public ReportedContent? Find(ReportingVerb verb) => Predication(verb) ?? Object(verb) ?? Topic(verb);

    /// <summary>
    /// The phrase a verb in the passive voice with an agent reports, or null: <em>The plan was praised by …</em>; with what is said of it as a
    /// second piece: <em>The plan was described by the mayor as a waste</em>.
    /// </summary>
    /// <param name="verb">The verb.</param>
    /// <param name="agent">The head of the phrase that tells by whom.</param>
    public ReportedContent? FindPassive(ReportingVerb verb, int agent)
    {
        if (
            (verb.Cue.Passive & CuePassive.By) == 0
            || verb.Subject is not { } subject
            || !IsOwn(verb, subject.Antecedent)
        )
        {
            return null;
        }

        var predicate = PassivePredicate(verb, agent);
        if (
            predicate.IsEmpty
            && (
                !verb.Cue.Takes(CueFrames.Object)
                || verb.Cue.Strength >= CueStrength.WithContent
                || document.Tree.Dependent(verb.Token, Relation.Obj) is not null
            )
        )
        {
            return null;
        }

        var content = limits.Of(subject.Mention, verb.Sentence.FirstToken, verb.Token);
        while (
            !content.IsEmpty && document.Tree.Head(content.End - 1) == verb.Token && content.End - 1 != subject.Mention
        )
        {
            // "The meeting, first reported by …": the adverb is the verb's.
            content = limits.Trim(content with { End = content.End - 1 });
        }

        return content.IsEmpty ? null : new ReportedContent(QuoteRule.PassiveObject, content, predicate);
    }

    /// <summary>Whether a subject is told of by a verb in the passive voice itself, and not shared with a verb before it that acts.</summary>
    private bool IsOwn(ReportingVerb verb, int subject) =>
        document.Tree.Dependent(verb.Token, Relation.NsubjPass) is not null
        || (document.Tree.RelationOf(verb.Token) == Relation.Acl && document.Tree.Head(verb.Token) == subject);

    /// <summary>What a verb in the passive voice says of its subject; empty if it says nothing more of it.</summary>
    private TokenRange PassivePredicate(ReportingVerb verb, int agent)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (dependent > verb.Token && dependent != agent && Predicates(verb, dependent))
            {
                return Predicate(verb, dependent, agent);
            }
        }

        // "was accused by the mayor of taking bribes": the tree hangs the charge on the agent.
        foreach (var dependent in document.Tree.DependentsOf(agent))
        {
            if (
                dependent > agent
                && document.Tree.RelationOf(dependent) == Relation.Acl
                && document.Annotation(dependent).Xpos == Xpos.Vbg
                && document.Tree.Dependent(dependent, Relation.Mark) is { } mark
                && document.Word(mark) is "of" or "for" or "as"
            )
            {
                return Predicate(verb, dependent, agent);
            }
        }

        return default;
    }

    private TokenRange Predicate(ReportingVerb verb, int head, int agent)
    {
        var end = agent > head ? document.Tree.First(agent) : verb.Sentence.EndToken;
        var predicate = limits.Of(head, verb.Match.EndToken, end);
        return end == verb.Sentence.EndToken ? _ends.Adjust(predicate, head, verb.Token, verb.Sentence) : predicate;
    }

    /// <summary>An object and what is said of it: <em>called the plan a mistake</em>, <em>accused him of lying</em>.</summary>
    private ReportedContent? Predication(ReportingVerb verb)
    {
        if (
            verb.Object is not { } target
            || target < verb.Token
            || !verb.Cue.Takes(CueFrames.Object | CueFrames.As | CueFrames.Name)
            || IsReflexive(target)
            || IsGift(verb.Token, target)
        )
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (dependent <= target || !Predicates(verb, dependent))
            {
                continue;
            }

            var content = limits.Trim(
                new TokenRange(
                    Math.Max(verb.Match.EndToken, document.Tree.First(target)),
                    Math.Min(verb.Sentence.EndToken, document.Tree.End(dependent))
                )
            );
            content = _ends.Adjust(content, dependent, verb.Token, verb.Sentence);
            return content.IsEmpty ? null : new ReportedContent(QuoteRule.Predication, content);
        }

        return null;
    }

    private bool Predicates(ReportingVerb verb, int dependent) =>
        document.Tree.RelationOf(dependent) switch
        {
            Relation.Xcomp or Relation.Obj => verb.Cue.Takes(CueFrames.Name),
            Relation.Obl or Relation.Advcl => (
                document.Tree.Dependent(dependent, Relation.Case, Relation.Mark) is { } link
                && link >= verb.Match.EndToken
                && (
                    (document.Word(link) is "as" && verb.Cue.Takes(CueFrames.As))
                    || (document.Word(link) is "of" or "for" && IsSaid(verb))
                )
            ),
            _ => false,
        };

    /// <summary>Whether the object is the speaker again: who calls himself something only has a name.</summary>
    private bool IsReflexive(int target) =>
        document.IsAny(target, "myself", "himself", "herself", "itself", "ourselves", "themselves");

    /// <summary>Whether it is somebody who is charged with something.</summary>
    private bool IsCharge(ReportingVerb verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                document.Tree.RelationOf(dependent) is Relation.Obl or Relation.Advcl
                && document.Tree.Dependent(dependent, Relation.Case, Relation.Mark) is { } link
                && document.Word(link) is "of"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a charge is said and not only an act told beside another one (<em>It cut off the gas, accusing them of theft</em>).</summary>
    private bool IsSaid(ReportingVerb verb)
    {
        if (verb.Cue.Strength == CueStrength.WithContent)
        {
            return false;
        }

        return document.Annotation(verb.Token).Xpos != Xpos.Vbg
            || document.Tree.RelationOf(verb.Token) != Relation.Advcl
            || CueLexicon.Verb(document, document.Tree.Head(verb.Token), verb.Sentence.EndToken) is not null;
    }

    /// <summary><em>Confirmed the death</em>, <em>called for new elections</em>.</summary>
    private ReportedContent? Object(ReportingVerb verb)
    {
        if (
            !verb.Cue.Takes(CueFrames.Object)
            || verb.Cue.Strength >= CueStrength.WithContent
            || document.Annotation(verb.Token).Xpos == Xpos.Vb
        )
        {
            return null;
        }

        var target = verb.Object;
        if (target is null && verb.Cue.Particle.Length > 0)
        {
            target = AfterParticle(verb);
        }

        if (
            target is not { } head
            || head < verb.Token
            || verb.ObjectIsAddressee
            || IsBare(head)
            || IsGift(verb.Token, head)
            || (IsCharge(verb) && !IsSaid(verb))
        )
        {
            return null;
        }

        var content = limits.Of(head, verb.Match.EndToken, verb.Sentence.EndToken);
        content = _ends.AdjustPhrase(content, head, verb.Token, verb.Sentence);
        return content.IsEmpty || IsCircumstance(content.First) ? null : new ReportedContent(QuoteRule.Object, content);
    }

    /// <summary>Whether a phrase begins as one of place, time or manner does, and not as something told.</summary>
    private bool IsCircumstance(int first) =>
        document.Annotation(first).Upos is Upos.Adp or Upos.Adv or Upos.Cconj
        || document.TimeStartingAt(first) is not null;

    /// <summary>Whether an object is given to somebody, or withheld: <em>denied entry to the journalists</em>, <em>denied them a hearing</em>.</summary>
    private bool IsGift(int verb, int target) =>
        CueGifts.Contains(document.Annotation(verb).Lemma, document.Annotation(target).Lemma)
        || (
            document.Tree.Dependent(verb, Relation.Iobj) is not null
            && document.Tree.Dependent(verb, Relation.Obj) is not null
        );

    /// <summary>Whether a phrase tells nothing by itself: a pronoun, or a number.</summary>
    private bool IsBare(int head) =>
        document.Tree.End(head) - document.Tree.First(head) == 1
        && document.Annotation(head).Upos is Upos.Pron or Upos.Det or Upos.Num;

    /// <summary>The head of the phrase after a particle that is a preposition (<em>called for elections</em>), or null.</summary>
    private int? AfterParticle(ReportingVerb verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                dependent >= verb.Match.EndToken
                && document.Tree.First(dependent) <= verb.Match.EndToken
                && document.Tree.RelationOf(dependent) is Relation.Obl or Relation.Obj or Relation.Advcl
            )
            {
                return dependent;
            }
        }

        return null;
    }

    /// <summary><em>Spoke about the harvest</em>, <em>warned of a flood</em>.</summary>
    private ReportedContent? Topic(ReportingVerb verb)
    {
        if (!verb.Cue.Takes(CueFrames.About) || verb.Cue.Strength >= CueStrength.WithContent)
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                dependent > verb.Token
                && document.Tree.RelationOf(dependent) is Relation.Obl or Relation.Advcl
                && document.Tree.Dependent(dependent, Relation.Case, Relation.Mark) is { } link
                && document.Word(link) is "about" or "of" or "against"
                && !document.IsAny(link - 1, "front", "behalf", "favor", "favour", "support", "terms")
            )
            {
                var content = limits.Of(dependent, link + 1, verb.Sentence.EndToken);
                return content.IsEmpty || IsCircumstance(content.First)
                    ? null
                    : new ReportedContent(QuoteRule.Topic, content);
            }
        }

        return null;
    }
}
