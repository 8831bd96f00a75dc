using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Tells deeds of a plot and moves of a game from events, by the words of <c>event-fiction-and-sport.tsv</c>.</summary>
internal sealed class FictionAndSport(Document document, ClauseReader clauses)
{
    /// <summary>The most clauses that are gone up to a work.</summary>
    private const int Highest = 6;

    private static readonly KnowledgeFile Table = KnowledgeFile.Open("event-fiction-and-sport.tsv");
    private static readonly FrozenSet<string> Works = Table.WordsOf("fiction");
    private static readonly FrozenSet<string> Telling = Table.WordsOf("telling");
    private static readonly FrozenSet<string> Players = Table.WordsOf("player");
    private static readonly FrozenSet<string> Settings = Table.WordsOf("setting");

    private DependencyTree Tree => document.Tree;

    /// <summary>Whether a trigger tells what happens in a work of fiction or in a game.</summary>
    public bool IsOf(Trigger trigger) =>
        IsPlot(trigger.Clause) || (trigger.Type == EventType.Assault && (IsMove(trigger) || IsInGame(trigger)));

    /// <summary><em>in the novel, a spy kills the king</em>; <em>the film tells of a boy who kidnaps a banker</em></summary>
    private bool IsPlot(int clause)
    {
        for (var (token, step) = (clause, 0); token >= 0 && step < Highest; token = Tree.Head(token), step++)
        {
            foreach (var dependent in Tree.DependentsOf(token))
            {
                if (!Works.Contains(document.Annotation(dependent).Lemma))
                    continue;
                var isTold =
                    token != clause
                    && Tree.RelationOf(dependent) == Relation.Nsubj
                    && Telling.Contains(document.Annotation(token).Lemma);
                if (isTold || (clauses.IsVerb(token) && clauses.HasCase(dependent, "in")))
                    return true;
            }
        }

        return false;
    }

    /// <summary><em>the striker fired a shot</em>, but not <em>the striker attacked a policeman</em></summary>
    private bool IsMove(Trigger trigger)
    {
        var subject = clauses.Subject(trigger.Clause);
        if (subject < 0 || !Players.Contains(document.Annotation(subject).Lemma))
            return false;
        var target = clauses.Object(trigger.Clause);
        return target < 0
            || document.EntityAt(target) is not { } entity
            || document.Entities[entity].Kind != EntityKind.Person;
    }

    /// <summary><em>beat her rival in three sets</em></summary>
    private bool IsInGame(Trigger trigger)
    {
        foreach (var dependent in Tree.DependentsOf(trigger.Clause))
        {
            if (IsSetting(dependent))
                return true;
        }

        var target = clauses.Object(trigger.Clause);
        if (target < 0)
            return false;
        foreach (var dependent in Tree.DependentsOf(target))
        {
            if (IsSetting(dependent))
                return true;
        }

        return false;
    }

    private bool IsSetting(int noun)
    {
        if (
            !ClauseReader.IsNominal(Tree.RelationOf(noun))
            || !(
                clauses.HasCase(noun, "in")
                || clauses.HasCase(noun, "on")
                || clauses.HasCase(noun, "into")
                || clauses.HasCase(noun, "over")
                || clauses.HasCase(noun, "past")
            )
        )
            return false;
        var lemma = document.Annotation(noun).Lemma;
        return Settings.Contains(lemma)
            || (
                noun > 0
                && Tree.Head(noun - 1) == noun
                && Settings.Contains($"{document.Annotation(noun - 1).Lemma} {lemma}")
            );
    }
}
