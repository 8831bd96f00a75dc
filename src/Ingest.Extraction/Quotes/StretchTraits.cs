using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Tells what a quoted stretch looks like.</summary>
internal sealed class StretchTraits(Document document)
{
    /// <summary>The most words of a title in marks.</summary>
    private const int LongestTitle = 12;

    /// <summary>Whether the content begins as a sentence does.</summary>
    public bool StartsClause(QuotedStretch stretch) => !char.IsLower(document.Text[stretch.Content.Start]);

    /// <summary>Whether a content ends in a stop or a dash, marks nested at its end aside.</summary>
    public bool EndsInStop(QuotedStretch stretch) =>
        LastMark(stretch) is ',' or '.' or '?' or '!' or '…' or '—' or '–' or '-' or ';';

    /// <summary>Whether marks hold several words that all have capitals, short ones aside, as in titles.</summary>
    public bool IsTitle(int first, int end)
    {
        if (WordCount(first, end) is < 2 or > LongestTitle)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            var word = document.Word(i);
            if (word.Length > 3 && char.IsLower(word[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the marks hold a clause with a finite verb.</summary>
    public bool IsClause(QuotedStretch stretch)
    {
        var end = document.TokenAt(stretch.Outer.End);
        for (var i = document.TokenAt(stretch.Content.Start); i < end; i++)
        {
            if (document.Annotation(i).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the marks hold nothing but a word or a few that have capitals, as names of programmes and books do.</summary>
    public bool IsName(QuotedStretch stretch)
    {
        var (first, end) = (document.TokenAt(stretch.Content.Start), document.TokenAt(stretch.Content.End));
        return document.Text[stretch.Content.End - 1] is not ('.' or '!' or '?')
            && char.IsUpper(document.Text[stretch.Content.Start])
            && (IsTitle(first, end) || WordCount(first, end) == 1);
    }

    /// <summary>Whether the marks hold the name of what the noun right before them means: <em>the show “Brokers”</em>, <em>the BBC’s “Today”</em>.</summary>
    public bool NamesNounBefore(QuotedStretch stretch, int open) =>
        open > document.Sentences[document.SentenceOf(open)].FirstToken
        && IsName(stretch)
        && (
            IsApposition(open)
            || document.Annotation(open - 1).Upos is Upos.Noun
            || document.Annotation(open - 1).Xpos == Xpos.Pos
        );

    /// <summary>Whether marks open where speech can: at the start of a sentence, or behind a comma, a colon or a dash.</summary>
    public bool IsSetOff(QuotedStretch stretch, int open) =>
        document.Text[stretch.Content.End - 1] is '!' or '?'
        || (document.Text[stretch.Content.End - 1] == '.' && !FollowsNoun(open))
        || open == document.Sentences[document.SentenceOf(open)].FirstToken
        || (document.IsPunctuation(open - 1) && !IsApposition(open));

    /// <summary>
    /// Whether a noun, or an owner that is no person, stands right before marks, which then hold a name even if the sentence's stop
    /// stands inside them: <em>on the show “Night Train.”</em>, <em>on Radio Lindo's “Night Train.”</em>
    /// </summary>
    private bool FollowsNoun(int open) =>
        document.Annotation(open - 1).Upos == Upos.Noun
        || (
            document.Annotation(open - 1).Xpos == Xpos.Pos
            && document.EntityAt(open - 2) is { } owner
            && document.Entities[owner].Kind != EntityKind.Person
        );

    /// <summary>Whether marks stand behind a comma and a common noun, which they then name: <em>his radio program, “Night Train”</em>.</summary>
    private bool IsApposition(int open) =>
        document.Word(open - 1) is ","
        && document.Annotation(open - 2).Upos == Upos.Noun
        && document.TimeEndingAt(open - 1) is null;

    /// <summary>Whether nothing but marks stands behind a stretch in its paragraph.</summary>
    public bool EndsParagraph(QuotedStretch stretch)
    {
        var end = document.Paragraphs[stretch.Paragraph].Span.End;
        for (var token = document.TokenAt(stretch.Outer.End); document.Tokens.Length > token; token++)
        {
            if (document.Tokens[token].Start >= end)
            {
                return true;
            }

            if (!document.IsPunctuation(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of words between two tokens.</summary>
    public int WordCount(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += document.IsPunctuation(i) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The last character of a content, marks nested at its end aside.</summary>
    private char LastMark(QuotedStretch stretch)
    {
        var end = stretch.Content.End - 1;
        while (end > stretch.Content.Start && document.Text[end] is '\'' or '’' or '”' or '"' or ' ' or ']' or ')')
        {
            end--;
        }

        return document.Text[end];
    }
}
