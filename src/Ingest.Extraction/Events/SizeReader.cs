using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Reads how many were killed, injured or arrested from the words of <c>event-victims.tsv</c> in the trigger's clause.</summary>
internal sealed class SizeReader(Document document, ClauseReader clauses)
{
    /// <summary>The most tokens from who tells something to the verb.</summary>
    private const int FurthestVerb = 12;

    private static readonly FrozenDictionary<string, string> Harms = VictimWords.OfKind("harm");

    private static readonly FrozenDictionary<string, string> States = VictimWords.OfKind("state");

    private static readonly FrozenDictionary<string, string> Anyone = VictimWords.OfKind("anyone");

    private static readonly ulong Person = NounClasses.MaskOf("person");

    private static readonly ulong Livestock = NounClasses.MaskOf("livestock");

    private DependencyTree Tree => document.Tree;

    /// <summary>The figures told with a trigger, or null if there are none.</summary>
    public EventSize? Find(Trigger trigger)
    {
        var size = Add(new EventSize(), trigger.Head);
        foreach (var dependent in Tree.DependentsOf(trigger.Clause))
        {
            if (Tree.RelationOf(dependent) is Relation.Advcl or Relation.Conj or Relation.AclRelcl or Relation.Acl)
                size = AddJoined(size, dependent);
        }

        return OrNull(size);
    }

    /// <summary>
    /// The figures of a sentence that tells of victims alone (<em>Eleven passengers died</em>), or null if it tells none or who
    /// harmed them.
    /// </summary>
    public EventSize? OfVictims(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (Tree.RelationOf(token) == Relation.Root)
                return clauses.IsVerb(token) && IsWithoutCause(token)
                    ? OrNull(AddJoined(new EventSize(), token))
                    : null;
        }

        return null;
    }

    /// <summary>Whether a clause names nobody and nothing that harmed: <em>died</em>, <em>were killed</em>, not <em>died of cholera</em>.</summary>
    private bool IsWithoutCause(int verb)
    {
        if (Tree.Dependent(verb, Relation.Obj) is not null || (clauses.IsPassive(verb) && clauses.Agent(verb) >= 0))
            return false;
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (ClauseReader.IsNominal(Tree.RelationOf(dependent)) && !clauses.IsTime(dependent))
                return false;
        }

        return true;
    }

    private static EventSize? OrNull(EventSize size) => size == new EventSize() ? null : size;

    /// <summary>Adds what a verb tells and those joined to it: <em>killing 31 and wounding 58</em>.</summary>
    private EventSize AddJoined(EventSize size, int verb)
    {
        size = Add(size, verb);
        foreach (var dependent in Tree.DependentsOf(verb))
        {
            if (Tree.RelationOf(dependent) == Relation.Conj)
                size = Add(size, dependent);
        }

        return size;
    }

    private EventSize Add(EventSize size, int verb)
    {
        if (!clauses.IsVerb(verb) || Victims(verb) is not (var victims and >= 0) || NumberOf(victims) is not { } number)
            return size;
        return HarmOf(verb, victims) switch
        {
            "dead" => size with { Dead = size.Dead ?? number },
            "injured" => size with { Injured = size.Injured ?? number },
            "arrested" => size with { Arrested = size.Arrested ?? number },
            _ => size,
        };
    }

    /// <summary>Who came to harm: the object, which the parse may take for an oblique before a figure (<em>killed at least 23</em>), or who died.</summary>
    private int Victims(int verb)
    {
        if (VictimWords.HarmOfDying(document.Annotation(verb).Lemma) is not null)
            return clauses.GrammaticalSubject(verb);
        return clauses.Object(verb) is var found and >= 0 ? found : clauses.BareOblique(verb);
    }

    /// <summary>What a verb tells to have come of its victims: <em>killed</em>, <em>shot <b>dead</b></em>, <em>left nine soldiers <b>dead</b></em>.</summary>
    private string? HarmOf(int verb, int victims)
    {
        var lemma = document.Annotation(verb).Lemma;
        if (Harms.TryGetValue(lemma, out var harm) || (harm = VictimWords.HarmOfDying(lemma)) is not null)
            return harm;
        foreach (var holder in (ReadOnlySpan<int>)[verb, victims])
        {
            foreach (var dependent in Tree.DependentsOf(holder))
            {
                if (
                    dependent > holder
                    && Tree.RelationOf(dependent) is Relation.Xcomp or Relation.Amod
                    && States.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(document.Word(dependent), out harm)
                )
                    return harm;
            }
        }

        return null;
    }

    /// <summary>How many a phrase and those joined to it are (<em>two soldiers and three civilians</em>); null if one of them has no number.</summary>
    private int? NumberOf(int noun)
    {
        if (NumberOfOne(noun) is not { } own)
            return null;
        long sum = own;
        var isListed = false;
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (
                Tree.RelationOf(dependent) != Relation.Conj
                || clauses.IsVerb(dependent)
                || IsLivestock(dependent)
                || TellsIt(dependent)
            )
                continue;
            if ((NumberOfOne(dependent) ?? (IsSingle(dependent) ? 1 : null)) is not { } more)
                return null;
            isListed |= sum == own && document.Word(Tree.First(dependent)) is ",";
            sum += more;
        }

        // "two people, a woman and her son": those behind the comma are the two.
        var isExplained = isListed && sum == 2L * own && Anyone.ContainsKey(document.Annotation(noun).Lemma);
        return isExplained ? own
            : sum <= int.MaxValue ? (int)sum
            : null;
    }

    /// <summary>Whether the parse takes who tells of the victims for one more of them: <em>killing five people, <b>activists</b> reported</em>.</summary>
    private bool TellsIt(int noun)
    {
        for (var token = noun + 1; token <= noun + FurthestVerb && !document.IsPunctuation(token); token++)
        {
            if (clauses.IsVerb(token))
                return clauses.IsSpeech(token);
        }

        return false;
    }

    private bool IsLivestock(int noun) => (NounClasses.Of(document.Annotation(noun).Lemma) & Livestock) != 0;

    private int? NumberOfOne(int noun)
    {
        if (document.Annotation(noun).Upos == Upos.Num)
            return NumberWords.ValueAround(document, noun);
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            // The parse may take a number with a capital for an adjective.
            if (
                Tree.RelationOf(dependent) == Relation.Nummod
                || (Tree.RelationOf(dependent) == Relation.Amod && document.Annotation(dependent).Upos == Upos.Num)
            )
                return NumberWords.ValueAround(document, dependent);
        }

        return IsOne(noun) ? 1 : null;
    }

    /// <summary>Whether a phrase is one known person: <em>a guard and <b>his partner</b></em>.</summary>
    private bool IsSingle(int noun) =>
        document.EntityAt(noun) is { } entity
            ? document.Entities[entity].Kind == EntityKind.Person && document.Annotation(noun).Xpos != Xpos.Nns
            : document.Annotation(noun).Xpos == Xpos.Nn
                && Tree.Dependent(noun, Relation.NmodPoss, Relation.Det) is not null
                && IsPerson(noun);

    private bool IsPerson(int noun) =>
        NounClasses.Of(document.Annotation(noun).Lemma) is var classes
        && (classes & Person) != 0
        && (classes & NounClasses.Quantity) == 0;

    /// <summary>Whether a phrase is one person: <em>a child</em>.</summary>
    private bool IsOne(int noun) =>
        document.Annotation(noun).Xpos == Xpos.Nn
        && Tree.Dependent(noun, Relation.Det) is { } article
        && document.Annotation(article).Lemma is "a" or "an" or "another"
        && IsPerson(noun);
}
