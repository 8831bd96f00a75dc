using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Quotes;

/// <summary>Names the speakers of a document's quotes and gives the quotes to the document.</summary>
internal sealed class QuoteWriter(Document document)
{
    private readonly SpeakerResolver _speakers = new(document);
    private readonly Circumstances _circumstances = new(document);
    private readonly SourceDates _sources = new(document);

    /// <summary>Writes quotes that stand in order of the text.</summary>
    public void Write(List<QuoteDraft> quotes)
    {
        foreach (var quote in quotes)
        {
            quote.Speaker =
                quote.SpeaksOn?.Speaker ?? (quote.Attribution?.Source is { } source ? _speakers.Resolve(source) : null);
        }

        for (var i = 0; i < quotes.Count; i++)
        {
            document.Quotes.Add(ToQuote(quotes, i));
        }
    }

    private Quote ToQuote(List<QuoteDraft> quotes, int index)
    {
        var quote = quotes[index];
        return new Quote
        {
            Id = IdOf(index),
            Kind = quote.Kind,
            Text = string.Join(' ', quote.Pieces.Select(piece => document.Text[piece.Start..piece.End])),
            Start = quote.Start,
            End = quote.End,
            Pieces = quote.Pieces,
            Speaker = quote.Speaker,
            Cue = quote.Attribution?.Cue,
            Addressee =
                _circumstances.Addressee(quote)
                ?? (
                    quote.Attribution is { Cue: not null } told ? _circumstances.Addressee(quote, told.CueToken) : null
                ),
            Via = quote.Attribution is { } attribution ? _circumstances.Via(quote, attribution) : null,
            SaidOn = SaidOn(quote),
            NestedIn = OuterOf(quotes, index) is { } outer ? IdOf(outer) : null,
            Confidence = quote.Rule.Confidence(quote.Speaker?.Entity is not null),
            Evidence = quote.Rule.Name,
        };
    }

    private static string IdOf(int index) => "q" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The innermost quote around another, or null.</summary>
    private static int? OuterOf(List<QuoteDraft> quotes, int index)
    {
        var quote = quotes[index];
        for (var i = index - 1; i >= Math.Max(0, index - 8); i--)
        {
            if (quotes[i].Start <= quote.Start && quotes[i].End >= quote.End && quotes[i].Overlaps(quote.Pieces[0]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The date told beside the reporting verb, else the day of publication.</summary>
    private ResolvedDate? SaidOn(QuoteDraft quote)
    {
        if (quote.Attribution is { } attribution)
        {
            var sentence = document.Sentences[document.SentenceOf(attribution.CueToken)];
            var nearest = document
                .TimesIn(sentence.FirstToken, sentence.EndToken)
                .Where(time =>
                    time.IsDate
                    && !quote.Overlaps(time.Span)
                    && IsOfSaying(time, attribution.CueToken, quote)
                    && !(attribution.Source is { } source && _sources.Describes(time, source, attribution.CueToken))
                )
                .MinBy(time => Math.Abs(time.FirstToken - attribution.CueToken));
            if (nearest is not null)
            {
                return nearest.Date;
            }
        }

        return document.PublicationDate;
    }

    /// <summary>
    /// Whether a time belongs to the saying and not to another verb beside it (<em>said the mayor, who was elected in May</em>). A
    /// verb inside the quote is no other one: trees fail beside quotation marks.
    /// </summary>
    private bool IsOfSaying(ResolvedTime time, int cue, QuoteDraft quote)
    {
        var verb = time.HeadToken;
        while (verb >= 0 && document.Annotation(verb).Upos is not (Upos.Verb or Upos.Aux))
        {
            verb = document.Tree.Head(verb);
        }

        return verb < 0
            || document.Tree.IsWithin(cue, verb)
            || document.Tree.RelationOf(verb) == Relation.Conj && document.Tree.Head(verb) == cue
            || quote.Overlaps(document.Tokens[verb].Span);
    }
}
