using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times;

/// <summary>Where a clause lies, seen from its telling.</summary>
internal enum Tense
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>Before.</summary>
    Past,

    /// <summary>Now, or soon: <em>the trial starts Monday</em>.</summary>
    Present,

    /// <summary>Under way or intended, and so ahead, unless of what came before: <em>is meeting on Monday</em>, <em>vowed to answer Monday's attack</em>.</summary>
    Going,

    /// <summary>After, or planned.</summary>
    Future,
}

/// <summary>Finds the tense of the verb that governs an expression of time.</summary>
internal static class TenseFinder
{
    /// <summary>How far up the tree, and how far before a verb, is looked.</summary>
    private const int Reach = 12;

    /// <summary>The tense of the clause that a token stands in; if it dates a noun, rather when that came about.</summary>
    public static Tense At(TimeText text, int token)
    {
        var document = text.Document;
        if (IsUntil(document, token, text.First))
        {
            return Tense.Future;
        }

        var dated = DatedNouns.Of(text, token);
        if (dated == DatedNoun.Hindsight)
        {
            return Tense.Past;
        }

        var node = token;
        for (var steps = 0; node >= 0 && steps < Reach; steps++)
        {
            if (TenseOf(document, node, text.First) is { } tense)
            {
                return tense is not (Tense.Present or Tense.Going) ? tense
                    : dated != DatedNoun.None && IsAwaited(text, token, node) ? Tense.Future
                    : dated == DatedNoun.Other ? Tense.Past
                    : tense == Tense.Going ? Tense.Future
                    : tense;
            }

            node = document.Annotation(node).Head;
        }

        return Tense.Unknown;
    }

    /// <summary>Whether a noun tells what is still to come: <em>await Friday's decision</em>, <em>ahead of Friday's decision</em>.</summary>
    private static bool IsAwaited(TimeText text, int token, int predicate) =>
        TimeWords.Find(text.Annotation(predicate).Lemma)?.Is(TimeWordKind.Awaits) == true
        || text.Is(token - 1, "before")
        || (text.Is(token - 1, "of") && text.Is(token - 2, "ahead"));

    private static bool IsUntil(Document document, int token, int first) =>
        token > first && document.Word(token - 1) is "until" or "till" or "Until";

    /// <summary>The tense of a predicate, or null if the next one up the tree decides.</summary>
    private static Tense? TenseOf(Document document, int node, int first)
    {
        ref readonly var annotation = ref document.Annotation(node);
        var hasAuxiliary = false;
        var isInfinitive = false;
        for (var i = node - 1; i >= Math.Max(first, node - Reach); i--)
        {
            ref readonly var dependent = ref document.Annotation(i);
            if (dependent.Head != node)
            {
                continue;
            }

            if (dependent.Relation is Relation.Mark && document.Word(i) is "to")
            {
                isInfinitive = true;
            }
            else if (dependent.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                hasAuxiliary = true;
                if (Auxiliary(document, i, annotation.Xpos) is { } tense)
                {
                    return tense;
                }
            }
        }

        if (annotation.Upos is not (Upos.Verb or Upos.Aux))
        {
            return hasAuxiliary ? Tense.Unknown : null;
        }

        if (isInfinitive)
        {
            return Infinitive(document, node);
        }

        return annotation.Xpos switch
        {
            Xpos.Vbd => Tense.Past,
            Xpos.Vbn when !hasAuxiliary => IsPlan(annotation.Lemma) ? Tense.Future : Tense.Past,
            Xpos.Vbg when !hasAuxiliary => null,
            Xpos.Vbn when hasAuxiliary && IsPlan(annotation.Lemma) => Tense.Future,
            Xpos.Vbz or Xpos.Vbp => SpeechLemmas.Contains(annotation.Lemma) ? Tense.Past : Tense.Present,
            _ => hasAuxiliary ? Tense.Unknown : null,
        };
    }

    private static Tense? Auxiliary(Document document, int token, Xpos verb) =>
        document.Word(token) switch
        {
            "will" or "shall" or "'ll" or "’ll" or "wo" or "would" or "Will" => Tense.Future,
            "may" or "might" or "could" or "can" or "should" or "must" or "ca" => Tense.Unknown,
            "was" or "were" or "had" or "did" or "Was" or "Were" or "Did" or "Had" => IsPlan(
                document.Annotation(document.Annotation(token).Head).Lemma
            )
                ? Tense.Unknown
                : Tense.Past,
            "has" or "have" or "'ve" or "’ve" or "having" => Tense.Past,
            "is" or "are" or "am" or "'re" or "’re" or "'s" or "’s" when verb == Xpos.Vbg => Tense.Going,
            _ => null,
        };

    /// <summary>What is to be done lies ahead, unless the verb above it says that it was done (<em>began to fall</em>).</summary>
    private static Tense? Infinitive(Document document, int node)
    {
        var head = document.Annotation(node).Head;
        if (head < 0)
        {
            return Tense.Going;
        }

        var lemma = document.Annotation(head).Lemma;
        return DoneLemmas.Contains(lemma) ? null
            : IsPlan(lemma) ? Tense.Future
            : Tense.Going;
    }

    private static bool IsPlan(string lemma) =>
        lemma
            is "schedule"
                or "plan"
                or "expect"
                or "set"
                or "slate"
                or "due"
                or "bind"
                or "plan"
                or "book"
                or "intend";

    /// <summary>Verbs that tell in the present what was said before.</summary>
    private static readonly HashSet<string> SpeechLemmas = new(StringComparer.Ordinal)
    {
        "say",
        "tell",
        "report",
        "announce",
        "write",
        "claim",
        "state",
        "warn",
        "show",
        "suggest",
    };

    /// <summary>Verbs whose infinitive is as much a fact as they are.</summary>
    private static readonly HashSet<string> DoneLemmas = new(StringComparer.Ordinal)
    {
        "begin",
        "start",
        "continue",
        "cease",
        "fail",
        "manage",
        "help",
        "force",
        "go",
        "come",
        "use",
        "refuse",
        "appear",
        "seem",
        "happen",
        "tend",
        "rise",
        "fall",
        "gather",
        "meet",
        "travel",
        "return",
        "vote",
    };
}
