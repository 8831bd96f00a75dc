using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds all participants that a noun phrase names: itself, those joined to it, and those that it stands for.</summary>
internal sealed class ParticipantReader(Document document, NounPhraseReader phrases, ActorReader actors)
{
    /// <summary>The most names gone back to the two that <em>both countries</em> stands for.</summary>
    private const int MostMentionsBack = 40;

    private DependencyTree Tree => document.Tree;

    /// <summary>The participants that a phrase names: itself and those that <em>and</em> joins to it.</summary>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="isActor">Whether they act; then things that cannot are left out.</param>
    public List<Participant> Read(int head, bool isActor)
    {
        var found = new List<Participant>();
        if (OfCountries(head, found) || TwoCountries(head, found))
            return found;
        Add(found, head, isActor);
        var (first, end) = NameAround(head);
        for (var part = first; part < end; part++)
        {
            foreach (var dependent in Tree.DependentsOf(part))
            {
                if (
                    Tree.RelationOf(dependent) == Relation.Conj
                    && !IsVerb(dependent)
                    && !IsModifier(dependent)
                    && (dependent < first || dependent >= end)
                )
                    Add(found, dependent, isActor);
            }
        }

        AddListedSubjects(head, found, isActor);
        AddCompanions(head, found, isActor);
        return found;
    }

    /// <summary>Adds those that the parse has as further subjects of one verb: <em>Peru, Chile and Bolivia met</em>.</summary>
    private void AddListedSubjects(int head, List<Participant> found, bool isActor)
    {
        var relation = Tree.RelationOf(head);
        if (relation is not (Relation.Nsubj or Relation.NsubjPass))
            return;
        foreach (var sibling in Tree.DependentsOf(Tree.Head(head)))
        {
            // "Kenya, Somalia agree": a headline's comma stands for and.
            if (
                sibling < head
                && Tree.RelationOf(sibling) == Relation.Vocative
                && phrases.KindAt(sibling) == EntityKind.Country
            )
                Add(found, sibling, isActor);
            if (sibling <= head || sibling > Tree.Head(head) || Tree.RelationOf(sibling) != relation)
                continue;
            Add(found, sibling, isActor);
            foreach (var dependent in Tree.DependentsOf(sibling))
            {
                if (Tree.RelationOf(dependent) == Relation.Conj && !IsVerb(dependent))
                    Add(found, dependent, isActor);
            }
        }
    }

    /// <summary>Adds those who do it with the subject: <em>Armenia, together with Georgia,</em> and <em>Croatia as well as Slovenia</em>.</summary>
    private void AddCompanions(int head, List<Participant> found, bool isActor)
    {
        if (Tree.RelationOf(head) is not (Relation.Nsubj or Relation.NsubjPass))
            return;
        var verb = Tree.Head(head);
        foreach (var sibling in Tree.DependentsOf(verb))
        {
            if (Tree.RelationOf(sibling) == Relation.Obl && IsTogetherWith(sibling))
                Add(found, sibling, isActor);

            // The parse may hang the whole clause on the first of two names that "as well as" joins.
            if (
                Tree.RelationOf(sibling) == Relation.Cc
                && sibling < head
                && Tree.RelationOf(verb) == Relation.Acl
                && Tree.Head(verb) < sibling
            )
                Add(found, Tree.Head(verb), isActor);
        }

        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (Tree.RelationOf(dependent) == Relation.Nmod && IsTogetherWith(dependent))
                Add(found, dependent, isActor);
        }
    }

    private bool IsTogetherWith(int noun) =>
        Tree.Dependent(noun, Relation.Case) is { } with and > 0
        && document.Word(with) is "with"
        && document.Word(with - 1) is "together" or "along" or "Together" or "Along";

    /// <summary>The countries of several together: <em>the ministers of Peru and Chile</em>.</summary>
    private bool OfCountries(int head, List<Participant> found)
    {
        if (document.Annotation(head).Xpos != Xpos.Nns || phrases.AgentSector(head) is null)
            return false;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (Tree.RelationOf(dependent) != Relation.Nmod || phrases.KindAt(dependent) != EntityKind.Country)
                continue;
            Add(found, dependent, isActor: true);
            foreach (var other in Tree.DependentsOf(dependent))
            {
                if (Tree.RelationOf(other) == Relation.Conj && phrases.KindAt(other) == EntityKind.Country)
                    Add(found, other, isActor: true);
            }

            if (found.Count > 1)
                return true;
            found.Clear();
        }

        return false;
    }

    /// <summary>The two countries named last before <em>the two countries</em> or <em>both sides</em>.</summary>
    private bool TwoCountries(int head, List<Participant> found)
    {
        if (
            document.Annotation(head).Xpos != Xpos.Nns
            || document.Annotation(head).Lemma
                is not ("country" or "nation" or "state" or "side" or "neighbor" or "neighbour")
            || !IsPair(head)
        )
            return false;
        var last = document.MentionIndexAt(head) - 1;
        for (var i = last; i >= 0 && i > last - MostMentionsBack && found.Count < 2; i--)
        {
            var mention = document.Mentions[i];
            if (document.Entities[mention.Entity].Kind == EntityKind.Country && mention.FirstToken < head)
                Add(found, mention.Head, isActor: true);
        }

        if (found.Count == 2)
            return true;
        found.Clear();
        return false;
    }

    private bool IsPair(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (dependent < head && document.Annotation(dependent).Lemma is "two" or "both")
                return true;
        }

        return false;
    }

    /// <summary>The tokens of the name a token belongs to, any of which the parse may take for its head; else the token itself.</summary>
    private (int First, int End) NameAround(int token)
    {
        var index = document.MentionIndexAt(token + 1) - 1;
        return index >= 0 && document.Mentions[index].EndToken > token
            ? (document.Mentions[index].FirstToken, document.Mentions[index].EndToken)
            : (token, token + 1);
    }

    private void Add(List<Participant> found, int head, bool isActor)
    {
        if (
            actors.Read(head, isActor) is { } participant
            && !found.Exists(other => IsSame(other.Actor, participant.Actor))
        )
            found.Add(participant);
    }

    private static bool IsSame(Actor a, Actor b) => a.Entity is null ? a.Name == b.Name : a.Entity == b.Entity;

    /// <summary>Whether a token is an adjective, which names nobody by itself: <em>US military and <b>financial</b> aid</em>.</summary>
    private bool IsModifier(int token) =>
        document.Annotation(token).Upos == Upos.Adj && document.EntityAt(token) is null;

    private bool IsVerb(int token) => document.Annotation(token).Upos is Upos.Verb;
}
