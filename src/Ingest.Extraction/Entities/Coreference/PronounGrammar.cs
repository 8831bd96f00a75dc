using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>What grammar tells of pronouns: whom they cannot stand for, and which stand for nothing.</summary>
internal sealed class PronounGrammar(EntityDraft draft)
{
    /// <summary>The most tokens of a clause that are looked at for names.</summary>
    private const int LongestClause = 40;

    private readonly List<int> _namedBelow = [];
    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;

    /// <summary>
    /// Whether grammar rules a mention out: it belongs to the same verb as the pronoun, the pronoun stands inside it, or its
    /// entity is named below the verb whose subject the pronoun is (<em>he said that Berger left</em>).
    /// </summary>
    public bool Excludes(Antecedent candidate, int token, int sentence, Pronoun pronoun)
    {
        if (candidate.Sentence == sentence && token < candidate.EndToken)
        {
            return true;
        }

        var verb = _tree.Head(token);
        if (verb < 0)
        {
            return false;
        }

        var owns = pronoun.IsPossessive && _tree.RelationOf(token) == Relation.NmodPoss;
        if (candidate.Sentence == sentence && !pronoun.IsReflexive && !owns && _tree.Head(candidate.Head) == verb)
        {
            return true;
        }

        return candidate.Entity >= 0 && _namedBelow.Contains(candidate.Entity);
    }

    /// <summary>Finds the entities that are named below the verb of a subject.</summary>
    public void FindNamedBelow(int token)
    {
        _namedBelow.Clear();
        if (!IsSubject(token) || _tree.Head(token) is var verb && verb < 0)
        {
            return;
        }

        var end = Math.Min(_tree.End(verb), token + LongestClause);
        for (var i = token + 1; i < end; i++)
        {
            if (draft.NameAt(i) is { } name)
            {
                if (IsBelow(name.Head, verb))
                {
                    _namedBelow.Add(name.Entity);
                }

                i = name.EndToken - 1;
            }
        }
    }

    /// <summary>
    /// Whether a name stands below a verb: not in what is joined to the verb (<em>he agreed, but Berger left</em>), and not deep in an
    /// adverbial clause (<em>he said after the clerk read what Berger had written</em>).
    /// </summary>
    private bool IsBelow(int name, int verb)
    {
        var token = name;
        while (_tree.Head(token) is var head and >= 0)
        {
            if (head == verb)
            {
                return _tree.RelationOf(token) switch
                {
                    Relation.Conj or Relation.Parataxis => false,
                    Relation.Advcl => _tree.Head(name) == token,
                    _ => true,
                };
            }

            token = head;
        }

        return false;
    }

    /// <summary>Whether an <em>it</em> stands for nothing: <em>it is clear that</em>, <em>it took years to</em>.</summary>
    public bool IsEmpty(int token, Pronoun pronoun)
    {
        if (pronoun.Number != PronounNumber.Thing || pronoun.IsPossessive || !IsSubject(token))
        {
            return false;
        }

        var predicate = _tree.Head(token);
        return _document.Annotation(predicate).Upos != Upos.Verb
            || _document.Annotation(predicate).Lemma is "take" or "seem" or "appear" or "happen" or "rain" or "snow"
            || _tree.Dependent(predicate, Relation.Csubj, Relation.CsubjPass) is not null;
    }

    private bool IsSubject(int token) => _tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass;
}
