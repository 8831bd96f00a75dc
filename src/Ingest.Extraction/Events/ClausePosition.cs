using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Says in what kind of clause a trigger stands: the surer it is what the sentence tells, the surer the event.</summary>
internal sealed class ClausePosition(Document document, ClauseReader clauses)
{
    private const int Highest = 12;

    private static readonly ulong Documents = NounClasses.MaskOf("document");

    /// <summary>Whether a clause of purpose tells what one said to whom one met or called: <em>phoned him to thank him</em>.</summary>
    private bool IsMessage(int verb, Trigger trigger) =>
        Quads.IsVerbal(trigger.Type) && EventLexicon.Tells(document.Annotation(verb).Lemma, EventType.Consult);

    /// <summary>Whether a clause tells what has not come about, as something else depends on it: <em>until they leave</em>, <em>unless they pay</em>.</summary>
    private bool IsCondition(int token)
    {
        foreach (var dependent in document.Tree.DependentsOf(token))
        {
            if (
                document.Tree.RelationOf(dependent) == Relation.Mark
                && document.Annotation(dependent).Lemma.ToLowerInvariant() is "unless" or "until" or "lest"
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether an infinitive tells the decision that its sentence is about: <em>made a decision to expel them</em>.</summary>
    private bool IsIntended(int token, int noun) =>
        clauses.HasMark(token, "to")
        && document.Tree.RelationOf(noun) == Relation.Obj
        && VerbEffects.OfComplementVerb(document.Annotation(noun).Lemma) == VerbEffect.Do;

    /// <summary>The kind of clause: <c>main</c>, <c>told</c>, <c>relative</c>, <c>participle</c> (of what is said: <em>accusing</em>), <c>result</c> (of what is done: <em>killing</em>), <c>condition</c>, <c>adverbial</c>, <c>complement</c> or <c>phrase</c>.</summary>
    public string Of(Trigger trigger)
    {
        var token = trigger.Clause;
        var tree = document.Tree;
        for (var step = 0; step < Highest; step++)
        {
            var head = tree.Head(token);
            if (head < 0)
                return "main";
            switch (tree.RelationOf(token))
            {
                case Relation.Conj or Relation.Parataxis or Relation.List or Relation.Aux or Relation.Dep:
                    break;
                case Relation.Ccomp:
                    if (!clauses.IsSpeech(head))
                        return "complement";
                    return "told";
                case Relation.Xcomp:
                    break;
                case Relation.AclRelcl or Relation.AdvclRelcl:
                    return "relative";
                case Relation.Acl when clauses.IsHeadlineFuture(token):
                    return "main";
                case Relation.Acl when IsIntended(token, head):
                    head = tree.Head(head);
                    break;
                case Relation.Acl:
                    return
                        document.Annotation(token).Xpos == Xpos.Vbg
                        && Quads.IsVerbal(trigger.Type)
                        && (NounClasses.Of(document.Annotation(head).Lemma) & Documents) != 0
                        ? "told"
                        : "modifier";
                case Relation.Advcl when IsCondition(token):
                    return "condition";
                case Relation.Advcl:
                    return document.Annotation(token).Xpos == Xpos.Vbg
                        ? Quads.IsVerbal(trigger.Type)
                            ? "participle"
                            : "result"
                        : clauses.HasMark(token, "to")
                            ? IsMessage(head, trigger)
                                ? "told"
                                : "purpose"
                            : "adverbial";
                default:
                    return "phrase";
            }

            token = head;
        }

        return "main";
    }
}
