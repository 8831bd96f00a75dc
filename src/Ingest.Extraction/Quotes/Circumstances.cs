using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds to whom and on what channel something was said, among the words that stand around its cue.</summary>
internal sealed class Circumstances(Document document)
{
    /// <summary>The most tokens between a preposition and the noun it leads to.</summary>
    private const int LongestPhrase = 6;

    private readonly SourcePhrases _phrases = new(document);

    /// <summary>The person spoken to whom the attribution has, or null.</summary>
    public string? Addressee(QuoteDraft quote) =>
        quote.Attribution?.Addressee is { } addressee ? Before(quote, addressee) : null;

    /// <summary>The person spoken to by the tree, or null.</summary>
    /// <param name="quote">The quote; words inside it are passed over.</param>
    /// <param name="cue">The index of its verb.</param>
    public string? Addressee(QuoteDraft quote, int cue)
    {
        if (CueLexicon.Verb(document, cue, document.Tokens.Length) is not { } match)
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(cue))
        {
            if (dependent < cue || quote.Overlaps(document.Tokens[dependent].Span))
            {
                continue;
            }

            var relation = document.Tree.RelationOf(dependent);
            var isObject =
                relation is Relation.Obj or Relation.Iobj && (match.Cue.Addressee & CueAddressee.Object) != 0;
            var isPhrase =
                relation == Relation.Obl
                && document.Tree.Dependent(dependent, Relation.Case) is { } preposition
                && (
                    (document.Word(preposition) is "to" && (match.Cue.Addressee & CueAddressee.To) != 0)
                    || (document.Word(preposition) is "with" && (match.Cue.Addressee & CueAddressee.With) != 0)
                );
            if ((isObject || isPhrase) && document.Annotation(dependent).Upos is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return Before(quote, _phrases.Mention(dependent));
            }
        }

        return null;
    }

    /// <summary>The words of a phrase that stand before the quote, which trees may hang on it.</summary>
    private string Before(QuoteDraft quote, Mention phrase)
    {
        if (phrase.Start >= quote.Start || phrase.End <= quote.Start)
        {
            return phrase.Text;
        }

        var end = document.TokenAt(quote.Start);
        var first = document.TokenAt(phrase.Start);
        while (
            end > first + 1
            && (
                document.IsPunctuation(end - 1)
                || document.Annotation(end - 1).Upos is Upos.Sconj
                || document.Word(end - 1) is "that"
            )
        )
        {
            end--;
        }

        return document.Text[phrase.Start..document.Tokens[end - 1].End];
    }

    /// <summary>The channel named in the sentence of a cue, outside the quote, or the outlet that was spoken to; null if there is none.</summary>
    public string? Via(QuoteDraft quote, Attribution attribution)
    {
        if (
            attribution.Addressee is { } addressee
            && Channels.Contains(document.Annotation(document.TokenAt(addressee.End) - 1).Lemma, "told")
        )
        {
            return Before(quote, addressee);
        }

        var sentence = document.Sentences[document.SentenceOf(attribution.CueToken)];
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            if (
                document.Annotation(i).Upos != Upos.Adp
                || quote.Overlaps(document.Tokens[i].Span)
                || ChannelBehind(i, sentence.EndToken) is not { } noun
                || quote.Overlaps(document.Tokens[noun].Span)
            )
            {
                continue;
            }

            return document.Text[document.Tokens[i + 1].Start..document.Tokens[noun].End];
        }

        return null;
    }

    /// <summary>The noun of a channel that a preposition leads to, or null.</summary>
    public int? ChannelBehind(int preposition, int end)
    {
        for (var i = preposition + 1; i < Math.Min(end, preposition + LongestPhrase); i++)
        {
            var upos = document.Annotation(i).Upos;
            if (upos is Upos.Noun or Upos.Propn)
            {
                if (Channels.Contains(document.Annotation(i).Lemma, document.Word(preposition)))
                {
                    return i;
                }
            }
            else if (
                upos is not (Upos.Det or Upos.Adj or Upos.Pron or Upos.Num)
                && document.Tree.RelationOf(i) != Relation.Amod
            )
            {
                return null;
            }
        }

        return null;
    }
}
