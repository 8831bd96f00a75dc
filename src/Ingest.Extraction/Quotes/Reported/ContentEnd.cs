using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>
/// Decides where a content ends that stands behind its cue. The tree alone often lets it end too early, within a phrase, or too
/// late, with what the reporter adds: a further act of the speaker (<em>, and said …</em>), a relative clause, an apposition or
/// an adverbial clause behind a comma.
/// </summary>
internal sealed class ContentEnd(Document document, ContentLimits limits)
{
    /// <summary>How many additions are taken off one content.</summary>
    private const int MostAdditions = 4;

    /// <summary>A content with its proper end.</summary>
    /// <param name="content">The content by the tree alone.</param>
    /// <param name="head">The head of its clause or phrase.</param>
    /// <param name="verb">The verb that reports it.</param>
    /// <param name="sentence">The sentence.</param>
    public TokenRange Adjust(TokenRange content, int head, int verb, Sentence sentence)
    {
        content = content with { End = Extend(content, verb, sentence) };
        content = content with { End = BeforeFurtherSpeech(content, head, verb) };
        for (var i = 0; i < MostAdditions; i++)
        {
            var end = BeforeAddition(content, head);
            if (end == content.End)
            {
                break;
            }

            content = limits.Trim(content with { End = end });
        }

        return limits.Trim(content);
    }

    /// <summary>A noun phrase with its proper end: what the tree hangs on the verb mostly belongs to the noun before it.</summary>
    public TokenRange AdjustPhrase(TokenRange content, int head, int verb, Sentence sentence)
    {
        var end = content.End;
        if (
            end < sentence.EndToken
            && document.Annotation(end).Upos is Upos.Adp or Upos.Part or Upos.Verb
            && document.Word(end) is not ("on" or "at" or "during" or "by" or "after" or "before")
            && !IsChannel(end)
            && document.TimeStartingAt(end + 1) is null
        )
        {
            while (end < sentence.EndToken && !IsBoundary(end) && !StartsFurtherSpeech(end, verb))
            {
                end++;
            }
        }

        return Adjust(content with { End = end }, head, verb, sentence);
    }

    /// <summary>Whether a preposition leads to the channel something was said on (<em>in a statement</em>).</summary>
    private bool IsChannel(int preposition)
    {
        for (var i = preposition + 1; i < Math.Min(document.Tokens.Length, preposition + 6); i++)
        {
            if (document.Annotation(i).Upos is Upos.Noun or Upos.Propn)
            {
                return Channels.Contains(document.Annotation(i).Lemma, document.Word(preposition));
            }
        }

        return false;
    }

    /// <summary>The end, moved on to the next comma if it lies within a phrase.</summary>
    private int Extend(TokenRange content, int verb, Sentence sentence)
    {
        var end = content.End;
        if (end >= sentence.EndToken || document.IsPunctuation(end) || BelongsToCue(end, verb))
        {
            return end;
        }

        while (end < sentence.EndToken && !IsBoundary(end))
        {
            if (StartsFurtherSpeech(end, verb))
            {
                return end;
            }

            end++;
        }

        return end;
    }

    private bool IsBoundary(int token) =>
        document.Word(token) is "," or ";" or "—" or "–" or "--" or ":" or "." or "?" or "!" or "(" or "”";

    /// <summary>Whether a token begins what goes with the verb that reports: a time, or an adverbial clause.</summary>
    private bool BelongsToCue(int token, int verb)
    {
        if (document.TimeStartingAt(token) is not null)
        {
            return true;
        }

        var top = token;
        while (document.Tree.Head(top) is var head && head >= 0 && head != verb && document.Tree.First(head) == token)
        {
            top = head;
        }

        return document.Tree.Head(top) == verb
            && document.Tree.RelationOf(top) is Relation.Advcl or Relation.Obl or Relation.OblUnmarked or Relation.Conj;
    }

    /// <summary>The end, moved before a second cue that has the same speaker.</summary>
    private int BeforeFurtherSpeech(TokenRange content, int head, int verb)
    {
        for (var token = content.First + 1; token < content.End; token++)
        {
            if (
                document.Word(token) is "."
                && token > head
                && token + 1 < content.End
                && char.IsUpper(document.Word(token + 1)[0])
                && !IsInMarks(content.First, token)
            )
            {
                return token;
            }

            if (token != head && StartsFurtherSpeech(token, verb) && !IsInMarks(content.First, token))
            {
                return token;
            }
        }

        return content.End;
    }

    /// <summary>Whether a comma or conjunction at a token is followed by a verb of speech that has the same subject as the first.</summary>
    private bool StartsFurtherSpeech(int token, int verb)
    {
        if (document.Word(token) is not ("," or "and" or "but" or "while"))
        {
            return false;
        }

        var next = token + 1;
        var last = Math.Min(document.Tokens.Length, token + 5);
        while (
            next < last
            && (
                document.Word(next) is "and" or "but" or "while" or "then" or "instead"
                || document.Annotation(next).Upos is Upos.Adv or Upos.Aux
                || document.IsAny(next, "not", "n't", "n’t")
            )
        )
        {
            next++;
        }

        if (next >= last)
        {
            return false;
        }

        if (document.Annotation(next).Upos != Upos.Verb)
        {
            return document.Word(token) is "while" && IsOtherSpeech(next);
        }

        var form = document.Annotation(next).Xpos;
        if (form == Xpos.Vbn && next + 1 < document.Tokens.Length && document.Word(next + 1) is ":" or "that" or "“")
        {
            form = Xpos.Vbd;
        }

        // "but did not say where"
        if (form == Xpos.Vb && document.IsAny(next - 1, "not", "n't", "n’t"))
        {
            form = document.Annotation(verb).Xpos;
        }

        return (form == Xpos.Vbg || form == document.Annotation(verb).Xpos && form is Xpos.Vbd or Xpos.Vbz)
            && CueLexicon.Verb(document, next, document.Tokens.Length)
                is { Cue.Strength: not CueStrength.NoSpeech } match
            && (form != Xpos.Vbg || match.Cue.Strength <= CueStrength.Mostly || match.Cue.Takes(CueFrames.That));
    }

    /// <summary>Whether a clause with another source and a verb of speech begins at a token.</summary>
    private bool IsOtherSpeech(int token)
    {
        for (var i = token; i < Math.Min(document.Tokens.Length, token + 6); i++)
        {
            if (document.Annotation(i).Upos == Upos.Verb)
            {
                return CueLexicon.Verb(document, i, document.Tokens.Length) is { Cue.Strength: CueStrength.Sure };
            }

            if (document.Annotation(i).Upos is not (Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj or Upos.Pron))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The end, moved before an addition of the reporter's at the end of the content.</summary>
    private int BeforeAddition(TokenRange content, int head)
    {
        for (var token = content.End - 1; token > Math.Max(head, content.First); token--)
        {
            if (
                document.Tree.End(token) >= content.End
                && document.Tree.First(token) is var first
                && first > head
                && first > content.First + 1
                && IsSetOff(first)
                && IsAddition(token, first)
                && !IsInMarks(content.First, first)
            )
            {
                return first - 1;
            }
        }

        return content.End;
    }

    private bool IsSetOff(int first) => document.Word(first - 1) is "," or "—" or "–" or "--" or "-";

    private bool IsAddition(int token, int first) =>
        document.Tree.RelationOf(token) switch
        {
            Relation.AclRelcl or Relation.Appos or Relation.Acl => true,
            Relation.Advcl => document.Annotation(token).Xpos == Xpos.Vbg
                || document.Word(first) is "as" or "while" or "although" or "though" or "even" or "when" or "after",
            _ => false,
        };

    /// <summary>Whether a token stands in marks that open inside the content.</summary>
    private bool IsInMarks(int first, int token)
    {
        var depth = 0;
        var isOpen = false;
        for (var i = first; i < token; i++)
        {
            switch (document.Word(i))
            {
                case "“" or "``" or "«":
                    depth++;
                    break;
                case "”" or "»":
                    depth--;
                    break;
                case "\"" or "''":
                    isOpen = !isOpen;
                    break;
            }
        }

        return depth > 0 || isOpen;
    }
}
