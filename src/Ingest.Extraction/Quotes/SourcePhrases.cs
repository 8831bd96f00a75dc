using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the words of the phrase that a head belongs to, by the tree.</summary>
internal sealed class SourcePhrases(Document document)
{
    /// <summary>The mention of a source, without appositions and relative clauses set off by commas.</summary>
    /// <param name="source">The word that stands for the source.</param>
    /// <param name="content">What is said, where it is known: it is no part of the phrase though the tree may hang it there.</param>
    public SourceMention Of(SourceHead source, TokenRange content = default)
    {
        var head = source.Mention;
        var range = Words(head, content.First > head ? content.First : int.MaxValue);
        var span = new TextSpan(document.Tokens[range.First].Start, document.Tokens[range.End - 1].End);
        return new SourceMention(span, range.First, source.Antecedent, FormOf(head));
    }

    /// <summary>The words of a phrase.</summary>
    public Mention Mention(int head)
    {
        var range = Words(head, int.MaxValue);
        return document.Mention(document.Tokens[range.First].Start, document.Tokens[range.End - 1].End);
    }

    private TokenRange Words(int head, int limit)
    {
        var first = head;
        var end = head + 1;
        while (first > 0 && first > document.Tree.First(head) && IsPart(first - 1, head))
        {
            first--;
        }

        while (end < Math.Min(limit, document.Tree.End(head)) && IsPart(end, head) && document.Word(end) is not "that")
        {
            end++;
        }

        while (end > head + 1 && document.IsPunctuation(end - 1))
        {
            end--;
        }

        if (MentionAround(head) is { } name)
        {
            first = Math.Min(first, name.FirstToken);
            end = Math.Max(end, name.EndToken);
        }

        while (
            first < head
            && (document.Annotation(first).Upos is Upos.Adp or Upos.Cconj or Upos.Sconj || IsAccording(first))
        )
        {
            first++;
        }

        if (document.TimeEndingAt(end) is { } time && time.FirstToken > head)
        {
            end = time.FirstToken;
        }

        while (
            end > head + 1
            && (document.Annotation(end - 1).Upos is Upos.Adp || document.Annotation(end - 1).Xpos == Xpos.Pos)
        )
        {
            end--;
        }

        return new TokenRange(first, end);
    }

    private bool IsAccording(int token) => document.Word(token) is "According" or "according";

    /// <summary>The mention of a name that holds a token, or null.</summary>
    private Entities.EntityMention? MentionAround(int token)
    {
        var index = document.MentionIndexAt(token + 1) - 1;
        return index >= 0 && document.Mentions[index] is var mention && mention.EndToken > token ? mention : null;
    }

    /// <summary>Whether a token of a phrase's subtree belongs to the mention: not behind a comma, bracket or dash.</summary>
    private bool IsPart(int token, int head) =>
        document.Tree.IsWithin(token, head)
        && (
            !document.IsPunctuation(token)
            || document.Word(token) is "." or "'" or "’" or "/" or "-" or "&"
            || (document.Word(token) is "," && IsList(token, head))
        );

    /// <summary>Whether a comma parts conjuncts of the head.</summary>
    private bool IsList(int comma, int head) =>
        comma > head
        && document.Tree.Head(comma) is var owner
        && owner > head
        && document.Tree.RelationOf(owner) == Relation.Conj
        && document.Tree.Head(owner) == head;

    private SourceForm FormOf(int head)
    {
        var annotation = document.Annotation(head);
        return annotation.Upos switch
        {
            Upos.Pron when annotation.Xpos is Xpos.Prp or Xpos.PrpS or Xpos.Wp or Xpos.Wdt => SourceForm.Pronoun,
            Upos.Propn => SourceForm.Name,
            _ when annotation.Xpos is Xpos.Nns or Xpos.Nnps => SourceForm.PluralNominal,
            _ => SourceForm.Nominal,
        };
    }
}
