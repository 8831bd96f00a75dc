using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds the attack in which someone comes to harm, where the verb does not say who did it, and who made it:
/// <em>were killed in an <b>Israeli</b> strike</em>. Indices are tokens; −1 means none.
/// </summary>
internal sealed class AttackFinder(Document document, ClauseReader clauses, SlotReader slots, NounPhraseReader phrases)
{
    private const int None = ClauseReader.None;

    private static readonly string[] Prepositions = ["in", "during", "from", "by"];

    private static readonly Slot By = new(SlotKind.Preposition, "by");

    private static readonly Slot Possessive = new(SlotKind.Possessive);

    private static readonly Slot Adjective = new(SlotKind.Adjective);

    /// <summary>Attacks of which the name of a country tells who made them, not where they were.</summary>
    private static readonly ulong MadeByStates = NounClasses.MaskOf("state-attack");

    private static readonly ulong Wars = NounClasses.MaskOf("warfare");

    private DependencyTree Tree => document.Tree;

    /// <summary>The noun of the attack in which those came to harm that a verb without an agent tells of.</summary>
    public int Find(int verb)
    {
        if (!IsSuffered(verb) || clauses.Agent(verb) != None)
            return None;
        if (Beside(verb) is var attack and not None)
            return attack;

        // "were killed and thirty injured in a strike": what stands behind the last verb belongs to all.
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Conj
                && (document.Annotation(dependent).Xpos == Xpos.Vbn || IsDying(dependent))
                && Beside(dependent) is var shared and not None
            )
                return shared;
        }

        return None;
    }

    /// <summary>Who made the attack in which those came to harm that a verb without an agent tells of.</summary>
    public int Attacker(int verb)
    {
        if (Find(verb) is not (var attack and not None))
            return None;
        if (slots.Find(attack, FrameClass.Noun, None, By) is var agent and not None)
            return agent;
        if (slots.Find(attack, FrameClass.Noun, None, Possessive) is var owner and not None)
            return IsSuperlative(attack) ? None : owner;
        return
            slots.Find(attack, FrameClass.Noun, None, Adjective) is var modifier and not None
            && TellsWho(modifier, attack)
            ? modifier
            : None;
    }

    /// <summary>Whether the subject of a verb comes to harm: <em>were killed</em>, <em>died</em>.</summary>
    private bool IsSuffered(int verb) => clauses.IsPassive(verb) || IsDying(verb);

    private bool IsDying(int verb) => VictimWords.HarmOfDying(document.Annotation(verb).Lemma) is not null;

    private int Beside(int verb)
    {
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (
                dependent > verb
                && Tree.RelationOf(dependent) == Relation.Obl
                && IsInside(dependent)
                && IsAttack(dependent)
            )
                return dependent;
        }

        return None;
    }

    private bool IsInside(int noun) => Array.Exists(Prepositions, word => clauses.HasCase(noun, word));

    /// <summary>Whether a noun tells an attack by itself, with its target told or not; a fight or war has two sides.</summary>
    private bool IsAttack(int noun) =>
        (phrases.ClassesOf(noun) & Wars) == 0
        && Array.Exists(
            EventLexicon.Of(document.Annotation(noun).Lemma),
            frame =>
                frame is { Type: EventType.Assault, Class: FrameClass.Noun, IsReciprocal: false }
                && Array.TrueForAll(frame.OtherWords, word => HasModifier(noun, word))
        );

    private bool HasModifier(int noun, string word)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (
                dependent < noun
                && document.Annotation(dependent).Lemma.Equals(word, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    /// <summary><em>Norway's deadliest attack</em> is one in Norway.</summary>
    private bool IsSuperlative(int noun)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (document.Annotation(dependent).Xpos == Xpos.Jjs)
                return true;
        }

        return false;
    }

    /// <summary>Whether a modifier says who made an attack: <em>Taliban ambush</em>, <em>Israeli strike</em>, not <em>Kabul blast</em>, <em>school shooting</em>.</summary>
    private bool TellsWho(int modifier, int attack) =>
        phrases.KindAt(modifier) switch
        {
            EntityKind.Place => false,
            EntityKind.Country => IsAdjective(modifier) && IsMadeByState(attack, modifier),
            null => phrases.AgentSector(modifier) is "MIL" or "COP" or "REB" or "UAF" or "CRM",
            _ => true,
        };

    /// <summary>Whether a country stands as an adjective; of initials there is none.</summary>
    private bool IsAdjective(int token) =>
        Gazetteer.Adjectives.Find(document.Word(token)) is not null
        || !document.Word(token).ContainsAnyInRange('a', 'z');

    /// <summary>Whether an attack is of those that states make: a <em>missile attack</em>, not a <em>knife attack</em>.</summary>
    private bool IsMadeByState(int attack, int state)
    {
        if ((phrases.ClassesOf(attack) & MadeByStates) == 0)
            return false;
        foreach (var dependent in Tree.DependentsOf(attack))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Compound
                && dependent != state
                && (NounClasses.Of(document.Annotation(dependent).Lemma) & MadeByStates) == 0
            )
                return false;
        }

        return true;
    }
}
