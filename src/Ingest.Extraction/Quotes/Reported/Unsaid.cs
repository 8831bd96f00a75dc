using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>
/// Tells whether the text says that something was not said, or not yet, by the words of <c>Knowledge/cue-unsaid.tsv</c> around a
/// reporting verb or noun.
/// </summary>
internal sealed class Unsaid(Document document, SubjectFinder subjects)
{
    /// <summary>How many verbs that share one negation are gone through: <em>did not confirm, deny or explain</em>.</summary>
    private const int MostSteps = 6;

    private static readonly KnowledgeFile Table = KnowledgeFile.Open("cue-unsaid.tsv");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = Words("negation");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modals = Words("modal");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Conditions = Words("condition");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody = Words("nobody");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> None = Words("none");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Scarce = Words("scarce");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lacks = Words("lack");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plans = Words("plan");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Refusals = Words("refusal");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forbearances = Words("forbearance");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forecasts = Words("forecast");

    /// <summary>Whether a verb only tells what is likely if its subject is a thing: <em>the debate promised to be short</em>.</summary>
    public static bool IsForecastOfThings(string lemma) => Forecasts.Contains(lemma);

    /// <summary>Whether what a verb would report was not said.</summary>
    public bool IsVerb(int verb)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (IsDenied(verb) || IsAsked(verb) || IsExplanation(verb) || IsHeldBack(verb))
            {
                return true;
            }

            if (!SharesNegation(verb))
            {
                return false;
            }

            verb = document.Tree.Head(verb);
        }

        return false;
    }

    /// <summary>Whether there is nothing of the kind that a noun tells of: <em>no evidence that …</em>, <em>never made a claim that …</em>.</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="hasSource">Whether the text tells whose statement it is: what is denied about that was said all the same.</param>
    public bool IsNoun(int noun, bool hasSource)
    {
        var isDefinite = hasSource;
        var (isScarce, hasArticle) = (false, false);
        foreach (var dependent in document.Tree.DependentsOf(noun))
        {
            if (dependent > noun)
            {
                break;
            }

            var word = document.Word(dependent);
            if (None.Contains(word) || Lacks.Contains(word))
            {
                return true;
            }

            isScarce |= Scarce.Contains(word);
            isDefinite |= document.IsAny(dependent, "the", "this", "that", "these", "those");
            hasArticle |= document.IsAny(dependent, "a", "an", "the");
        }

        if (isScarce && !hasArticle)
        {
            return true;
        }

        return !isDefinite
            && document.Tree.Head(noun) is var governor
            && (
                document.Tree.RelationOf(noun) == Relation.Obj
                || (document.Tree.RelationOf(noun) == Relation.Nsubj && document.Annotation(governor).Lemma is "be")
            )
            && IsNegated(governor);
    }

    /// <summary>Whether words beside a verb or its subject deny that it was said, or tell it of a time to come.</summary>
    private bool IsDenied(int verb)
    {
        foreach (var dependent in document.Tree.DependentsOf(verb))
        {
            if (dependent > verb)
            {
                break;
            }

            var word = document.Word(dependent);
            if (
                // "Never before, she said, was it so dry": at the head of the sentence it belongs to what is said.
                (Negations.Contains(word) && !char.IsUpper(word[0]))
                || Conditions.Contains(word)
                || Nobody.Contains(word)
                || (Modals.Contains(word) && document.Annotation(dependent).Upos == Upos.Aux)
            )
            {
                return true;
            }
        }

        return OwnSubject(verb) is { } subject && IsNone(subject)
            || (IsExplained(verb) && (IsNone(document.Tree.Head(verb)) || IsNegated(document.Tree.Head(verb))));
    }

    /// <summary>The subject of a verb, shared with the verb before it or not; null if the verb only takes it from another clause.</summary>
    private int? OwnSubject(int verb)
    {
        var subject = subjects.Of(verb)?.Mention;
        return
            subject is { } head && (document.Tree.Head(head) == verb || document.Tree.RelationOf(verb) == Relation.Conj)
            ? subject
            : null;
    }

    /// <summary>Whether a verb is an infinitive that tells more of a noun: <em>no reason to say</em>, <em>nothing to add</em>.</summary>
    private bool IsExplained(int verb) =>
        document.IsAny(verb - 1, "to") && document.Tree.RelationOf(verb) == Relation.Acl;

    /// <summary>Whether a noun or pronoun stands for nobody: <em>no minister</em>, <em>neither side</em>, <em>no one</em>.</summary>
    public bool IsNone(int subject)
    {
        if (Nobody.Contains(document.Word(subject)))
        {
            return true;
        }

        foreach (var dependent in document.Tree.DependentsOf(subject))
        {
            if (dependent < subject && None.Contains(document.Word(dependent)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><em>That is to say</em>.</summary>
    private bool IsExplanation(int verb) =>
        document.IsAny(verb - 1, "to") && document.IsAny(verb - 2, "is") && document.IsAny(verb - 3, "That", "that");

    /// <summary>Whether a yes-or-no question asks if it was said, its auxiliary before its subject: <em>Did he say that …?</em></summary>
    private bool IsAsked(int verb)
    {
        if (
            document.Tree.Dependent(verb, Relation.Aux, Relation.AuxPass) is not { } auxiliary
            || document.Tree.Dependent(verb, Relation.Nsubj, Relation.NsubjPass) is not { } subject
            || auxiliary > subject
            || subject > verb
            || document.Annotation(auxiliary - 1).Xpos is Xpos.Wrb or Xpos.Wp or Xpos.Wdt
        )
        {
            return false;
        }

        var end = document.Sentences[document.SentenceOf(verb)].EndToken;
        for (var token = verb + 1; token < end; token++)
        {
            if (document.IsAny(token, "?"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word that governs an infinitive or a gerund tells that it did not come to it.</summary>
    private bool IsHeldBack(int verb)
    {
        var head = document.Tree.Head(verb);
        if (document.Annotation(verb).Xpos == Xpos.Vbg)
        {
            var hasLink =
                document.Tree.Dependent(verb, Relation.Mark, Relation.Case) is { } link
                && document.IsAny(link, "of", "from", "than");
            return IsForbearance(verb - 1)
                || (document.IsAny(verb - 1, "of", "from", "than") && IsForbearance(verb - 2))
                || (hasLink && IsForbearance(head));
        }

        var isComplement = document.Tree.RelationOf(verb) == Relation.Xcomp;
        return (isComplement && (IsUncertain(head) || IsNegatedWill(head)))
            || (document.IsAny(verb - 1, "to") && IsUncertain(verb - 2));
    }

    private bool IsForbearance(int governor) => Forbearances.Contains(document.Annotation(governor).Lemma);

    /// <summary>Whether the infinitive behind a word is still to come, or never will.</summary>
    private bool IsUncertain(int governor)
    {
        var lemma = document.Annotation(governor).Lemma;
        return Plans.Contains(lemma) || (Refusals.Contains(lemma) && !IsNegated(governor));
    }

    /// <summary>Whether a word that governs an infinitive is denied, and with it the infinitive: <em>was not able to say</em>.</summary>
    private bool IsNegatedWill(int governor) =>
        !Refusals.Contains(document.Annotation(governor).Lemma) && IsNegated(governor);

    private bool IsNegated(int head)
    {
        if (head < 0)
        {
            return false;
        }

        foreach (var dependent in document.Tree.DependentsOf(head))
        {
            if (dependent < head && Negations.Contains(document.Word(dependent)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb behind <em>or</em> is denied together with the one before it: <em>did not confirm or deny</em>.</summary>
    private bool SharesNegation(int verb) =>
        document.Tree.RelationOf(verb) == Relation.Conj
        && document.Tree.Head(verb) is >= 0 and var first
        && document.Annotation(verb).Xpos is Xpos.Vb or Xpos.Vbn
        && document.Annotation(first).Xpos == document.Annotation(verb).Xpos
        && document.Tree.Dependent(verb, Relation.Nsubj, Relation.Aux) is null
        && document.Tree.Dependent(verb, Relation.Cc) is { } conjunction
        && document.IsAny(conjunction, "or", "nor");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string role) =>
        Table.WordsOf(role).GetAlternateLookup<ReadOnlySpan<char>>();
}
