using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Says what a noun phrase with a head token is: its class, its extent, who it names.</summary>
internal sealed class NounPhraseReader(Document document, ClauseReader clauses)
{
    /// <summary>The most prepositional phrases that belong to a phrase one inside the other.</summary>
    private const int DeepestPhrase = 2;

    private DependencyTree Tree => document.Tree;

    /// <summary>Whether a noun phrase, or one joined to it, is of some class.</summary>
    public bool Is(int head, NounClassSet classes)
    {
        if (IsAlone(head, classes))
            return true;
        if (classes.Beings.HasFlag(Beings.Several) && IsSeveral(head))
            return true;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Conj
                && (classes.Beings.HasFlag(Beings.Joined) || IsAlone(dependent, classes))
            )
                return true;
        }

        return false;
    }

    /// <summary>The classes of a noun with its modifiers, and of the noun behind <em>of</em> if it only says how much.</summary>
    public ulong ClassesOf(int head)
    {
        var lemma = document.Annotation(head).Lemma;
        var mask = NounClasses.Of(lemma);
        var isQuantity =
            (mask & NounClasses.Quantity) != 0 || document.Annotation(head).Upos is Upos.Num or Upos.Sym or Upos.Pron;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            switch (Tree.RelationOf(dependent))
            {
                case Relation.Compound or Relation.Amod or Relation.Nummod:
                    var modifier = document.Annotation(dependent).Lemma;
                    mask |= NounClasses.Of(modifier, lemma);
                    if (Tree.RelationOf(dependent) != Relation.Nummod)
                        mask |= NounClasses.Of(modifier) & ~NounClasses.Quantity;
                    break;
                case Relation.Nmod when isQuantity && dependent > head:
                    mask |= NounClasses.Of(document.Annotation(dependent).Lemma);
                    break;
                case Relation.Nmod when dependent == head + 2:
                    mask |= NounClasses.OfJoined(lemma, document.Annotation(dependent).Lemma);
                    break;
            }
        }

        return mask;
    }

    /// <summary>The sector of the common noun that heads a phrase, modifiers first (<em>police officer</em>); null if it is no agent.</summary>
    public string? AgentSector(int head)
    {
        ref readonly var annotation = ref document.Annotation(head);
        if (annotation.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
            return null;
        if ((NounClasses.Of(annotation.Lemma) & NounClasses.Quantity) != 0 && OfWhat(head) is { } content)
            return AgentSector(content);
        for (var first = Math.Max(Tree.First(head), head - 3); first < head; first++)
        {
            if (Agents.SectorOf(TextOf(first, head + 1)) is { } sector)
                return sector;
        }

        return Agents.SectorOf(document.Word(head))
            ?? Agents.SectorOf(annotation.Lemma)
            ?? (Plural.Stem(annotation.Lemma) is { } stem ? Agents.SectorOf(stem) : null);
    }

    /// <summary>What there is much or little of: <em>dozens of <b>soldiers</b></em>.</summary>
    private int? OfWhat(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (dependent > head && Tree.RelationOf(dependent) == Relation.Nmod)
                return dependent;
        }

        return null;
    }

    /// <summary>The entity that a token belongs to, or null.</summary>
    public EntityKind? KindAt(int token) =>
        document.EntityAt(token) is { } entity ? document.Entities[entity].Kind : null;

    /// <summary>The words of a phrase without relative clauses and appositions.</summary>
    public Mention Span(int head)
    {
        var first = head;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                dependent < head
                && Tree.RelationOf(dependent)
                    is not (
                        Relation.Case
                        or Relation.Cc
                        or Relation.Punct
                        or Relation.Mark
                        or Relation.Cop
                        or Relation.Advmod
                    )
            )
                first = Math.Min(first, Tree.First(dependent));
        }

        var end = End(head, DeepestPhrase);
        if (end - 1 > head && document.Word(end - 1) is ("'s" or "’s" or "'" or "’"))
            end--;
        return document.Span(first, end);
    }

    /// <summary>The end of a phrase: names and prepositional phrases belong to it, clauses and times do not.</summary>
    private int End(int head, int depth)
    {
        var end = head + 1;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (dependent < head || Tree.First(dependent) > end || depth == 0)
                continue;
            switch (Tree.RelationOf(dependent))
            {
                case Relation.Flat or Relation.Compound or Relation.Case or Relation.Nummod:
                    end = Math.Max(end, Tree.End(dependent));
                    break;
                case Relation.Nmod when !clauses.IsTime(dependent):
                    end = Math.Max(end, End(dependent, depth - 1));
                    break;
            }
        }

        return end;
    }

    private bool IsAlone(int head, NounClassSet classes)
    {
        if (classes.Mask != 0 && (ClassesOf(head) & classes.Mask) != 0)
            return true;
        if (classes.Beings != Beings.None && (BeingsOf(head) & classes.Beings) != 0)
            return true;
        if (classes.Words.Count == 0)
            return false;
        var lemma = document.Annotation(head).Lemma;
        if (classes.Words.Contains(lemma))
            return true;
        var isQuantity = (NounClasses.Of(lemma) & NounClasses.Quantity) != 0;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            var relation = Tree.RelationOf(dependent);
            if (relation is Relation.Compound or Relation.Amod || (relation == Relation.Nmod && isQuantity))
            {
                var modifier = document.Annotation(dependent).Lemma;
                if (relation != Relation.Amod && classes.Words.Contains(modifier))
                    return true;
                if (classes.Words.Contains(string.Concat(modifier, " ", lemma)))
                    return true;
            }
        }

        return false;
    }

    private Beings BeingsOf(int head)
    {
        var beings = KindAt(head) switch
        {
            EntityKind.Person => Beings.Named | Beings.Person,
            EntityKind.Organization => Beings.Named,
            EntityKind.Country => Beings.Named | Beings.Country | Beings.Place,
            EntityKind.Place => Beings.Place | Beings.Named,
            _ => Beings.None,
        };
        if (document.Annotation(head).Upos == Upos.Pron)
        {
            beings |= document.Annotation(head).Lemma is "it" or "this" or "that" or "what" or "which"
                ? Beings.None
                : Beings.Person;
        }
        else if (AgentSector(head) is not null)
        {
            beings |= Beings.Agent;
        }

        return beings;
    }

    private bool IsSeveral(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (Tree.RelationOf(dependent) == Relation.Conj)
                return true;
        }

        return document.Annotation(head).Xpos is Xpos.Nns or Xpos.Nnps
            || document.Annotation(head).Lemma is "they" or "we" or "both" or "two";
    }

    private ReadOnlySpan<char> TextOf(int first, int end) =>
        document.RunningText.AsSpan(
            document.Tokens[first].Start,
            document.Tokens[end - 1].End - document.Tokens[first].Start
        );
}
