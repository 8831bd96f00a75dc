using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds what stands in a slot of a trigger. Indices are tokens; −1 means that nothing does.</summary>
internal sealed class SlotReader(Document document, ClauseReader clauses, NounPhraseReader phrases)
{
    private const int None = ClauseReader.None;

    /// <summary>How far below its verb a prepositional phrase is looked for.</summary>
    private const int DeepestPhrase = 3;

    private DependencyTree Tree => document.Tree;

    /// <summary>The head of what stands in a slot.</summary>
    /// <param name="head">The trigger's head.</param>
    /// <param name="frameClass">Its word class.</param>
    /// <param name="supportVerb">The verb that makes a sentence of a noun, or −1.</param>
    /// <param name="slot">The slot.</param>
    public int Find(int head, FrameClass frameClass, int supportVerb, Slot slot) =>
        frameClass switch
        {
            FrameClass.Verb => OfVerb(head, slot),
            FrameClass.Noun => OfNoun(head, supportVerb, slot),
            FrameClass.Adjective => OfAdjective(head, slot),
            _ => OfAuxiliary(head, slot),
        };

    /// <summary>Whether a word is negated, its auxiliaries and the determiner of its object included.</summary>
    public bool IsNegated(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            switch (Tree.RelationOf(dependent))
            {
                case Relation.Advmod or Relation.Det or Relation.Aux or Relation.Cc or Relation.CcPreconj:
                    if (IsNegation(dependent))
                        return true;
                    break;
                case Relation.Obj or Relation.NsubjPass or Relation.Nsubj:
                    if (IsNobody(dependent))
                        return true;
                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase is of none: <em>no country</em>, <em>neither side</em>, <em>neither Spain nor France</em>, <em>nobody</em>.</summary>
    private bool IsNobody(int head)
    {
        if (document.Annotation(head).Lemma.ToLowerInvariant() is "nobody" or "none" or "neither" or "nothing")
            return true;
        foreach (var modifier in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(modifier) is Relation.Det or Relation.CcPreconj
                && document.Annotation(modifier).Lemma.ToLowerInvariant() is "no" or "neither"
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb stands in the future.</summary>
    public bool IsFuture(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Aux or Relation.AuxPass
                && document.Word(dependent) is "will" or "'ll" or "’ll" or "shall" or "wo" or "Will"
            )
                return true;
        }

        return false;
    }

    /// <summary>Who does something on the occasion that a noun names: <em>he said in a call with her</em>; −1 if the noun is none.</summary>
    public int Occasion(int noun)
    {
        var verb = Tree.Head(noun);
        return
            verb >= 0
            && Tree.RelationOf(noun) == Relation.Obl
            && clauses.IsVerb(verb)
            && IsBehind(noun, "in", "during", "at")
            ? clauses.Subject(verb)
            : None;
    }

    /// <summary>The subject of a participle without an auxiliary; −1 for any other verb.</summary>
    public int SubjectOfParticiple(int verb) =>
        document.Annotation(verb).Xpos == Xpos.Vbn && Tree.Dependent(verb, Relation.Aux, Relation.AuxPass) is null
            ? clauses.GrammaticalSubject(verb)
            : None;

    /// <summary>Whether a token heads a clause of purpose or what is asked for: <em>paid <b>to rebuild</b> the town</em>.</summary>
    public bool IsPurpose(int token) =>
        Tree.RelationOf(token) is Relation.Advcl or Relation.Acl && clauses.HasMark(token, "to");

    private bool IsBehind(int noun, params ReadOnlySpan<string> prepositions)
    {
        foreach (var preposition in prepositions)
        {
            if (clauses.HasCase(noun, preposition))
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause tells what ought to be: its verb has no ending, or stands with <em>should</em> or <em>must</em>.</summary>
    private bool IsSubjunctive(int verb)
    {
        var isBare =
            !clauses.HasMark(verb, "to")
            && document.Annotation(verb).Xpos switch
            {
                Xpos.Vb => true,
                Xpos.Vbp => clauses.GrammaticalSubject(verb) is var subject
                    && subject >= 0
                    && document.Annotation(subject).Xpos is Xpos.Nn or Xpos.Nnp,
                _ => false,
            };
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            switch (Tree.RelationOf(dependent))
            {
                case Relation.Aux:
                    return document.Annotation(dependent).Lemma is "should" or "must";
                case Relation.AuxPass or Relation.Cop:
                    isBare = document.Word(dependent) is "be";
                    break;
            }
        }

        return isBare;
    }

    /// <summary>The subject of a complement clause, of one whose bare verb the tagger took for a noun (<em>that the minister resign</em>), too.</summary>
    private int SubjectOfClause(int clause) =>
        document.Annotation(clause).Upos == Upos.Noun && clauses.HasMark(clause, "that")
            ? Tree.Dependent(clause, Relation.Nsubj, Relation.Compound) ?? None
            : clauses.GrammaticalSubject(clause);

    private bool IsNegation(int token) =>
        document.Word(token)
            is "not"
                or "n't"
                or "n’t"
                or "never"
                or "no"
                or "nor"
                or "neither"
                or "hardly"
                or "Not"
                or "No"
                or "Never";

    private int OfVerb(int verb, Slot slot)
    {
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                return clauses.Subject(verb);
            case SlotKind.Object:
                return clauses.Object(verb);
            case SlotKind.Indirect:
                return clauses.Indirect(verb);
            case SlotKind.Possessive:
                var owned = clauses.Object(verb);
                return owned == None ? None : Tree.Dependent(owned, Relation.NmodPoss) ?? None;
            case SlotKind.Clause:
                var clause = clauses.FiniteClause(verb);
                return clause == None ? None : SubjectOfClause(clause);
            case SlotKind.Subjunctive:
                return clauses.FiniteClause(verb) is var wish and not None && IsSubjunctive(wish) ? wish : None;
            case SlotKind.Infinitive:
                return clauses.Infinitive(verb);
            case SlotKind.Predicate:
                return Predicate(verb);
            case SlotKind.Speaker:
                return clauses.Speaker(verb);
            case SlotKind.Negation:
                return IsNegated(verb) ? verb : None;
            case SlotKind.Future:
                return IsFuture(verb) ? verb : None;
            case SlotKind.Passive:
                return clauses.IsPassive(verb) ? verb : None;
            case SlotKind.Reflexive:
                return Reflexive(verb);
            case SlotKind.Preposition:
                return BehindPreposition(verb, slot.Word!);
            default:
                return None;
        }
    }

    /// <summary>Whether a token is a common noun joined to another: what stands behind it belongs to both (<em>talks and an exercise with Cyprus</em>).</summary>
    private bool IsJoinedNoun(int token) =>
        Tree.RelationOf(token) == Relation.Conj && document.Annotation(token).Upos == Upos.Noun;

    /// <summary>Looks under the verb, then under what hangs on it, where the parse may have hung the phrase.</summary>
    private int BehindPreposition(int verb, string preposition, int depth = DeepestPhrase)
    {
        if (clauses.Oblique(verb, preposition) is var oblique and not None)
            return oblique;
        if (depth == 0)
            return None;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                (
                    Tree.RelationOf(dependent)
                        is Relation.Obj
                            or Relation.NsubjPass
                            or Relation.Xcomp
                            or Relation.Obl
                            or Relation.Nmod
                            or Relation.CompoundPrt
                            or Relation.Advmod
                    || IsJoinedNoun(dependent)
                )
                && BehindPreposition(dependent, preposition, depth - 1) is var found
                && found != None
            )
                return found;
        }

        return None;
    }

    private int OfNoun(int noun, int supportVerb, Slot slot)
    {
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                if (supportVerb != None)
                    return clauses.Subject(supportVerb);
                return Tree.Dependent(noun, Relation.Cop) is null ? None : clauses.GrammaticalSubject(noun);
            case SlotKind.Possessive:
                return Tree.Dependent(noun, Relation.NmodPoss) ?? None;
            case SlotKind.Adjective:
                return NamingModifier(noun);
            case SlotKind.Infinitive:
                return clauses.Infinitive(noun);
            case SlotKind.Clause:
                return clauses.FiniteClause(noun);
            case SlotKind.Predicate:
                return Tree.Dependent(noun, Relation.Cop) ?? None;
            case SlotKind.Preposition:
                if (BehindPreposition(noun, slot.Word!, depth: slot.Word == "by" ? 1 : 0) is var found and not None)
                    return found;
                if (supportVerb != None)
                    return BehindPreposition(supportVerb, slot.Word!);
                return
                    Occasion(noun) == None
                    || clauses.Oblique(Tree.Head(noun), slot.Word!) is not (var beside and > None)
                    || beside < noun
                    ? None
                    : beside;
            case SlotKind.Indirect when supportVerb != None:
                return clauses.Indirect(supportVerb);
            default:
                return None;
        }
    }

    private int OfAdjective(int adjective, Slot slot) =>
        slot.Kind switch
        {
            SlotKind.Subject => clauses.GrammaticalSubject(adjective),
            SlotKind.Speaker => clauses.Speaker(adjective),
            SlotKind.Infinitive => clauses.Infinitive(adjective),
            SlotKind.Clause => clauses.FiniteClause(adjective),
            SlotKind.Negation => IsNegated(adjective) ? adjective : None,
            SlotKind.Preposition => clauses.Oblique(adjective, slot.Word!),
            _ => None,
        };

    private int OfAuxiliary(int auxiliary, Slot slot)
    {
        var verb = Tree.Head(auxiliary);
        if (verb < 0)
            return None;
        return slot.Kind switch
        {
            SlotKind.Subject => clauses.GrammaticalSubject(verb),
            SlotKind.Speaker => clauses.Speaker(verb),
            _ => None,
        };
    }

    /// <summary>What the object of a verb is called.</summary>
    private int Predicate(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                dependent > verb
                && Tree.RelationOf(dependent) is Relation.Xcomp or Relation.Obl
                && !clauses.IsVerb(dependent)
                && (Tree.RelationOf(dependent) == Relation.Xcomp || clauses.HasCase(dependent, "as"))
            )
                return dependent;
        }

        // "called him a liar": the parse may have two objects.
        var last = None;
        var objects = 0;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (Tree.RelationOf(dependent) is Relation.Obj or Relation.Iobj)
                (last, objects) = (dependent, objects + 1);
        }

        return objects > 1 ? last : None;
    }

    private int Reflexive(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (document.Word(dependent).EndsWith("self") || document.Word(dependent).EndsWith("selves"))
                return dependent;
        }

        return None;
    }

    /// <summary>Whether a noun names someone who can act; an adjective of the same spelling does not (<em>major</em>).</summary>
    private bool IsAgentNoun(int token) =>
        document.Annotation(token).Upos != Upos.Adj && phrases.AgentSector(token) is not null;

    /// <summary>A modifier that says who acts: <em>Israeli</em> strike, <em>US-led</em> raid, <em>police</em> raid.</summary>
    private int NamingModifier(int noun)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (dependent > noun)
                break;
            if (
                Tree.RelationOf(dependent) is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Nmod
                && (document.EntityAt(dependent) is not null || IsAgentNoun(dependent))
            )
                return dependent;
        }

        return None;
    }
}
