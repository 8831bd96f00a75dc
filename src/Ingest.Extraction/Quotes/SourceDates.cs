using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Quotes;

/// <summary>Tells the times by which a source is described from those at which it speaks.</summary>
internal sealed class SourceDates(Document document)
{
    private DependencyTree Tree => document.Tree;

    /// <summary>
    /// Whether a time says something of the source: <em>The 2019 laureate said …</em>, <em>Anna Berger, mayor since 2015, said …</em>; but
    /// not that of <em>Anna Berger on Monday said …</em>, which trees hang on her, too.
    /// </summary>
    /// <param name="time">The time.</param>
    /// <param name="source">The source.</param>
    /// <param name="cue">The index of the reporting verb.</param>
    public bool Describes(ResolvedTime time, SourceMention source, int cue)
    {
        if (IsTerm(time) || IsInYearOfOffice(time, source))
        {
            return true;
        }

        var top = Top(source);
        if (!Tree.IsWithin(time.HeadToken, top))
        {
            return false;
        }

        return time.EndToken <= top ? IsInPhrase(time, top) : IsInDescription(time, top, cue);
    }

    /// <summary>The head of the whole phrase around a source: of <em>the 2019 laureate Anna Berger</em> the laureate.</summary>
    private int Top(SourceMention source)
    {
        var top = source.Head;
        while (
            Tree.Head(top) is >= 0 and var head
            && (
                Tree.RelationOf(top) is Relation.Flat or Relation.Compound or Relation.Appos
                || (document.Tokens[head].Start >= source.Span.Start && document.Tokens[head].End <= source.Span.End)
            )
        )
        {
            top = head;
        }

        return top;
    }

    /// <summary>Whether a time before the head stands inside its phrase: without a preposition, and with no article behind it.</summary>
    private bool IsInPhrase(ResolvedTime time, int top)
    {
        if (Tree.Dependent(time.HeadToken, Relation.Case) is { } preposition && preposition < time.HeadToken)
        {
            return false;
        }

        for (var token = time.EndToken; token < top; token++)
        {
            if (document.Annotation(token).Upos == Upos.Det || document.IsAny(token, ","))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a time tells since or until when something is so, which saying takes no time for.</summary>
    private bool IsTerm(ResolvedTime time) =>
        Tree.Dependent(time.HeadToken, Relation.Case) is { } preposition
        && document.IsAny(preposition, "since", "until", "till");

    /// <summary>
    /// Whether a year ends an apposition behind the source, where trees like to hang it on the verb: <em>said Anna Berger, minister in
    /// 2012</em>.
    /// </summary>
    private bool IsInYearOfOffice(ResolvedTime time, SourceMention source)
    {
        var comma = document.TokenAt(source.Span.End);
        if (time.Date?.Precision != DatePrecision.Year || !document.IsAny(comma, ","))
        {
            return false;
        }

        var hasNoun = false;
        for (var token = comma + 1; token < time.FirstToken; token++)
        {
            if (document.IsAny(token, ",") || document.Annotation(token).Upos == Upos.Verb)
            {
                return false;
            }

            hasNoun |= document.Annotation(token).Upos == Upos.Noun;
        }

        return hasNoun;
    }

    /// <summary>Whether a time behind the head stands in an apposition or clause that tells who it is.</summary>
    private bool IsInDescription(ResolvedTime time, int top, int cue)
    {
        for (var token = time.HeadToken; token != top; token = Tree.Head(token))
        {
            if (
                Tree.RelationOf(token) is Relation.Appos or Relation.Acl or Relation.AclRelcl
                && !Tree.IsWithin(cue, token)
            )
            {
                return true;
            }
        }

        return false;
    }
}
