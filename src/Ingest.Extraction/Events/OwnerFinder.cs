using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds who stands behind a thing or deed: its owner, doer, issuer or user, or the name beside it.</summary>
internal sealed class OwnerFinder(Document document, ClauseReader clauses, NounPhraseReader phrases)
{
    private static readonly string[] OwnerPrepositions = ["by", "of", "from", "for", "in", "on", "against"];

    private DependencyTree Tree => document.Tree;

    /// <summary>A name beside a common noun: <em>the port city, Odesa</em>.</summary>
    public int? AppositionOf(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Appos or Relation.Flat
                && document.EntityAt(dependent) is { } entity
                && document.Entities[entity].Kind != EntityKind.Place
            )
                return dependent;
        }

        return null;
    }

    private bool IsBorder(int head) => document.Annotation(head).Lemma is "border" or "frontier" or "boundary";

    /// <summary>Who is on the other side: <em>its border with <b>Chad</b></em>.</summary>
    public int NeighbourAt(int border)
    {
        if (!IsBorder(border))
            return ClauseReader.None;
        foreach (var dependent in Tree.DependentsOf(border))
        {
            if (Tree.RelationOf(dependent) == Relation.Nmod && HasCase(dependent, "with") && CanBeOwner(dependent))
                return dependent;
        }

        return ClauseReader.None;
    }

    private static readonly ulong Weapons = NounClasses.MaskOf("weapon");

    private static readonly ulong Documents = NounClasses.MaskOf("document");

    /// <summary>Who a deed or thing belongs to: <em>Israel's attack</em>, <em>the attack by Israel</em>, <em>Israeli policy</em>.</summary>
    public int OwnerOf(int head)
    {
        if (Tree.Dependent(head, Relation.NmodPoss) is { } owner && CanBeOwner(owner))
            return owner;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                dependent < head
                && Tree.RelationOf(dependent) is Relation.Amod or Relation.Compound or Relation.NmodDesc
                && CanBeOwner(dependent)
            )
                return dependent;
        }

        foreach (var preposition in OwnerPrepositions)
        {
            foreach (var dependent in Tree.DependentsOf(head))
            {
                if (Tree.RelationOf(dependent) == Relation.Nmod && HasCase(dependent, preposition))
                {
                    if (CanBeOwner(dependent))
                        return dependent;
                    if (preposition == "of" && OwnerOf(dependent) is var inner and not ClauseReader.None)
                        return inner;
                }
            }
        }

        return IssuerOf(head) is var issuer and not ClauseReader.None ? issuer : UserOf(head);
    }

    /// <summary>Who uses a weapon: <em>a <b>bomb</b> planted by militants</em>.</summary>
    private int UserOf(int head)
    {
        if ((phrases.ClassesOf(head) & Weapons) == 0)
            return ClauseReader.None;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Acl
                && clauses.IsPassive(dependent)
                && clauses.Agent(dependent) is var user and >= 0
                && CanBeOwner(user)
            )
                return user;
        }

        return ClauseReader.None;
    }

    /// <summary>Who puts out a statement or report: <em>the council issued a <b>statement</b> condemning it</em>.</summary>
    private int IssuerOf(int head) =>
        (NounClasses.Of(document.Annotation(head).Lemma) & Documents) != 0
        && Tree.RelationOf(head) == Relation.Obj
        && clauses.Subject(Tree.Head(head)) is var issuer and >= 0
        && CanBeOwner(issuer)
            ? issuer
            : ClauseReader.None;

    private bool CanBeOwner(int token) =>
        document.EntityAt(token) is not null
        || (document.Annotation(token).Upos is Upos.Noun && phrases.AgentSector(token) is not null);

    /// <summary>The entity of <em>whose country</em> and <em>his government</em>, if the document names that country.</summary>
    public int? OwnCountry(int head)
    {
        if (
            document.Annotation(head).Lemma is not ("country" or "nation" or "homeland")
            || Tree.Dependent(head, Relation.NmodPoss) is not { } owner
        )
            return null;
        var holder = document.Annotation(owner).Lemma == "whose" ? clauses.Owner(head) : owner;
        if (
            holder < 0
            || document.EntityAt(holder) is not { } entity
            || document.Entities[entity].Country is not { } code
        )
            return null;
        return CountryWith(code);
    }

    /// <summary>
    /// The country in what looks like the name of its army but is a country and an adjective before another noun: <em>US military
    /// and financial aid</em>. Null for any other name.
    /// </summary>
    public int? CountryBeside(int head, int entity)
    {
        if (
            Tree.RelationOf(head) is not (Relation.Compound or Relation.Amod)
            || document.Annotation(head).Upos != Upos.Propn
            || document.Entities[entity] is not { Kind: EntityKind.Organization, Country: { } code }
            || document.EntityAt(head + 1) != entity
            || document.Annotation(head + 1).Upos != Upos.Adj
            || Tree.Head(head + 1) != Tree.Head(head)
        )
            return null;
        return CountryWith(code);
    }

    private int? CountryWith(string code)
    {
        var found = document.Entities.FindIndex(other => other.Kind == EntityKind.Country && other.Country == code);
        return found >= 0 ? found : null;
    }

    private bool HasCase(int noun, string preposition)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (Tree.RelationOf(dependent) == Relation.Case && document.Word(dependent).SequenceEqual(preposition))
                return true;
        }

        return false;
    }
}
