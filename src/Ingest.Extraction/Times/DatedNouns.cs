using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times;

/// <summary>What kind of noun an expression of time dates.</summary>
internal enum DatedNoun
{
    /// <summary>It dates none, but a clause.</summary>
    None,

    /// <summary>What is told only once it has come about: <em>Friday's quake</em>.</summary>
    Hindsight,

    /// <summary>What is often told before it comes about: <em>Sunday's election</em>.</summary>
    Scheduled,

    /// <summary>Any other: <em>Monday's remark</em>.</summary>
    Other,
}

/// <summary>Finds the noun that an expression of time dates, by the kinds <c>hindsight</c> and <c>scheduled</c> of <c>time-words.tsv</c>.</summary>
internal static class DatedNouns
{
    /// <summary>The most steps up the tree from a time to the noun that it dates.</summary>
    private const int Reach = 4;

    /// <summary>The kind of the noun that a token of an expression of time dates.</summary>
    public static DatedNoun Of(TimeText text, int token)
    {
        if (IsLookedBackAt(text, token))
        {
            return DatedNoun.Hindsight;
        }

        var kind = DatedNoun.None;
        var node = token;
        for (var step = 0; step < Reach; step++)
        {
            ref readonly var annotation = ref text.Annotation(node);
            var isBehind = annotation.Relation == Relation.Nmod;
            if (annotation.Head < 0 || !(isBehind ? IsBehindOn(text, token) : IsModifier(annotation.Relation)))
            {
                break;
            }

            node = annotation.Head;
            ref readonly var noun = ref text.Annotation(node);
            if (noun.Upos is not (Upos.Noun or Upos.Propn))
            {
                break;
            }

            var word = TimeWords.Find(noun.Lemma);
            if (word?.Is(TimeWordKind.Hindsight) == true)
            {
                return DatedNoun.Hindsight;
            }

            if (word?.Is(TimeWordKind.Scheduled) == true)
            {
                kind = DatedNoun.Scheduled;
            }
            else if (kind == DatedNoun.None && !isBehind && !IsTime(word))
            {
                kind = DatedNoun.Other;
            }
        }

        return kind;
    }

    /// <summary>Whether a time that the parse hangs on the verb dates the noun before it: <em>are investigating a shooting on Sunday</em>.</summary>
    private static bool IsLookedBackAt(TimeText text, int token)
    {
        ref readonly var annotation = ref text.Annotation(token);
        return annotation.Relation == Relation.Obl
            && annotation.Head >= 0
            && token - 2 > annotation.Head
            && text.Is(token - 1, "on")
            && TimeWords.Find(text.Annotation(annotation.Head).Lemma)?.Is(TimeWordKind.LooksBack) == true
            && TimeWords.Find(text.Annotation(token - 2).Lemma)?.Is(TimeWordKind.Hindsight) == true;
    }

    /// <summary>Whether a time stands behind a preposition that says when, not from when or until when.</summary>
    private static bool IsBehindOn(TimeText text, int token) =>
        text.Is(token - 1, "on") || text.Is(token - 1, "in") || text.Is(token - 1, "of") || text.Is(token - 1, "at");

    private static bool IsModifier(Relation relation) =>
        relation is Relation.NmodPoss or Relation.NmodUnmarked or Relation.Compound or Relation.Amod or Relation.Nummod;

    /// <summary>Whether a noun belongs to the time itself: Monday <em>evening</em>.</summary>
    private static bool IsTime(TimeWord? word) =>
        word is not null
        && (
            word.Is(TimeWordKind.DayPart)
            || word.Is(TimeWordKind.PartNoun)
            || word.Is(TimeWordKind.Unit)
            || word.Is(TimeWordKind.Weekday)
            || word.Is(TimeWordKind.Month)
        );
}
