using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds what the content of a quote has beside the words in marks.</summary>
internal sealed class MixedContent(Document document)
{
    private readonly StretchTraits _traits = new(document);

    /// <summary>
    /// The content of a quote whose attribution follows: with the words of its sentence that stand outside the marks.
    /// </summary>
    public TextSpan Before(QuotedStretch stretch, Attribution attribution, int start, int open, int after)
    {
        var content = stretch.Content;
        var first = open;
        for (var i = start; i < open; i++)
        {
            if (document.IsWord(i) && document.Annotation(i).Upos is not (Upos.Cconj or Upos.Adv))
            {
                first = i;
                break;
            }
        }

        if (first < open && BelongsToQuote(stretch, first, open))
        {
            content = new TextSpan(document.Tokens[first].Start, stretch.Outer.End);
        }

        var attributionStart = document.TokenAt(attribution.Span.Start);
        if (attributionStart > after + 1 && !_traits.EndsInStop(stretch))
        {
            var last = attributionStart - 1;
            while (last > after && document.IsPunctuation(last))
            {
                last--;
            }

            if (last >= after)
            {
                content = new TextSpan(Math.Min(content.Start, stretch.Outer.Start), document.Tokens[last].End);
            }
        }

        return content;
    }

    /// <summary>The content of a reported clause that the trees do not show, around marks inside it; null if it reports nothing more.</summary>
    public TextSpan? Behind(QuotedStretch stretch, Attribution attribution, int? that, Sentence sentence)
    {
        var first = that + 1 ?? document.TokenAt(attribution.Span.End);
        while (first < document.TokenAt(stretch.Outer.Start) && document.IsPunctuation(first))
        {
            first++;
        }

        // "He said in May, when the war began, “We stay”"
        var open = document.TokenAt(stretch.Outer.Start);
        if (that is null && first < open && document.IsAny(open - 1, ",", ":") && _traits.IsClause(stretch))
        {
            return stretch.Content;
        }

        // "She said on “Night Train”" names a channel.
        if (that is null && first < open && document.Annotation(first).Upos == Upos.Adp && _traits.IsName(stretch))
        {
            return null;
        }

        // "…, she said, alluding to “Night Train”" reports nothing more.
        if (that is null && document.Word(first - 1) is "," && document.Annotation(first).Xpos == Xpos.Vbg)
        {
            return null;
        }

        var start = Math.Min(document.Tokens[first].Start, stretch.Outer.Start);
        var end = stretch.Outer.End;
        if (
            document.TokenAt(end) is var after
            && after < sentence.EndToken
            && !document.IsPunctuation(after)
            && !(document.Text[stretch.Content.End - 1] is ',' or '.' or '!' or '?')
            && (that is not null || document.Annotation(after).Upos is not (Upos.Cconj or Upos.Sconj))
        )
        {
            end = document.Tokens[sentence.EndToken - 1].End;
            while (end > stretch.Outer.End && document.Text[end - 1] is '.' or '!' or '?' or ' ')
            {
                end--;
            }
        }

        return start < stretch.Outer.Start || end > stretch.Outer.End ? new TextSpan(start, end) : stretch.Content;
    }

    /// <summary>Whether the words of a sentence before the marks are a part of what is said, and no clause of their own.</summary>
    private bool BelongsToQuote(QuotedStretch stretch, int first, int open)
    {
        if (document.Word(open - 1) is ":" or ";" or "-" or "—" or "–" or "--")
        {
            return false;
        }

        if (document.Word(open - 1) is not ",")
        {
            return true;
        }

        if (!_traits.StartsClause(stretch))
        {
            // "Because of the flood, “we had to leave”": a clause with its subject stands by itself.
            return !_traits.IsClause(stretch)
                || document.Annotation(open + 1).Upos is not (Upos.Pron or Upos.Det or Upos.Propn or Upos.Noun);
        }

        for (var i = first; i < open; i++)
        {
            if (document.Annotation(i).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp)
            {
                return false;
            }
        }

        return true;
    }
}
