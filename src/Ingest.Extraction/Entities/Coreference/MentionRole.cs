using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>The place of a mention in its sentence, most prominent last.</summary>
internal enum MentionRole
{
    /// <summary>Inside another noun phrase.</summary>
    Nested,

    /// <summary>As a possessor.</summary>
    Possessor,

    /// <summary>With a preposition.</summary>
    Oblique,

    /// <summary>As an object.</summary>
    Object,

    /// <summary>As a subject of a clause below the main one.</summary>
    LowerSubject,

    /// <summary>As the subject of the sentence's main clause.</summary>
    Subject,
}

/// <summary>Reads the place of a mention from the tree.</summary>
internal static class MentionRoles
{
    /// <summary>The place of the mention with a head token; what is joined to a mention has its place.</summary>
    public static MentionRole Of(DependencyTree tree, int head)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            switch (tree.RelationOf(head))
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter:
                    return tree.RelationOf(tree.Head(head)) is Relation.Root or Relation.Parataxis or Relation.Conj
                        ? MentionRole.Subject
                        : MentionRole.LowerSubject;
                case Relation.Obj or Relation.Iobj:
                    return MentionRole.Object;
                case Relation.Obl or Relation.OblAgent or Relation.Vocative:
                    return MentionRole.Oblique;
                case Relation.NmodPoss:
                    return MentionRole.Possessor;
                case Relation.Root:
                    return MentionRole.Subject;
                case Relation.Appos or Relation.Conj or Relation.Flat or Relation.NmodDesc:
                    head = tree.Head(head);
                    break;
                default:
                    return MentionRole.Nested;
            }
        }

        return MentionRole.Nested;
    }
}
