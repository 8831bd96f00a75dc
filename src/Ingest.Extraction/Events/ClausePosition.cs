using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Says in what kind of clause a trigger stands: the surer it is what the sentence tells, the surer the event.</summary>
internal sealed class ClausePosition(Document document, ClauseReader clauses)
{
    private const int Highest = 12;

    /// <summary>The kind of clause: <c>main</c>, <c>told</c>, <c>relative</c>, <c>participle</c> (of what is said: <em>accusing</em>), <c>result</c> (of what is done: <em>killing</em>), <c>adverbial</c>, <c>complement</c> or <c>phrase</c>.</summary>
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
                case Relation.Acl:
                    return "modifier";
                case Relation.Advcl:
                    return document.Annotation(token).Xpos == Xpos.Vbg
                        ? Quads.IsVerbal(trigger.Type)
                            ? "participle"
                            : "result"
                        : clauses.HasMark(token, "to")
                            ? "purpose"
                            : "adverbial";
                default:
                    return "phrase";
            }

            token = head;
        }

        return "main";
    }
}
