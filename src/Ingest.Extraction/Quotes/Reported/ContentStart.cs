using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Decides where a content begins that stands behind its cue, and gives it with its end.</summary>
internal sealed class ContentStart(Document document, ContentLimits limits)
{
    private readonly ContentEnd _ends = new(document, limits);

    /// <summary>The content that a clause behind the verb tells.</summary>
    public TokenRange Of(ReportingVerb verb, int clause, int start)
    {
        var first = Math.Max(start, Math.Min(document.Tree.First(clause), FirstOfContent(verb, clause, start)));
        if (first == verb.Match.EndToken && document.TimeStartingAt(first) is { } time && time.EndToken < clause)
        {
            first = time.EndToken;
        }

        var content = limits.Trim(new TokenRange(first, Math.Min(document.Tree.End(clause), verb.Sentence.EndToken)));
        return _ends.Adjust(content, clause, verb.Token, verb.Sentence);
    }

    /// <summary>
    /// Where a clause after the verb begins: behind the person spoken to; but where nobody can stand there, with the noun that
    /// the tree takes for an object (<em>said the roads had been closed</em>).
    /// </summary>
    public int Behind(ReportingVerb verb, int clause)
    {
        if (verb.Object is not { } target || target > clause || target < verb.Token)
        {
            return verb.Match.EndToken;
        }

        return verb.ObjectIsAddressee ? Math.Max(verb.Match.EndToken, document.Tree.End(target)) : verb.Match.EndToken;
    }

    /// <summary>
    /// The first token behind the cue that is no part of the attribution: the tree often hangs the subject of the clause, or a
    /// condition before it, on the cue.
    /// </summary>
    private int FirstOfContent(ReportingVerb verb, int clause, int start)
    {
        var token = start;
        while (token < clause)
        {
            if (document.TimeStartingAt(token) is { } time)
            {
                token = time.EndToken;
                continue;
            }

            var top = TopUnder(token, verb.Token);
            if (
                top < 0
                || top == clause
                || document.Tree.RelationOf(top)
                    is not (
                        Relation.Advmod
                        or Relation.Obl
                        or Relation.Punct
                        or Relation.OblUnmarked
                        or Relation.CompoundPrt
                        or Relation.Iobj
                    )
            )
            {
                return top < 0 || document.Tree.RelationOf(top) is Relation.Advcl or Relation.Conj or Relation.Parataxis
                    ? int.MaxValue
                    : token;
            }

            token = Math.Max(token + 1, document.Tree.End(top));
        }

        return int.MaxValue;
    }

    /// <summary>The dependent of a verb whose subtree holds a token, or −1.</summary>
    private int TopUnder(int token, int verb)
    {
        for (var i = token; i >= 0; i = document.Tree.Head(i))
        {
            if (document.Tree.Head(i) == verb)
            {
                return i;
            }
        }

        return -1;
    }
}
