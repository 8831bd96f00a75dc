using System.Collections.Frozen;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds passives of headlines, which tell deeds in the present and leave auxiliaries out, that the parse takes for actives:
/// <em>Dozens killed in Kabul blast</em>.
/// </summary>
internal static class HeadlinePassive
{
    private static readonly FrozenDictionary<string, string> Suffered = VictimWords.OfKind("suffered");

    /// <summary>Whether a verb with a subject is one: it needs an object (<c>event-victims.tsv</c>) and has none, and no stop ends the sentence.</summary>
    public static bool Is(Document document, ClauseReader clauses, int verb)
    {
        ref readonly var annotation = ref document.Annotation(verb);
        if (
            annotation.Xpos is not (Xpos.Vbd or Xpos.Vbn)
            || annotation.Relation != Relation.Root
            || !Suffered.ContainsKey(annotation.Lemma)
            || document.IsPunctuation(document.Tree.End(verb) - 1)
            || clauses.BareOblique(verb) != ClauseReader.None
        )
            return false;
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (
                document.Tree.RelationOf(dependent)
                is Relation.Obj
                    or Relation.Iobj
                    or Relation.Xcomp
                    or Relation.Ccomp
                    or Relation.Aux
                    or Relation.CompoundPrt
            )
                return false;
        }

        return true;
    }
}
