using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Reads how many were killed, injured or arrested from the words of <c>event-victims.tsv</c> in the trigger's clause.</summary>
internal sealed class SizeReader(Document document, ClauseReader clauses)
{
    private static readonly FrozenDictionary<string, string> Harms = VictimWords.OfKind("harm");

    private static readonly FrozenDictionary<string, string> Dying = VictimWords.OfKind("dying");

    private static readonly FrozenDictionary<string, string> States = VictimWords.OfKind("state");

    private static readonly ulong Person = NounClasses.MaskOf("person");

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
        if (Dying.ContainsKey(document.Annotation(verb).Lemma))
            return clauses.GrammaticalSubject(verb);
        return clauses.Object(verb) is var found and >= 0 ? found : clauses.BareOblique(verb);
    }

    /// <summary>What a verb tells to have come of its victims: <em>killed</em>, <em>shot <b>dead</b></em>, <em>left nine soldiers <b>dead</b></em>.</summary>
    private string? HarmOf(int verb, int victims)
    {
        var lemma = document.Annotation(verb).Lemma;
        if (Harms.TryGetValue(lemma, out var harm) || Dying.TryGetValue(lemma, out harm))
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

    private int? NumberOf(int noun)
    {
        if (document.Annotation(noun).Upos == Upos.Num)
            return Value(noun);
        if (Tree.Dependent(noun, Relation.Nummod) is { } number)
            return Value(number);
        return IsOne(noun) ? 1 : null;
    }

    /// <summary>Whether a phrase is one person: <em>a child</em>.</summary>
    private bool IsOne(int noun) =>
        document.Annotation(noun).Xpos == Xpos.Nn
        && Tree.Dependent(noun, Relation.Det) is { } article
        && document.Annotation(article).Lemma is "a" or "an" or "another"
        && NounClasses.Of(document.Annotation(noun).Lemma) is var classes
        && (classes & Person) != 0
        && (classes & NounClasses.Quantity) == 0;

    private int? Value(int token) => NumberWords.Value(document.Word(token));
}
