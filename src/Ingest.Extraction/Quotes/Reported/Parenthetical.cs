using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>
/// Finds an attribution set off by commas from what it reports, behind it or inside it: <em>The roads are closed, the police
/// said</em>, <em>The roads, the police said, are closed</em>. Reads the order of the words, as trees of such sentences often fail.
/// </summary>
internal sealed class Parenthetical(Document document, ContentLimits limits)
{
    /// <summary>The most tokens of a source.</summary>
    private const int LongestSource = 12;

    /// <summary>The content around a verb, or null.</summary>
    public ReportedContent? Find(ReportingVerb verb)
    {
        if (
            verb.Cue.Strength > CueStrength.Mostly
            || !verb.Cue.Takes(CueFrames.That)
            || verb.Subject is not { } subject
            || subject.Mention != subject.Antecedent
            || document.Annotation(verb.Token).Xpos is not (Xpos.Vbd or Xpos.Vbz or Xpos.Vbp)
        )
        {
            return null;
        }

        var (first, end) = Attribution(verb, subject.Mention);
        if (
            first <= verb.Sentence.FirstToken
            || document.Word(first - 1) is not ","
            || HoldsMarks(verb.Sentence.FirstToken, first)
        )
        {
            return null;
        }

        var stop = EndOfAttribution(end, verb.Sentence);
        if (stop < 0)
        {
            return null;
        }

        var before = limits.Trim(new TokenRange(verb.Sentence.FirstToken, first));
        var after = limits.Trim(new TokenRange(stop, verb.Sentence.EndToken));
        if (before.IsEmpty || (!after.IsEmpty && !Continues(after)) || (after.IsEmpty && !HasVerb(before)))
        {
            return null;
        }

        return new ReportedContent(QuoteRule.Around, before, after);
    }

    /// <summary>The tokens of subject and verb, whichever goes first.</summary>
    private (int First, int End) Attribution(ReportingVerb verb, int subject)
    {
        if (subject < verb.Token)
        {
            var first = document.Tree.First(subject);
            for (var i = verb.Token - 1; i >= Math.Max(first, verb.Token - LongestSource); i--)
            {
                if (document.Word(i) is ",")
                {
                    return (i + 1, verb.Match.EndToken);
                }
            }

            return (first, verb.Match.EndToken);
        }

        return (verb.Token, document.Tree.End(subject));
    }

    /// <summary>The token at which the sentence goes on or ends behind an attribution with a time or channel; −1 if it has a content of its own.</summary>
    private int EndOfAttribution(int token, Sentence sentence)
    {
        for (var i = token; i < sentence.EndToken; i++)
        {
            if (document.Word(i) is "," or "." or "!" or "?" or ";")
            {
                return i;
            }

            if (
                document.Annotation(i).Upos is Upos.Verb or Upos.Aux or Upos.Sconj
                || document.Word(i) is "that" or ":" or "“" or "\"" or "''" or "‘"
            )
            {
                return -1;
            }
        }

        return sentence.EndToken;
    }

    /// <summary>Whether the words behind the attribution go on with what is said.</summary>
    private bool Continues(TokenRange after) =>
        document.Word(after.First) is not ("“" or "\"" or "''" or "‘" or "who" or "which" or "whose" or "where" or "as")
        && document.Annotation(after.First).Xpos is not Xpos.Vbg;

    private bool HasVerb(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (document.Annotation(i).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsMarks(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Word(i) is "“" or "”" or "\"" or "''")
            {
                return true;
            }
        }

        return false;
    }
}
