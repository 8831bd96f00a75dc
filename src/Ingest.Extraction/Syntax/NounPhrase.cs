namespace Ingest.Extraction.Syntax;

/// <summary>Noun phrases of the trees: a noun with what qualifies it, without clauses, appositions and coordinated nouns.</summary>
internal static class NounPhrase
{
    /// <summary>The most nouns that may stand inside one another.</summary>
    private const int Deepest = 12;

    /// <summary>The first token of the phrase with a head.</summary>
    public static int First(DependencyTree tree, int head)
    {
        var first = head;
        foreach (var dependent in tree.DependentsOf(head))
        {
            if (dependent < head && QualifiesBefore(tree.RelationOf(dependent)))
                first = Math.Min(first, tree.First(dependent));
        }

        return first;
    }

    /// <summary>The index after the last token of the phrase with a head.</summary>
    public static int End(DependencyTree tree, int head) => End(tree, head, Deepest);

    private static int End(DependencyTree tree, int head, int depth)
    {
        var end = head + 1;
        foreach (var dependent in tree.DependentsOf(head))
        {
            if (dependent < end)
                continue;
            if (depth == 0 || tree.First(dependent) != end || !QualifiesAfter(tree.RelationOf(dependent)))
                break;
            end = Math.Max(end, End(tree, dependent, depth - 1));
        }

        return end;
    }

    private static bool QualifiesBefore(Relation relation) =>
        relation
            is Relation.Det
                or Relation.DetPredet
                or Relation.Amod
                or Relation.Compound
                or Relation.NmodPoss
                or Relation.Nmod
                or Relation.NmodDesc
                or Relation.NmodUnmarked
                or Relation.Nummod
                or Relation.Flat;

    private static bool QualifiesAfter(Relation relation) =>
        relation
            is Relation.Nmod
                or Relation.NmodDesc
                or Relation.NmodUnmarked
                or Relation.Flat
                or Relation.Fixed
                or Relation.Compound
                or Relation.Nummod
                or Relation.Goeswith;
}
