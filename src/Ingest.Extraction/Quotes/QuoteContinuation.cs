using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Tells whether a quoted stretch goes on with the quote before.</summary>
internal sealed class QuoteContinuation(Document document)
{
    /// <summary>The most tokens of an attribution.</summary>
    private const int LongestAttribution = 30;

    /// <summary>The quote that the paragraph before leaves open, if a stretch opens its paragraph.</summary>
    public QuoteDraft? GoesOnFromParagraph(QuoteDraft? last, QuotedStretch stretch) =>
        last is { IsClosed: false }
        && last.Paragraph == stretch.Paragraph - 1
        && stretch.Outer.Start == document.Paragraphs[stretch.Paragraph].Span.Start
            ? last
            : null;

    /// <summary>Whether a stretch goes on with the last quote behind its attribution: <em>“A,” said B, “c.”</em>.</summary>
    public bool ContinuesLast(QuoteDraft? last, QuotedStretch stretch, int openToken)
    {
        if (
            last is not { Attribution: { } attribution }
            || last.Paragraph != stretch.Paragraph
            || last.Rule != QuoteRule.CueAfter
            || attribution.CueToken < document.TokenAt(last.End)
            || document.SentenceOf(attribution.CueToken) != document.SentenceOf(openToken)
            || openToken - attribution.CueToken > LongestAttribution
            || document.Word(openToken - 1) is not ("," or "-" or "—" or "–" or ":")
        )
        {
            return false;
        }

        for (var i = attribution.CueToken + 1; i < openToken; i++)
        {
            if (CueLexicon.Verb(document, i, openToken) is { Cue.Strength: CueStrength.Sure })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing but the attribution stands between the last quote and a stretch: <em>“A,” she said. “B.”</em></summary>
    public bool IsSplit(QuoteDraft last, QuotedStretch stretch) =>
        last.Paragraph == stretch.Paragraph
        && last.Rule == QuoteRule.CueAfter
        && last.Attribution is { } attribution
        && attribution.Span.Start >= last.Pieces[0].End
        && document.SentenceOf(document.TokenAt(stretch.Outer.Start)) is var sentence
        && document.SentenceOf(attribution.CueToken) >= sentence - 1;
}
