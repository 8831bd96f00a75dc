using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Descriptions;

/// <summary>
/// Tells whom a description stands beside: as an apposition (<em>Anna Berger, the mayor of Oslo,</em>), with a copula
/// (<em>Berger is the head of the agency</em>), or in a relative clause (<em>Berger, who is a member of parliament</em>).
/// </summary>
internal sealed class RoleReader(EntityDraft draft)
{
    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;

    /// <summary>The name that a description describes, or null.</summary>
    public Reference? NameOf(Description description) =>
        description.Name ?? NamedBefore(description) ?? NamedAfter(description) ?? Subject(description);

    /// <summary>Keeps what a description tells on its entity: role, offices, country.</summary>
    public void Apply(Description description, EntityRecord entity)
    {
        if (description.Kind != entity.Kind)
        {
            return;
        }

        entity.Country ??= description.Country;
        entity.Describe(description.Noun, null, null, description.Gender);
        if (description.Title is not { } title)
        {
            return;
        }

        entity.Describe(title);

        entity.Role ??= RoleText(description);
        if (description is { IsFormer: false, Office: { } office })
        {
            entity.Offices.Add(office);
        }
    }

    /// <summary>The description's words without its determiner.</summary>
    public string RoleText(Description description)
    {
        var first = description.FirstToken;
        if (first < description.Head && _document.Annotation(first).Xpos is Xpos.Dt or Xpos.PrpS)
        {
            first++;
        }

        return _document.Text[_document.Tokens[first].Start.._document.Tokens[description.EndToken - 1].End];
    }

    /// <summary>The head noun of a relative clause on a name, for <em>who leads the council</em>; what is led, as a role.</summary>
    public string? LeadingRole(int verb)
    {
        if (
            _tree.RelationOf(verb) != Relation.AclRelcl
            || _document.Annotation(verb).Lemma is not ("head" or "lead" or "chair" or "run" or "command" or "direct")
            || _tree.Dependent(verb, Relation.Obj) is not { } led
            || _document.Annotation(led).Upos is not (Upos.Noun or Upos.Propn)
        )
        {
            return null;
        }

        var end = NounPhrase.End(_tree, led);
        return _document.Text[_document.Tokens[verb].Start.._document.Tokens[end - 1].End];
    }

    /// <summary>The name before the description that it is an apposition to.</summary>
    private Reference? NamedBefore(Description description)
    {
        var relation = _tree.RelationOf(description.Head);
        if (relation is Relation.Appos && draft.NameAt(_tree.Head(description.Head)) is { } name)
        {
            return name;
        }

        // The parser may have attached what stands between commas elsewhere.
        return
            description.FirstToken >= 2
            && _document.Word(description.FirstToken - 1) is ","
            && draft.NameAt(description.FirstToken - 2) is { } before
            && (description.Title is not null || description.Determination == Determination.Indefinite)
            && EndsApposition(description, relation)
            ? before
            : null;
    }

    /// <summary>Whether what stands behind a description shows it to be an apposition; a subject needs a comma before its verb.</summary>
    private bool EndsApposition(Description description, Relation relation)
    {
        var end = description.EndToken;
        if (relation is Relation.Nsubj or Relation.NsubjPass)
        {
            return _document.Word(end) is "," && _document.Annotation(end + 1).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp;
        }

        return relation is not (Relation.Conj or Relation.Obj or Relation.NmodPoss)
            && _document.Word(end) is "," or "." or "and";
    }

    /// <summary>The name behind the description: <em>the mayor, Anna Berger,</em>; <em>the minister Anna Berger</em>.</summary>
    private Reference? NamedAfter(Description description)
    {
        foreach (var dependent in _tree.DependentsOf(description.Head))
        {
            if (
                dependent > description.Head
                && _tree.RelationOf(dependent)
                    is Relation.Appos
                        or Relation.Flat
                        or Relation.NmodDesc
                        or Relation.NmodUnmarked
                && draft.NameAt(dependent) is { } name
            )
            {
                return name;
            }
        }

        // "the minister Anna Berger" with the name as the head; "her counterpart, General Lars Holm,".
        var comma = description.EndToken < _document.Tokens.Length && _document.Word(description.EndToken) is ",";
        var first = comma ? description.EndToken + 1 : description.Head + 1;
        return
            first < _document.Tokens.Length
            && draft.NameAt(first) is { } next
            && next.FirstToken == first
            && (!comma || (next.EndToken < _document.Tokens.Length && _document.Word(next.EndToken) is "," or "."))
            ? next
            : null;
    }

    /// <summary>The name or relative pronoun that a predicate noun belongs to.</summary>
    private Reference? Subject(Description description)
    {
        var head = description.Head;
        var predicate =
            _tree.Dependent(head, Relation.Cop) is not null ? head
            : _tree.RelationOf(head) is Relation.Xcomp or Relation.Obj
            && _tree.Head(head) is var verb and >= 0
            && _document.Annotation(verb).Lemma is "become" or "remain"
                ? verb
            : -1;
        if (predicate < 0 || IsNegated(predicate))
        {
            return null;
        }

        if (_tree.Dependent(predicate, Relation.Nsubj) is not { } subject)
        {
            return null;
        }

        return draft.NameAt(subject)
            ?? (
                _tree.RelationOf(predicate) == Relation.AclRelcl && _document.Annotation(subject).Xpos == Xpos.Wp
                    ? draft.NameAt(_tree.Head(predicate))
                    : null
            );
    }

    private bool IsNegated(int predicate)
    {
        foreach (var dependent in _tree.DependentsOf(predicate))
        {
            if (_document.Annotation(dependent).Lemma is "not" or "never" or "no")
            {
                return true;
            }
        }

        return false;
    }
}
