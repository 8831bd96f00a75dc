using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds the participants of verbs in the trees, whatever the voice: subjects that a clause shares with the one it belongs to
/// (coordination, control, participles), antecedents of relative pronouns, agents of passives. Indices are tokens; −1 means none.
/// </summary>
internal sealed class ClauseReader(Document document)
{
    public const int None = -1;

    /// <summary>The most clauses that are gone up for a shared subject.</summary>
    private const int DeepestSharing = 6;

    /// <summary>The most tokens from a verb to one that shares what stands behind it.</summary>
    private const int FurthestJoined = 3;

    /// <summary>The most tokens of a time before its head.</summary>
    private const int LongestTime = 5;

    private DependencyTree Tree => document.Tree;

    /// <summary>Who does it: the subject of an active verb, the agent of a passive.</summary>
    public int Subject(int verb) => IsPassive(verb) ? Agent(verb) : GrammaticalSubject(verb);

    /// <summary>To whom it is done: the object of an active verb, the subject of a passive.</summary>
    public int Object(int verb)
    {
        if (IsPassive(verb))
            return Tree.Dependent(verb, Relation.Obj) ?? GrammaticalSubject(verb);
        if (DirectObject(verb) is var found and not None)
            return found;
        return SharedObject(verb);
    }

    /// <summary>The indirect object; of a passive with an object its subject (<em>Kenya was given aid</em>).</summary>
    public int Indirect(int verb)
    {
        if (Tree.Dependent(verb, Relation.Iobj) is { } indirect)
            return indirect;
        return IsPassive(verb) && Tree.Dependent(verb, Relation.Obj) is not null ? GrammaticalSubject(verb) : None;
    }

    /// <summary>Whether a verb is passive, its auxiliary written or not (<em>two men held in raid</em>).</summary>
    public bool IsPassive(int verb)
    {
        ref readonly var annotation = ref document.Annotation(verb);
        if (annotation.Xpos is not (Xpos.Vbn or Xpos.Vbd or Xpos.Jj))
            return false;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            switch (Tree.RelationOf(dependent))
            {
                case Relation.NsubjPass or Relation.AuxPass or Relation.CsubjPass or Relation.OblAgent:
                    return true;
                case Relation.Nsubj or Relation.Aux:
                    return HeadlinePassive.Is(document, this, verb);
            }
        }

        if (annotation.Xpos != Xpos.Vbn)
            return false;
        return annotation.Relation switch
        {
            Relation.Acl or Relation.Xcomp or Relation.Advcl or Relation.AclRelcl or Relation.Amod => true,
            Relation.Conj => annotation.Head >= 0 && IsVerb(annotation.Head) && IsPassive(annotation.Head),
            _ => false,
        };
    }

    /// <summary>Who does what a passive verb tells.</summary>
    public int Agent(int verb)
    {
        if (Tree.Dependent(verb, Relation.OblAgent) is { } agent)
            return agent;
        return Oblique(verb, "by") is var found and not None ? found : SharedAgent(verb);
    }

    /// <summary>The agent of the passive that is joined to this one: <em>arrested and deported by Mauritania</em>.</summary>
    private int SharedAgent(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Conj
                && dependent - verb <= FurthestJoined
                && OwnSubject(dependent) == None
                && Tree.Dependent(dependent, Relation.OblAgent) is { } agent
            )
                return agent;
        }

        return None;
    }

    /// <summary>The subject as the grammar has it, shared ones included.</summary>
    public int GrammaticalSubject(int verb)
    {
        for (var depth = 0; depth < DeepestSharing && verb >= 0; depth++)
        {
            if (OwnSubject(verb) is var own and not None)
                return Antecedent(own, verb);
            var head = Tree.Head(verb);
            if (head < 0)
                return None;
            switch (Tree.RelationOf(verb))
            {
                case Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Ccomp or Relation.AdvclRelcl:
                case Relation.Dep or Relation.Aux or Relation.List:
                    // "stopped short of saying": what is called short is the subject of the verb above.
                    if (!IsVerb(head) && OwnSubject(head) == None && Tree.RelationOf(head) != Relation.Xcomp)
                        return None;
                    verb = head;
                    break;
                case Relation.Xcomp:
                    if (ControllingObject(head) is var controller and not None)
                        return controller;
                    verb = head;
                    break;
                case Relation.Acl when IsHeadlineFuture(verb):
                    return head;
                case Relation.Acl when document.Annotation(verb).Xpos == Xpos.Vb:
                    return OwnerOf(head);
                case Relation.Acl or Relation.AclRelcl or Relation.Amod:
                    return head;
                default:
                    return None;
            }
        }

        return None;
    }

    /// <summary>The first oblique that a preposition leads to, those that the parse hangs on the object included.</summary>
    public int Oblique(int head, string preposition)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (IsNominal(Tree.RelationOf(dependent)) && HasCase(dependent, preposition) && !IsTime(dependent))
                return dependent;
        }

        return None;
    }

    /// <summary>Whether a token is part of an expression of time.</summary>
    public bool IsTime(int token)
    {
        for (var first = token; first >= 0 && first > token - LongestTime; first--)
        {
            if (document.TimeStartingAt(first) is { } time)
                return time.EndToken > token;
        }

        return false;
    }

    /// <summary>A complement with <em>to</em>, or −1.</summary>
    public int Infinitive(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Acl
                && dependent > head
                && HasMark(dependent, "to")
            )
                return dependent;
        }

        return None;
    }

    /// <summary>The verb of a finite complement clause, or −1.</summary>
    public int FiniteClause(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (Tree.RelationOf(dependent) == Relation.Ccomp)
                return dependent;
        }

        return None;
    }

    /// <summary>Whether a clause begins with a word such as <em>to</em> or <em>after</em>.</summary>
    public bool HasMark(int verb, string word)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Mark or Relation.Case
                && document.Word(dependent).Equals(word, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether a preposition leads to a noun.</summary>
    public bool HasCase(int noun, string preposition)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Case
                && document.Word(dependent).Equals(preposition, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    /// <summary>Who says the clause that a token is the head of: the subject of the verb of speech over or behind it.</summary>
    public int Speaker(int clause)
    {
        var head = Tree.Head(clause);
        if (head >= 0 && Tree.RelationOf(clause) is Relation.Ccomp && IsSpeech(head))
            return GrammaticalSubject(head);
        foreach (var dependent in Tree.DependentsOf(clause))
        {
            if (Tree.RelationOf(dependent) == Relation.Parataxis && IsSpeech(dependent))
                return GrammaticalSubject(dependent);
        }

        return None;
    }

    /// <summary>Who says the clause that a pronoun is the subject of: in <em>they said they would go</em> it mostly means the speaker.</summary>
    public int SpeakerOver(int pronoun)
    {
        if (Tree.RelationOf(pronoun) is not (Relation.Nsubj or Relation.NsubjPass))
            return None;
        var verb = Tree.Head(pronoun);
        while (verb >= 0 && Tree.RelationOf(verb) == Relation.Conj)
            verb = Tree.Head(verb);
        if (verb < 0 || Tree.RelationOf(verb) != Relation.Ccomp || Tree.Head(verb) is not (var speech and >= 0))
            return None;
        return IsSpeech(speech) && GrammaticalSubject(speech) is var speaker && speaker != pronoun ? speaker : None;
    }

    /// <summary>Whom <em>whose</em> before a noun stands for.</summary>
    public int Owner(int noun)
    {
        for (var token = Tree.Head(noun); token >= 0; token = Tree.Head(token))
        {
            if (Tree.RelationOf(token) == Relation.AclRelcl)
                return Tree.Head(token);
        }

        return None;
    }

    /// <summary>What a verb does to the event that its object names, or null.</summary>
    public VerbEffect? SupportEffect(int verb) =>
        VerbEffects.OfSupportVerb(
            document.Annotation(verb).Lemma,
            Tree.Dependent(verb, Relation.CompoundPrt) is { } particle ? document.Word(particle)
                : FixedObject(verb) is var fixedObject and not None ? document.Word(fixedObject)
                : default
        );

    /// <summary>The bare noun that makes one expression with its verb: <em>take <b>place</b></em>.</summary>
    public int FixedObject(int verb) =>
        Tree.Dependent(verb, Relation.Obj) is { } found && found == verb + 1 && document.Word(found) is "place"
            ? found
            : None;

    /// <summary>Who tells a clause: the subject of the verb of speech that it depends on, however far up.</summary>
    public int Teller(int token)
    {
        for (var head = Tree.Head(token); head >= 0; (token, head) = (head, Tree.Head(head)))
        {
            if (Tree.RelationOf(token) == Relation.Ccomp && IsSpeech(head))
                return GrammaticalSubject(head);
        }

        return None;
    }

    /// <summary>Whether a verb tells what someone says.</summary>
    public bool IsSpeech(int verb) =>
        IsVerb(verb) && VerbEffects.OfComplementVerb(document.Annotation(verb).Lemma) == VerbEffect.Say;

    /// <summary>The noun that a relative pronoun stands for, else the token itself.</summary>
    public int Antecedent(int token, int verb)
    {
        if (document.Annotation(token).Xpos is not (Xpos.Wp or Xpos.Wdt))
            return token;
        for (var i = verb; i >= 0; i = Tree.Head(i))
        {
            if (Tree.RelationOf(i) is Relation.AclRelcl)
                return Tree.Head(i);
            if (Tree.RelationOf(i) is not (Relation.Conj or Relation.Xcomp or Relation.Ccomp))
                break;
        }

        return token;
    }

    /// <summary>Whether a headline tells what someone is going to do: <em>Leaders to meet</em>.</summary>
    public bool IsHeadlineFuture(int verb) =>
        document.Annotation(verb).Xpos == Xpos.Vb
        && HasMark(verb, "to")
        && (
            Tree.RelationOf(verb) switch
            {
                Relation.Root => Tree.Dependent(verb, Relation.Nsubj, Relation.NsubjPass) is not null,
                Relation.Acl => Tree.RelationOf(Tree.Head(verb)) == Relation.Root
                    && document.EntityAt(Tree.Head(verb)) is not null,
                _ => false,
            }
        );

    /// <summary>Whether a noun is told as known: <em>the attack</em>, <em>this visit</em>.</summary>
    public bool IsDefinite(int noun) =>
        Tree.Dependent(noun, Relation.Det) is { } determiner
        && document.Annotation(determiner).Lemma is "the" or "this" or "that" or "these" or "those" or "both";

    /// <summary>Whether a token is a verb.</summary>
    public bool IsVerb(int token) => document.Annotation(token).Upos is Upos.Verb or Upos.Aux;

    /// <summary>Whether a relation joins a noun to what governs it.</summary>
    public static bool IsNominal(Relation relation) =>
        relation
            is Relation.Obl
                or Relation.OblAgent
                or Relation.OblUnmarked
                or Relation.Nmod
                or Relation.NmodDesc
                or Relation.NmodUnmarked;

    /// <summary>Whether a relation joins a clause to what governs it.</summary>
    public static bool IsClause(Relation relation) =>
        relation
            is Relation.Acl
                or Relation.AclRelcl
                or Relation.Advcl
                or Relation.AdvclRelcl
                or Relation.Ccomp
                or Relation.Csubj
                or Relation.CsubjPass
                or Relation.Parataxis
                or Relation.Xcomp;

    private int OwnSubject(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (Tree.RelationOf(dependent) is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
                return dependent;
        }

        return None;
    }

    private int DirectObject(int verb)
    {
        if (Tree.Dependent(verb, Relation.Obj) is { } found)
            return Antecedent(found, verb);

        // "urged Italy to open its ports": whom one asks to do something may be an indirect object.
        if (Tree.Dependent(verb, Relation.Iobj) is { } asked)
            return Antecedent(asked, verb);

        // "called off their strike": behind a particle the parse may have an oblique without a preposition.
        if (Tree.Dependent(verb, Relation.CompoundPrt) is not null && BareOblique(verb) is var bare and not None)
            return bare;

        // "the deal that they signed": the relative pronoun is left out.
        return
            Tree.RelationOf(verb) == Relation.AclRelcl
            && OwnSubject(verb) is var subject and not None
            && Antecedent(subject, verb) == subject
            ? Tree.Head(verb)
            : None;
    }

    /// <summary>An oblique noun behind a verb that has no preposition and is no time; <see cref="None"/> if there is none.</summary>
    public int BareOblique(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                dependent > verb
                && Tree.RelationOf(dependent) == Relation.Obl
                && Tree.Dependent(dependent, Relation.Case) is null
                && !IsTime(dependent)
            )
                return dependent;
        }

        return None;
    }

    /// <summary>The object of the verb that this one is joined to: <em>attacked and killed them</em>.</summary>
    private int SharedObject(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Conj
                && IsVerb(dependent)
                && OwnSubject(dependent) == None
                && dependent - verb <= FurthestJoined
                && Tree.Dependent(dependent, Relation.Obj) is { } later
            )
                return later;
        }

        var head = Tree.Head(verb);
        return
            head >= 0
            && Tree.RelationOf(verb) == Relation.Conj
            && Tree.Dependent(head, Relation.Obj) is { } earlier
            && earlier > verb
            ? earlier
            : None;
    }

    /// <summary>Who does the complement of a verb with an object: <em>urged them to leave</em>, <em>was told to leave</em>.</summary>
    private int ControllingObject(int verb)
    {
        if (
            VerbEffects.OfComplementVerb(document.Annotation(verb).Lemma)
            is VerbEffect.Promise
                or VerbEffect.Vow
                or VerbEffect.Threaten
        )
            return None;
        if (Tree.Dependent(verb, Relation.Obj, Relation.Iobj) is { } found)
            return Antecedent(found, verb);
        return None;
    }

    /// <summary>Who has the plan, decision or right to do something.</summary>
    private int OwnerOf(int noun)
    {
        if (Tree.Dependent(noun, Relation.NmodPoss) is { } owner)
            return owner;
        var head = Tree.Head(noun);
        return head >= 0 && Tree.RelationOf(noun) == Relation.Obj && IsVerb(head) ? GrammaticalSubject(head) : None;
    }
}
