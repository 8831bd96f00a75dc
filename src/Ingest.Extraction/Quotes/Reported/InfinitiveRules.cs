using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Contents that are infinitives: <em>vowed to stay</em>, <em>urged them to leave</em>, <em>is said to own an island</em>.</summary>
internal sealed class InfinitiveRules(Document document, ContentLimits limits)
{
    private readonly ContentEnd _ends = new(document, limits);
    private readonly ContentStart _starts = new(document, limits);

    /// <summary><em>He vowed to stay</em>; <em>she urged them to leave</em>, where the person addressed is part of what is asked.</summary>
    public ReportedContent? Find(ReportingVerb verb)
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
            return ReportedContent.Of(QuoteRule.Infinitive, verb, _starts.Of(verb, wish, particle), addressee: asked);
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
                && IsInfinitive(dependent)
                && document.Word(mark - 1) is not ("how" or "what" or "where" or "when")
            )
            {
                var first = mark > 0 && document.Word(mark - 1) is "not" ? mark - 1 : mark;
                var content = limits.Trim(
                    new TokenRange(first, Math.Min(document.Tree.End(dependent), verb.Sentence.EndToken))
                );
                content = _ends.Adjust(content, dependent, verb.Token, verb.Sentence);
                return ReportedContent.Of(
                    QuoteRule.Infinitive,
                    verb,
                    content,
                    addressee: verb.Object ?? AfterParticle(verb, mark)
                );
            }
        }

        return null;
    }

    /// <summary><em>She is said to own three islands</em>, or <em>is said by friends to own</em> them.</summary>
    /// <param name="verb">The verb in the passive voice.</param>
    /// <param name="agent">The head of the phrase that tells by whom, or null.</param>
    public ReportedContent? Rumoured(ReportingVerb verb, int? agent) =>
        document.Tree.Dependent(verb.Token, Relation.Xcomp) is { } infinitive
        && infinitive > verb.Token
        && document.Tree.Dependent(infinitive, Relation.Mark) is { } particle
        && (particle == verb.Match.EndToken || (agent is { } by && particle == document.Tree.End(by)))
        && document.Word(particle) is "to"
            ? ReportedContent.Of(QuoteRule.Infinitive, verb, _starts.Of(verb, infinitive, particle))
            : null;

    /// <summary>Whether a clause with <em>to</em> has a verb: no phrase of place or manner (<em>to loud applause</em>).</summary>
    private bool IsInfinitive(int clause) =>
        document.Annotation(clause).Upos is Upos.Verb or Upos.Aux
        || document.Tree.Dependent(clause, Relation.Cop) is not null;

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
}
