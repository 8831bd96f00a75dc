using Ingest.Extraction.Lexicon;
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

    /// <summary>The fewest tokens of a phrase before the attribution that belongs to the content.</summary>
    private const int FewestWordsBefore = 3;

    /// <summary>The content around a verb, or null.</summary>
    public ReportedContent? Find(ReportingVerb verb)
    {
        if (
            verb.Cue.Strength > CueStrength.Mostly
            || !verb.Cue.Takes(CueFrames.That)
            || document.Annotation(verb.Token).Xpos is not (Xpos.Vbd or Xpos.Vbz or Xpos.Vbp)
            || (SourceBefore(verb) ?? SourceBehind(verb)) is not { } source
        )
        {
            return null;
        }

        var first = Math.Min(source.Words.First, verb.Token);
        var end = Math.Max(source.Words.End, verb.Match.EndToken);
        if (HoldsMarks(verb.Sentence.FirstToken, first) || !MayFollow(verb, end))
        {
            return null;
        }

        var stop = EndOfAttribution(end, verb.Sentence);
        if (stop < 0)
        {
            return null;
        }

        if (IsDirectSpeech(stop, verb.Sentence) || HasOwnObject(verb, end, stop))
        {
            return null;
        }

        var before = limits.Trim(new TokenRange(verb.Sentence.FirstToken, first));
        var after = limits.Trim(new TokenRange(stop, verb.Sentence.EndToken));
        var head = new SourceHead(source.Head, source.Head);
        if (HasVerb(before))
        {
            var goesOn = Continues(after) && (first < verb.Token || IsConjoined(after));
            return new ReportedContent(QuoteRule.Around, before, goesOn ? after : default, Source: head);
        }

        if (before.IsEmpty || !Continues(after) || !HasVerb(after))
        {
            return null;
        }

        return before.End - before.First < FewestWordsBefore && !IsSubject(before, after)
            ? new ReportedContent(QuoteRule.Around, after, Source: head)
            : new ReportedContent(QuoteRule.Around, before, after, Source: head);
    }

    /// <summary>Whether words before the attribution are the subject of those behind it: <em>The talks, she said, had failed</em>.</summary>
    private bool IsSubject(TokenRange before, TokenRange after)
    {
        var verb = after.First;
        while (verb < after.End && document.Annotation(verb).Upos is Upos.Adv)
        {
            verb++;
        }

        return document.Annotation(verb).Upos is Upos.Verb or Upos.Aux
            && document.Annotation(before.First).Upos.IsOfNounPhrase()
            && document.TimeStartingAt(before.First) is null;
    }

    /// <summary>The source between a comma and the verb, or null.</summary>
    private (TokenRange Words, int Head)? SourceBefore(ReportingVerb verb)
    {
        if (verb.Token < verb.Sentence.FirstToken + 2)
        {
            return null;
        }

        var last = verb.Token - 1;
        while (last > verb.Sentence.FirstToken && document.Annotation(last).Upos is Upos.Adv or Upos.Aux)
        {
            last--;
        }

        var first = last;
        while (
            first > verb.Sentence.FirstToken && verb.Token - first < LongestSource && document.Word(first) is not ","
        )
        {
            if (
                document.Annotation(first).Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj
                || IsRelative(first)
            )
            {
                return null;
            }

            first--;
        }

        if (document.Word(first) is not "," || first == last || first == verb.Sentence.FirstToken)
        {
            return null;
        }

        var head =
            verb.Subject is { } subject && subject.Mention > first && subject.Mention < verb.Token
                ? subject.Mention
                : last;
        return document.Annotation(head).Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num
            ? (new TokenRange(first + 1, verb.Token), head)
            : null;
    }

    /// <summary>The source behind a verb that follows a comma, or null.</summary>
    private (TokenRange Words, int Head)? SourceBehind(ReportingVerb verb) =>
        verb.Token > verb.Sentence.FirstToken + 1
        && document.Word(verb.Token - 1) is ","
        && verb.Match.EndToken is var first
        && first < verb.Sentence.EndToken
        && document.Annotation(first).Upos is Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num
        && document.TimeStartingAt(first) is null
        && NounAt(first, verb.Sentence.EndToken) is { } head
            ? (new TokenRange(first, head + 1), head)
            : null;

    /// <summary>The last word of the noun phrase that begins at a token, or null.</summary>
    private int? NounAt(int token, int end)
    {
        int? noun = null;
        for (var i = token; i < Math.Min(end, token + LongestSource); i++)
        {
            if (document.Annotation(i).Upos is Upos.Noun or Upos.Propn)
            {
                noun = i;
            }
            else if (
                noun is not null
                || document.Annotation(i).Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Pron)
            )
            {
                break;
            }
        }

        return noun;
    }

    /// <summary>Whether what stands right behind source and verb is no object of the verb.</summary>
    private bool MayFollow(ReportingVerb verb, int token) =>
        token >= verb.Sentence.EndToken
        || document.IsPunctuation(token)
        || document.TimeStartingAt(token) is not null
        || document.Annotation(token).Upos is Upos.Adp or Upos.Adv
        || verb.ObjectIsAddressee;

    private bool IsRelative(int token) => document.Annotation(token).Xpos is Xpos.Wp or Xpos.Wdt or Xpos.Wrb;

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
        !after.IsEmpty
        && document.Word(after.First)
            is not ("“" or "\"" or "''" or "‘" or "who" or "which" or "whose" or "where" or "as")
        && document.Annotation(after.First).Xpos is not Xpos.Vbg;

    /// <summary>Whether what goes on behind an inverted attribution belongs to the content and is no apposition to the source.</summary>
    private bool IsConjoined(TokenRange after) => document.Annotation(after.First).Upos is Upos.Cconj or Upos.Sconj;

    /// <summary>Whether a sentence in marks follows the attribution: then that is what it attributes.</summary>
    private bool IsDirectSpeech(int stop, Sentence sentence) =>
        stop + 2 < sentence.EndToken
        && document.IsAny(stop + 1, "“", "\"", "''", "‘", "``")
        && char.IsUpper(document.Word(stop + 2)[0]);

    /// <summary>Whether the verb has an object of its own beside the attribution: <em>…, denied the report, …</em>.</summary>
    private bool HasOwnObject(ReportingVerb verb, int end, int stop) =>
        verb.Object is { } target
        && !verb.ObjectIsAddressee
        && target >= end
        && target < stop
        && document.TimeStartingAt(document.Tree.First(target)) is null;

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
