using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Collects the quotes of a document in order, joins their pieces and names their speakers.</summary>
internal sealed class QuoteBuilder(Document document)
{
    private readonly List<Draft> _drafts = [];
    private readonly SpeakerResolver _speakers = new(document);

    /// <summary>Whether a stretch lies inside a quote that was already added.</summary>
    public bool Covers(QuotedStretch stretch) => _drafts.Count > 0 && stretch.Outer.Start < _drafts[^1].Pieces[^1].End;

    /// <summary>The token after the quote that was added last, or 0 if it belongs to another paragraph.</summary>
    public int EndTokenBefore(QuotedStretch stretch) =>
        _drafts.Count > 0 && _drafts[^1].Paragraph == stretch.Paragraph
            ? document.TokenAt(_drafts[^1].Pieces[^1].End)
            : 0;

    /// <summary>Whether an attribution is the one of the quote that was added last, which then goes on behind it.</summary>
    public bool Continues(Attribution attribution) =>
        _drafts.Count > 0 && _drafts[^1].Attribution?.CueToken == attribution.CueToken;

    /// <summary>Adds a quote, or a further piece of the last one if both have the same attribution and sentence.</summary>
    public void Add(QuotedStretch stretch, Attribution attribution, QuoteRule rule)
    {
        if (Continues(attribution))
        {
            _drafts[^1].Pieces.Add(stretch.Content);
            return;
        }

        Add(stretch.Content, stretch, attribution, QuoteKind.Direct, rule);
    }

    /// <summary>Adds a quote whose marks stand inside a reported clause.</summary>
    /// <param name="stretch">The words in marks.</param>
    /// <param name="attribution">What goes before.</param>
    /// <param name="that">The token of the <em>that</em> which opens the clause, or null.</param>
    /// <param name="sentence">The sentence.</param>
    public void AddMixed(QuotedStretch stretch, Attribution attribution, int? that, Sentence sentence)
    {
        var first = that + 1 ?? document.TokenAt(attribution.Span.End);
        var start = Math.Min(document.Tokens[first].Start, stretch.Outer.Start);
        var end = stretch.Outer.End;
        if (
            that is not null
            && document.TokenAt(end) is var after
            && after < sentence.EndToken
            && document.Word(after) is not ","
        )
        {
            end = document.Tokens[sentence.EndToken - 1].End;
            while (end > stretch.Outer.End && document.Text[end - 1] is '.' or '!' or '?' or ' ')
            {
                end--;
            }
        }

        var outside = start < stretch.Outer.Start || end > stretch.Outer.End;
        Add(
            outside ? new TextSpan(start, end) : stretch.Content,
            stretch,
            attribution,
            outside ? QuoteKind.Mixed : QuoteKind.Direct,
            QuoteRule.ReportedClause
        );
    }

    /// <summary>Adds a quote that nothing attributes: as a further piece of one left open, or with the source of its paragraph.</summary>
    public void AddUnattributed(QuotedStretch stretch)
    {
        var last = _drafts.Count > 0 ? _drafts[^1] : null;
        if (last is { IsClosed: false } && last.Paragraph == stretch.Paragraph - 1)
        {
            last.Pieces.Add(stretch.Content);
            last.Paragraph = stretch.Paragraph;
            last.IsClosed = stretch.IsClosed;
        }
        else if (last is { Speaker: { } speaker } && last.Paragraph == stretch.Paragraph)
        {
            Add(stretch.Content, stretch, null, QuoteKind.Direct, QuoteRule.SameParagraph);
            _drafts[^1].Speaker = speaker;
        }
        else
        {
            Add(stretch.Content, stretch, null, QuoteKind.Direct, QuoteRule.MarksAlone);
        }
    }

    /// <summary>Gives the quotes to the document.</summary>
    public void Finish()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            document.Quotes.Add(ToQuote(_drafts[i], i));
        }
    }

    private void Add(TextSpan content, QuotedStretch stretch, Attribution? attribution, QuoteKind kind, QuoteRule rule)
    {
        var last = _drafts.Count > 0 ? _drafts[^1] : null;
        var isNear = last is not null && last.Paragraph >= stretch.Paragraph - 1;
        _drafts.Add(
            new Draft
            {
                Kind = kind,
                Rule = rule,
                Attribution = attribution,
                Speaker = attribution?.Source is { } source
                    ? _speakers.Resolve(source, isNear ? last!.Speaker : null)
                    : null,
                Paragraph = stretch.Paragraph,
                IsClosed = stretch.IsClosed,
                Pieces = { content },
            }
        );
    }

    private Quote ToQuote(Draft draft, int index) =>
        new()
        {
            Id = "q" + (index + 1).ToString(CultureInfo.InvariantCulture),
            Kind = draft.Kind,
            Text = string.Join(' ', draft.Pieces.Select(piece => document.Text[piece.Start..piece.End])),
            Start = draft.Pieces[0].Start,
            End = draft.Pieces[^1].End,
            Pieces = draft.Pieces,
            Speaker = draft.Speaker,
            Cue = draft.Attribution?.Cue,
            Addressee = draft.Attribution?.Addressee?.Text,
            SaidOn = SaidOn(draft),
            Confidence = draft.Rule.Confidence,
            Evidence = draft.Rule.Name,
        };

    /// <summary>The date told beside the reporting verb, else the day of publication.</summary>
    private ResolvedDate? SaidOn(Draft draft)
    {
        if (draft.Attribution is { } attribution)
        {
            var sentence = document.Sentences[document.SentenceOf(attribution.CueToken)];
            var nearest = document
                .TimesIn(sentence.FirstToken, sentence.EndToken)
                .Where(time => time.IsDate && !draft.Pieces.Exists(piece => piece.Overlaps(time.Span)))
                .MinBy(time => Math.Abs(time.FirstToken - attribution.CueToken));
            if (nearest is not null)
            {
                return nearest.Date;
            }
        }

        return document.PublicationDate;
    }

    private sealed class Draft
    {
        public required QuoteKind Kind { get; init; }

        public required QuoteRule Rule { get; init; }

        public Attribution? Attribution { get; init; }

        public Speaker? Speaker { get; set; }

        public int Paragraph { get; set; }

        public bool IsClosed { get; set; }

        public List<TextSpan> Pieces { get; } = [];
    }
}
