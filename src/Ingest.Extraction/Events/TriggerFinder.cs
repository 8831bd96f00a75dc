using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds the triggers of a sentence: words whose frame fits the tree, the narrowest frame of each word.</summary>
internal sealed class TriggerFinder(Document document, ClauseReader clauses, SlotReader slots, NounPhraseReader phrases)
{
    /// <summary>The most steps from a trigger's head to one of its words.</summary>
    private const int DeepestWord = 2;

    private DependencyTree Tree => document.Tree;

    /// <summary>Finds the triggers between two tokens, in order.</summary>
    public List<Trigger> Find(Sentence sentence)
    {
        var triggers = new List<Trigger>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (At(token, sentence) is { } trigger)
                triggers.Add(trigger);
        }

        return triggers;
    }

    private Trigger? At(int token, Sentence sentence)
    {
        ref readonly var annotation = ref document.Annotation(token);
        if (annotation.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Aux))
            return null;
        var frames = EventLexicon.Of(annotation.Lemma);
        if (frames.Length == 0 && annotation.Upos == Upos.Verb && EventLexicon.VerbOf(document.Word(token)) is { } verb)
            frames = EventLexicon.Of(verb);
        var found = frames.Length == 0 ? null : FirstThatFits(token, frames, sentence);
        if (found is null && annotation.Xpos == Xpos.Vbn)
            found = FirstThatFits(
                token,
                EventLexicon.Of(document.Word(token).ToString()),
                sentence,
                FrameClass.Adjective
            );
        return found;
    }

    private Trigger? FirstThatFits(int token, EventFrame[] frames, Sentence sentence, FrameClass? only = null)
    {
        foreach (var frame in frames)
        {
            if (only is { } frameClass ? frame.Class != frameClass : !FitsWordClass(token, frame.Class))
                continue;
            var (first, end) = (token, token + 1);
            if (!HasWords(token, frame.OtherWords, sentence, ref first, ref end))
                continue;
            var support = frame.Class == FrameClass.Noun ? SupportVerb(token) : ClauseReader.None;
            if (Fits(token, support, frame))
                return new Trigger(token, first, end, frame, support);
        }

        return null;
    }

    private bool FitsWordClass(int token, FrameClass frameClass)
    {
        ref readonly var annotation = ref document.Annotation(token);
        return frameClass switch
        {
            FrameClass.Verb => annotation.Upos == Upos.Verb
                && annotation.Relation is not (Relation.Amod or Relation.Compound),
            FrameClass.Noun => annotation.Relation is not (Relation.Compound or Relation.Flat)
                && (
                    annotation.Upos == Upos.Noun
                    || (annotation.Xpos == Xpos.Vbg && annotation.Relation is Relation.Csubj or Relation.Nsubj)
                    || (annotation.Upos == Upos.Propn && document.EntityAt(token) is null)
                ),
            FrameClass.Adjective => annotation.Upos == Upos.Adj && annotation.Relation != Relation.Amod,
            _ => annotation.Upos == Upos.Aux,
        };
    }

    /// <summary>Whether all words of an entry are under the trigger's head; widens the trigger to those that stand close by.</summary>
    private bool HasWords(int head, string[] words, Sentence sentence, ref int first, ref int end)
    {
        foreach (var word in words)
        {
            var found = FindWord(head, word, words, sentence);
            if (found == ClauseReader.None || (words.Length == 1 && LeadsElsewhere(head, found)))
                return false;
            first = Math.Min(first, found);
            end = Math.Max(end, found + 1);
        }

        return true;
    }

    private int FindWord(int head, string word, string[] words, Sentence sentence)
    {
        var from = Math.Max(sentence.FirstToken, Tree.First(head));
        var to = Math.Min(sentence.EndToken, Tree.End(head));
        for (var i = from; i < to; i++)
        {
            if (i != head && IsWord(i, word) && IsNear(i, head) && !IsBehindOther(i, head, words))
                return i;
        }

        return ClauseReader.None;
    }

    /// <summary>Whether a noun hangs on a verb by a preposition that is not of the entry: <em>left after an attack</em> is no <em>leave attack</em>.</summary>
    private bool IsBehindOther(int token, int head, string[] words)
    {
        if (Tree.Head(token) != head || Tree.RelationOf(token) != Relation.Obl)
            return false;
        foreach (var dependent in Tree.DependentsOf(token))
        {
            if (Tree.RelationOf(dependent) == Relation.Case)
                return !Array.Exists(
                    words,
                    word => document.Word(dependent).Equals(word, StringComparison.OrdinalIgnoreCase)
                );
        }

        return false;
    }

    /// <summary>Whether a preposition belongs to something else: <em>called him on Friday</em> is no <em>call on</em>.</summary>
    private bool LeadsElsewhere(int head, int word)
    {
        if (Tree.RelationOf(word) != Relation.Case || document.Annotation(head).Upos != Upos.Verb)
            return false;
        return Tree.Dependent(head, Relation.Obj) is not null || clauses.IsTime(Tree.Head(word));
    }

    private bool IsWord(int token, string word) =>
        document.Annotation(token).Lemma.Equals(word, StringComparison.OrdinalIgnoreCase)
        || document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word == "oneself" && (document.Word(token).EndsWith("self") || document.Word(token).EndsWith("selves")));

    /// <summary>Whether a word hangs on a head by few steps, none of which leaves the clause.</summary>
    private bool IsNear(int token, int head)
    {
        for (var step = 0; step < DeepestWord; step++)
        {
            if (Tree.RelationOf(token) is var relation && relation != Relation.Xcomp && ClauseReader.IsClause(relation))
                return false;
            if (relation is Relation.Conj or Relation.Nsubj or Relation.NmodPoss or Relation.Appos)
                return false;
            token = Tree.Head(token);
            if (token == head)
                return true;
            if (token < 0)
                return false;
        }

        return false;
    }

    /// <summary>The verb that makes a sentence of an event noun: <em>held</em> talks, talks were <em>held</em>.</summary>
    private int SupportVerb(int noun)
    {
        var head = Tree.Head(noun);
        if (head < 0)
            return ClauseReader.None;
        if (Tree.RelationOf(noun) == Relation.Conj)
            return Tree.RelationOf(head) is Relation.Obj or Relation.NsubjPass ? SupportVerb(head) : ClauseReader.None;
        if (document.Annotation(head).Upos != Upos.Verb)
            return ClauseReader.None;
        var isSupported = Tree.RelationOf(noun) switch
        {
            Relation.Obj or Relation.NsubjPass or Relation.Obl => clauses.SupportEffect(head)
                is not (null or VerbEffect.Occur),
            Relation.Nsubj or Relation.Csubj => clauses.SupportEffect(head) == VerbEffect.Occur
                && (Tree.Dependent(head, Relation.Obj) is null || clauses.FixedObject(head) != ClauseReader.None),
            _ => false,
        };
        return isSupported ? head : ClauseReader.None;
    }

    private bool Fits(int token, int support, EventFrame frame)
    {
        foreach (var condition in frame.Conditions)
        {
            var fits = false;
            foreach (var alternative in condition.Slots)
            {
                if (Holds(token, support, frame, alternative))
                {
                    fits = true;
                    break;
                }
            }

            if (!fits)
                return false;
        }

        return true;
    }

    private bool Holds(int token, int support, EventFrame frame, FrameCondition.Alternative alternative)
    {
        var filler = slots.Find(token, frame.Class, support, alternative.Slot);
        if (filler < 0 && alternative.Slot is { Kind: SlotKind.Preposition, Word: { } word })
            filler = Marked(token, word);
        var holds = filler >= 0 && (alternative.Classes is not { } classes || phrases.Is(filler, classes));
        return holds != alternative.IsNegated;
    }

    /// <summary>The verb of a clause that stands behind a preposition in the place of a noun: <em>accused of lying</em>.</summary>
    private int Marked(int token, string word)
    {
        foreach (var dependent in Tree.DependentsOf(token))
        {
            if (!ClauseReader.IsClause(Tree.RelationOf(dependent)))
                continue;
            foreach (var marker in Tree.DependentsOf(dependent))
            {
                if (Tree.RelationOf(marker) == Relation.Mark && document.Word(marker).SequenceEqual(word))
                    return dependent;
            }
        }

        return ClauseReader.None;
    }
}
