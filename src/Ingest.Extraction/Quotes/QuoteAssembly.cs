using System.Runtime.InteropServices;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Brings quotes in marks and reported clauses into one order, each stretch of text once, nested ones inside their outer quote.</summary>
internal sealed class QuoteAssembly(Document document)
{
    private readonly SourcePhrases _phrases = new(document);

    /// <summary>All quotes, in order of the text; an outer one before those inside it.</summary>
    /// <param name="marked">Quotes in marks, in order.</param>
    /// <param name="inner">Quotes in marks inside those.</param>
    /// <param name="reported">What clauses report.</param>
    public List<QuoteDraft> Assemble(List<QuoteDraft> marked, List<QuoteDraft> inner, List<ReportedSpeech> reported)
    {
        var quotes = new List<QuoteDraft>(marked);
        quotes.AddRange(inner);
        var cues = quotes.Select(quote => quote.Attribution?.CueToken).ToHashSet();
        foreach (var speech in reported)
        {
            // A cue tells one content; what stands in marks is it.
            if (cues.Contains(speech.CueToken))
            {
                continue;
            }

            Add(quotes, marked.Count, speech);
        }

        ShareSources(quotes, marked.Count, reported);
        quotes.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        Link(quotes);
        return quotes;
    }

    /// <summary>
    /// Gives quotes that nothing attributes to the speaker of the quote before, in the same paragraph or, where the quote begins
    /// its paragraph, in the one before.
    /// </summary>
    private void Link(List<QuoteDraft> quotes)
    {
        for (var i = 1; i < quotes.Count; i++)
        {
            var (last, quote) = (quotes[i - 1], quotes[i]);
            if (quote.Rule != QuoteRule.MarksAlone || quote.SpeaksOn is not null || quote.Attribution is not null)
            {
                continue;
            }

            // Its last piece may stand paragraphs below.
            var paragraph = ParagraphOf(quote.Start);
            if (
                last.Paragraph == paragraph
                || (last.Paragraph == paragraph - 1 && quote.Start <= document.Paragraphs[paragraph].Span.Start + 2)
            )
            {
                quote.SpeaksOn = last;
            }
        }
    }

    /// <summary>
    /// A quote in marks behind a clause that is reported has the clause's source where the tree takes one out of the clause:
    /// <em>She said the roof was gone and added: “So is the piano.”</em>
    /// </summary>
    private void ShareSources(List<QuoteDraft> quotes, int marked, List<ReportedSpeech> reported)
    {
        var next = 0;
        for (var i = 0; i < marked; i++)
        {
            if (quotes[i].Attribution is not { Source: { } source } attribution)
            {
                continue;
            }

            while (next < reported.Count && reported[next].Content.End <= source.FirstToken)
            {
                next++;
            }

            if (
                next < reported.Count
                && reported[next] is { Source: { } shared } speech
                && speech.CueToken < speech.Content.First
                && speech.Content.Contains(source.Head)
                && speech.Content.End <= attribution.CueToken
                && document.SentenceOf(speech.CueToken) == document.SentenceOf(attribution.CueToken)
            )
            {
                quotes[i].Attribution = attribution with { Source = _phrases.Of(shared) };
            }
        }
    }

    private void Add(List<QuoteDraft> quotes, int marked, ReportedSpeech speech)
    {
        var content = Span(speech.Content);
        for (var i = FirstEndingBehind(quotes, marked, content.Start); i < marked && quotes[i].Start < content.End; i++)
        {
            // Direct speech is what it is; what it reports in turn needs a plain clause.
            var quote = quotes[i];
            if (
                quote.Overlaps(content)
                && (quote.Start > content.Start || quote.End < content.End || !IsPlain(speech) || IsPronoun(speech))
            )
            {
                return;
            }
        }

        var sentence = document.Sentences[document.SentenceOf(speech.CueToken)];
        for (var i = quotes.Count - 1; i >= marked && quotes[i].Attribution?.CueToken >= sentence.FirstToken; i--)
        {
            if (quotes[i].Overlaps(content) && !IsPlain(speech))
            {
                return;
            }
        }

        var isInMarks = speech.SecondPiece.IsEmpty && IsInMarks(speech.Content);
        if (isInMarks)
        {
            content = Span(new TokenRange(speech.Content.First + 1, speech.Content.End - 1));
        }

        var draft = new QuoteDraft
        {
            Kind =
                isInMarks ? QuoteKind.Direct
                : HasMarks(speech.Content) ? QuoteKind.Mixed
                : QuoteKind.Indirect,
            Rule = speech.Rule,
            Paragraph = ParagraphOf(content.Start),
            Attribution = new Attribution(
                speech.Source is { } source ? _phrases.Of(source, Behind(source, speech)) : null,
                document.Mention(speech.Cue.Start, speech.Cue.End),
                speech.CueToken,
                speech.Addressee is { } addressee ? _phrases.Mention(addressee) : null
            ),
            Pieces = { content },
        };
        if (!speech.SecondPiece.IsEmpty)
        {
            draft.AddPiece(Span(speech.SecondPiece));
        }

        quotes.Add(draft);
    }

    /// <summary>What stands behind a source and is no part of its phrase: the cue or the content.</summary>
    private static TokenRange Behind(SourceHead source, ReportedSpeech speech)
    {
        var content = speech.SecondPiece.IsEmpty ? speech.Content : speech.SecondPiece;
        return speech.CueToken > source.Mention && speech.CueToken < content.First
            ? new TokenRange(speech.CueToken, content.End)
            : content;
    }

    /// <summary>The index of the first of the quotes in marks, which stand in order, that ends behind an offset.</summary>
    private static int FirstEndingBehind(List<QuoteDraft> quotes, int count, int offset) =>
        OrderedSearch.FirstAbove<QuoteDraft>(
            CollectionsMarshal.AsSpan(quotes)[..count],
            offset,
            static quote => quote.End
        );

    /// <summary>
    /// Whether it is a clause that a certain cue reports from somebody told of, or that stands behind <em>according to</em>: enough
    /// to be kept inside other speech.
    /// </summary>
    private bool IsPlain(ReportedSpeech speech) =>
        (speech.Rule == QuoteRule.AccordingTo && speech.CueToken < speech.Content.First) || IsPlainClause(speech);

    private bool IsPlainClause(ReportedSpeech speech) =>
        speech.Rule == QuoteRule.ReportedClause
        && speech.Strength == CueStrength.Sure
        && speech.Source is { } source
        && (
            document.Annotation(source.Mention).Upos is Upos.Propn or Upos.Noun
            || Pronouns.IsThirdPerson(document.Word(source.Mention))
        )
        && document.Annotation(speech.CueToken).Xpos is Xpos.Vbd or Xpos.Vbn
        && document.Word(speech.Content.First) is not ("what" or "how" or "who");

    /// <summary>Whether a content stands in one pair of single marks, as direct speech inside other direct speech does.</summary>
    private bool IsInMarks(TokenRange content)
    {
        if (
            content.End - content.First < 3
            || document.Word(content.First) is not ("'" or "‘")
            || document.Word(content.End - 1) is not ("'" or "’")
        )
        {
            return false;
        }

        for (var i = content.First + 1; i < content.End - 1; i++)
        {
            if (document.Word(i) is "'" or "‘" or "’")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether only a pronoun tells the source: in what people say aloud, that is mostly talk and no report.</summary>
    private bool IsPronoun(ReportedSpeech speech) =>
        speech.Source is { } source && document.Annotation(source.Antecedent).Upos == Upos.Pron;

    private bool HasMarks(TokenRange content)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (document.Word(i) is "“" or "”" or "\"" or "''" or "``" or "‘" or "«")
            {
                return true;
            }
        }

        return false;
    }

    private int ParagraphOf(int offset) =>
        Math.Max(
            0,
            OrderedSearch.FirstAbove(document.Paragraphs, offset, static paragraph => paragraph.Span.Start) - 1
        );

    private TextSpan Span(TokenRange range) =>
        new(document.Tokens[range.First].Start, document.Tokens[range.End - 1].End);
}
