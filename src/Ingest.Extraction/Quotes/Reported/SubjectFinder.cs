using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Finds who does what a verb tells, also where the verb shares its subject with another one.</summary>
internal sealed class SubjectFinder(Document document)
{
    /// <summary>How many verbs up the tree a shared subject is looked for.</summary>
    private const int MostSteps = 6;

    /// <summary>The subject of a verb in the active voice, or null.</summary>
    public SourceHead? Of(int verb)
    {
        for (var step = 0; step < MostSteps && verb >= 0; step++)
        {
            if (OwnSubject(verb) is { } subject)
            {
                return subject;
            }

            var head = document.Tree.Head(verb);
            if (head < 0)
            {
                return null;
            }

            switch (document.Tree.RelationOf(verb))
            {
                // "had this to say": who has it says it.
                case Relation.Acl when IsOwned(head) && document.IsAny(verb - 1, "to"):
                    verb = document.Tree.Head(head);
                    break;
                case Relation.Acl:
                    return Maker(head) ?? (IsNominal(head) ? new SourceHead(head, head) : null);
                case Relation.AclRelcl:
                    return null;
                case Relation.Xcomp
                    when (document.Annotation(head).Lemma is not "have" || document.Annotation(verb).Xpos == Xpos.Vbg)
                        && document.Tree.Dependent(head, Relation.Obj, Relation.Iobj) is { } controlled:
                    return new SourceHead(controlled, controlled);
                case Relation.Ccomp when document.Annotation(verb).Xpos is not (Xpos.Vbg or Xpos.Vb):
                    return null;
                case Relation.Xcomp
                or Relation.Conj
                or Relation.Advcl
                or Relation.Parataxis
                or Relation.Ccomp
                or Relation.Dep:
                    verb = head;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a noun is what somebody has.</summary>
    private bool IsOwned(int noun) =>
        document.Tree.RelationOf(noun) == Relation.Obj && document.Annotation(document.Tree.Head(noun)).Lemma is "have";

    /// <summary>The agent of a verb in the passive voice, or null.</summary>
    public SourceHead? AgentOf(int verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            var relation = document.Tree.RelationOf(dependent);
            if (
                relation == Relation.OblAgent
                || (
                    relation == Relation.Obl
                    && document.Tree.Dependent(dependent, Relation.Case) is { } preposition
                    && document.Word(preposition) is "by"
                )
            )
            {
                return new SourceHead(dependent, dependent);
            }
        }

        return null;
    }

    private SourceHead? OwnSubject(int verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (document.Tree.RelationOf(dependent) is not (Relation.Nsubj or Relation.NsubjPass))
            {
                continue;
            }

            if (!IsNominal(dependent))
            {
                return null;
            }

            if (!IsRelative(dependent))
            {
                return new SourceHead(dependent, dependent);
            }

            var antecedent = Antecedent(verb) ?? dependent;
            return Maker(antecedent) ?? new SourceHead(dependent, antecedent);
        }

        return IsSome(verb - 1, verb) ? new SourceHead(verb - 1, verb - 1) : null;
    }

    /// <summary>
    /// Who makes the statement that a noun stands for, which speaks through it: <em>She released a statement saying …</em>; null if
    /// the sentence does not tell.
    /// </summary>
    private SourceHead? Maker(int statement)
    {
        if (
            document.Tree.RelationOf(statement) != Relation.Obj
            || document.Tree.Head(statement) is var verb && !StatementVerbs.Makes(document.Annotation(verb).Lemma)
            || SourceNouns.KindOf(document.Annotation(statement).Lemma) != SourceNounKind.Document
        )
        {
            return null;
        }

        return
            document.Tree.Dependent(verb, Relation.Nsubj) is { } subject && IsNominal(subject) && !IsRelative(subject)
            ? new SourceHead(subject, subject)
            : null;
    }

    /// <summary>Whether a word of number stands for people before a verb, which trees take for a determiner: <em>Some say</em>.</summary>
    private bool IsSome(int token, int verb) =>
        token >= 0
        && document.Tree.Head(token) == verb
        && document.Tree.RelationOf(token) == Relation.Det
        && document.Word(token)
            is "Some"
                or "some"
                or "Many"
                or "many"
                or "Most"
                or "most"
                or "Few"
                or "few"
                or "Several"
                or "several"
                or "Both"
                or "both";

    private int? Antecedent(int verb)
    {
        for (var step = 0; step < MostSteps && verb >= 0; step++)
        {
            switch (document.Tree.RelationOf(verb))
            {
                case Relation.AclRelcl:
                    return document.Tree.Head(verb);
                case Relation.Conj or Relation.Xcomp:
                    verb = document.Tree.Head(verb);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool IsRelative(int token) => document.Annotation(token).Xpos is Xpos.Wp or Xpos.Wdt;

    private bool IsNominal(int token) =>
        document.Annotation(token).Upos.IsOfNounPhrase() || document.Annotation(token).Upos == Upos.X;
}
