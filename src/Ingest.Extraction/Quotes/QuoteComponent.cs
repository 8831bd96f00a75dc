using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>
/// Finds what is said in quotation marks and what stands around it: direct quotes whose attribution follows or goes before, and
/// mixed ones, whose marks stand inside a reported clause. Marks without a reporting verb are speech only if they hold a whole
/// sentence; a word or two in marks is a title, a term or a scare quote.
/// </summary>
internal sealed class QuoteComponent : IAnalysisComponent
{
    /// <summary>The fewest words of a quote that nothing attributes.</summary>
    private const int FewestWordsAlone = 5;

    /// <inheritdoc/>
    public void Process(Document document)
    {
        var builder = new QuoteBuilder(document);
        for (var i = 0; i < document.Paragraphs.Count; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (paragraph.Kind == ParagraphKind.Boilerplate)
            {
                break;
            }

            foreach (var stretch in QuotationMarkScanner.Scan(document.Text, paragraph.Span, i))
            {
                Process(document, builder, stretch);
            }
        }

        builder.Finish();
    }

    private static void Process(Document document, QuoteBuilder builder, QuotedStretch stretch)
    {
        if (stretch.Content.Length == 0 || builder.Covers(stretch))
        {
            return;
        }

        var finder = new AttributionFinder(document);
        if (!stretch.IsClosed)
        {
            ProcessUnclosed(document, builder, finder, stretch);
            return;
        }

        var openToken = document.TokenAt(stretch.Outer.Start);
        var afterToken = document.TokenAt(stretch.Outer.End);
        var sentence = document.Sentences[document.SentenceOf(openToken)];
        var start = Math.Max(sentence.FirstToken, builder.EndTokenBefore(stretch));
        var before = finder.Before(start, openToken, out var isIntroduction);
        if (before is not null && builder.Continues(before))
        {
            builder.Add(stretch, before, QuoteRule.CueAfter);
        }
        else if (before is not null && isIntroduction && StartsClause(document, stretch))
        {
            builder.Add(stretch, before, QuoteRule.CueBefore);
        }
        else if (finder.After(afterToken, AttributionEnd(document, stretch, afterToken)) is { } after)
        {
            builder.Add(stretch, after, QuoteRule.CueAfter);
        }
        else if (before is not null)
        {
            builder.AddMixed(stretch, before, finder.ThatAfter(before, openToken), sentence);
        }
        else if (WordCount(document, openToken, afterToken) >= FewestWordsAlone && StartsClause(document, stretch))
        {
            builder.AddUnattributed(stretch);
        }
    }

    /// <summary>
    /// A quote whose closing mark is missing ends before an attribution at the end of its paragraph, or with the paragraph: then
    /// it goes on in the next one, if that opens with a mark again.
    /// </summary>
    private static void ProcessUnclosed(
        Document document,
        QuoteBuilder builder,
        AttributionFinder finder,
        QuotedStretch stretch
    )
    {
        var first = document.TokenAt(stretch.Content.Start);
        var end = document.TokenAt(stretch.Content.End);
        var sentence = document.Sentences[document.SentenceOf(end - 1)];
        for (var cue = end - 1; cue > Math.Max(first, sentence.FirstToken); cue--)
        {
            if (
                CueLexicon.Match(document, cue, end) is { } length
                && finder.SourceBefore(cue, first) is { } source
                && source.FirstToken > first
                && document.Word(source.FirstToken - 1) is ","
            )
            {
                var comma = document.Tokens[source.FirstToken - 1].Start;
                var mention = document.Mention(document.Tokens[cue].Start, document.Tokens[cue + length - 1].End);
                var attribution = new Attribution(source, mention, cue, null, new(source.Span.Start, mention.End));
                var content = new TextSpan(stretch.Content.Start, comma);
                builder.Add(
                    stretch with
                    {
                        Content = content,
                        Outer = new(stretch.Outer.Start, comma),
                    },
                    attribution,
                    QuoteRule.Unclosed
                );
                return;
            }
        }

        var start = document.Sentences[document.SentenceOf(first)].FirstToken;
        if (finder.Before(start, first - 1, out var isIntroduction) is { } before && isIntroduction)
        {
            builder.Add(stretch, before, QuoteRule.CueBefore);
        }
        else if (WordCount(document, first, end) >= FewestWordsAlone)
        {
            builder.AddUnattributed(stretch);
        }
    }

    /// <summary>
    /// The token up to which an attribution after a quote may reach. After a full stop inside the marks there is none; after a
    /// question or exclamation it may be a sentence of its own.
    /// </summary>
    private static int AttributionEnd(Document document, QuotedStretch stretch, int afterToken)
    {
        var end = document.TokenAt(document.Paragraphs[stretch.Paragraph].Span.End);
        if (
            afterToken >= end
            || (document.Text[stretch.Content.End - 1] == '.' && document.Word(afterToken) is not ",")
        )
        {
            return afterToken;
        }

        return Math.Min(end, document.Sentences[document.SentenceOf(afterToken)].EndToken);
    }

    /// <summary>Whether the content begins as a sentence does.</summary>
    private static bool StartsClause(Document document, QuotedStretch stretch)
    {
        var first = document.Text[stretch.Content.Start];
        return !char.IsLower(first);
    }

    private static int WordCount(Document document, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += document.IsPunctuation(i) ? 0 : 1;
        }

        return count;
    }
}
