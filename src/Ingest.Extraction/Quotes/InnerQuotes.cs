using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds quotes in single marks inside those in double ones.</summary>
internal sealed class InnerQuotes(Document document)
{
    private readonly PrecedingAttribution _preceding = new(document);
    private readonly FollowingAttribution _following = new(document);

    /// <summary>The attributed quotes inside a stretch, in order.</summary>
    public IEnumerable<QuoteDraft> Find(QuotedStretch outer)
    {
        foreach (var inner in QuotationMarkScanner.ScanInside(document.Text, outer))
        {
            if (Create(outer, inner) is { } quote)
            {
                yield return quote;
            }
        }
    }

    /// <summary>A quote inside another one, if words beside it in the outer one attribute it; else null.</summary>
    private QuoteDraft? Create(QuotedStretch outer, QuotedStretch inner)
    {
        var open = document.TokenAt(inner.Outer.Start);
        var first = Math.Max(
            document.TokenAt(outer.Content.Start),
            document.Sentences[document.SentenceOf(open)].FirstToken
        );
        var before = open > first ? _preceding.Before(first, open, out _) : null;
        var attribution =
            before is not null && document.IsAny(open - 1, ",", ":")
                ? before
                : _following.After(inner, document.TokenAt(inner.Outer.End));
        return
            inner.IsClosed
            && attribution is { Source.Form: not SourceForm.Pronoun }
            && attribution.Span.Start >= outer.Content.Start
            && attribution.Span.End <= outer.Content.End
            ? new QuoteDraft
            {
                Kind = QuoteKind.Direct,
                Rule = attribution == before ? QuoteRule.CueBefore : QuoteRule.CueAfter,
                Attribution = attribution,
                Paragraph = inner.Paragraph,
                Pieces = { inner.Content },
            }
            : null;
    }
}
