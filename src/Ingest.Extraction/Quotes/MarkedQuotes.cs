using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>
/// Finds what is said in quotation marks: direct quotes whose attribution follows or goes before, and mixed ones, whose marks
/// stand inside a reported clause. Marks without a reporting verb are speech only if they hold a whole sentence; a word or two
/// in marks is a title, a term or a scare quote.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="reported">What clauses report, in order of the cues.</param>
internal sealed class MarkedQuotes(Document document, List<ReportedSpeech> reported)
{
    /// <summary>The fewest words of a quote that nothing attributes.</summary>
    private const int FewestWordsAlone = 5;

    private readonly PrecedingAttribution _preceding = new(document);
    private readonly FollowingAttribution _following = new(document);
    private readonly StretchTraits _traits = new(document);
    private readonly MixedContent _mixed = new(document);
    private readonly ReportedCover _cover = new(document, reported);
    private readonly InnerQuotes _inner = new(document);
    private readonly QuoteContinuation _continuation = new(document);
    private readonly List<QuoteDraft> _drafts = [];
    private NeighborLines? _lines;

    private NeighborLines Lines => _lines ??= new NeighborLines(document, _preceding);

    private QuoteDraft? Last => _drafts.Count > 0 ? _drafts[^1] : null;

    /// <summary>Quotes in single marks inside those that <see cref="Find"/> gives, in order.</summary>
    public List<QuoteDraft> Inner { get; } = [];

    /// <summary>All quotes in marks, in order, without those inside others.</summary>
    public List<QuoteDraft> Find()
    {
        for (var i = 0; i < document.Paragraphs.Count; i++)
        {
            var paragraph = document.Paragraphs[i];
            if (paragraph.Kind == ParagraphKind.Boilerplate)
            {
                break;
            }

            foreach (var stretch in QuotationMarkScanner.Scan(document.Text, paragraph.Span, i))
            {
                Process(stretch);
                Inner.AddRange(_inner.Find(stretch));
            }
        }

        return _drafts;
    }

    private void Process(QuotedStretch stretch)
    {
        if (stretch.Content.Length == 0 || Covers(stretch))
        {
            return;
        }

        if (!stretch.IsClosed)
        {
            ProcessUnclosed(stretch);
            return;
        }

        var openToken = document.TokenAt(stretch.Outer.Start);
        var afterToken = document.TokenAt(stretch.Outer.End);
        var isSentence = _traits.StartsClause(stretch) && _traits.IsClause(stretch) && _traits.EndsInStop(stretch);
        if (_cover.Covers(openToken, afterToken, isSentence))
        {
            return;
        }

        if (
            (_traits.IsTitle(openToken, afterToken) && !_traits.IsSetOff(stretch, openToken))
            || _traits.NamesNounBefore(stretch, openToken)
        )
        {
            return;
        }

        if (_continuation.GoesOnFromParagraph(Last, stretch) is { } open)
        {
            open.AddPiece(stretch.Content);
            open.Paragraph = stretch.Paragraph;
            open.IsClosed = true;
            open.Attribution ??= _following.After(stretch, afterToken);
            if (open.Attribution is null && open.SpeaksOn is null && _traits.EndsParagraph(stretch))
            {
                open.Attribution = Lines.Signature(stretch.Paragraph);
            }

            return;
        }

        if (Lines.SignatureInside(stretch) is var (content, name))
        {
            Add(stretch with { Content = content }, name, QuoteKind.Direct, QuoteRule.SignOff);
            return;
        }

        var sentence = document.Sentences[document.SentenceOf(openToken)];
        var start = Math.Max(sentence.FirstToken, EndTokenBefore(stretch));
        if (openToken > start && document.Word(openToken - 1) is "." or "!" or "?")
        {
            start = openToken;
        }

        var before = _preceding.Before(start, openToken, out var isIntroduction);
        if (_continuation.ContinuesLast(Last, stretch, openToken))
        {
            _drafts[^1].AddPiece(stretch.Content);
        }
        else if (before is not null && isIntroduction && _traits.StartsClause(stretch))
        {
            Add(stretch, before, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (Introducing(stretch, start, openToken, before) is { } introducing)
        {
            Add(stretch, introducing, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (_following.After(stretch, afterToken) is { } after)
        {
            AddAttributedAfter(stretch, after, start, openToken, afterToken);
        }
        else if (_following.SignOff(afterToken, document.Paragraphs[stretch.Paragraph].Span.End) is { } signed)
        {
            Add(stretch, signed, QuoteKind.Direct, QuoteRule.SignOff);
        }
        else if (before is not null)
        {
            AddMixed(stretch, before, sentence);
        }
        else if (IsSpeechAlone(stretch, openToken, afterToken))
        {
            AddUnattributed(stretch);
        }
    }

    /// <summary>The attribution right before a stretch, behind whose comma or colon the stretch may also begin in small letters.</summary>
    private Attribution? Introducing(QuotedStretch stretch, int start, int openToken, Attribution? before)
    {
        if (!_traits.StartsClause(stretch) && !(openToken > start && document.Word(openToken - 1) is "," or ":"))
        {
            return null;
        }

        if (
            _traits.IsClause(stretch)
            && Heading(stretch, openToken) is { } heading
            && !(
                document.Word(openToken - 1) is ","
                && _following.After(stretch, document.TokenAt(stretch.Outer.End)) is not null
            )
        )
        {
            return heading;
        }

        var first = Introduction(start, openToken);
        if (document.Word(openToken - 1) is ":" && Lines.Introduction(first, openToken) is { } line)
        {
            return line;
        }

        return _preceding.Introducing(first, openToken) switch
        {
            { Source: null } introducing => introducing with { Source = before?.Source },
            var introducing => introducing,
        };
    }

    /// <summary>Whether a paragraph has words of the reporter beside a stretch: one that has none is mostly a heading.</summary>
    private bool IsAmongWords(QuotedStretch stretch) =>
        stretch.Outer.Start > document.Paragraphs[stretch.Paragraph].Span.Start || !_traits.EndsParagraph(stretch);

    /// <summary>Whether a cue tells speech although marks stand only somewhere behind it: some do only beside a clause in marks.</summary>
    private bool Tells(Attribution attribution, QuotedStretch stretch) =>
        CueLexicon.Verb(document, attribution.CueToken, document.TokenAt(stretch.Outer.Start)) is not { } match
        || match.Cue.Strength <= CueStrength.Mostly
        || match.Cue.Takes(CueFrames.Name)
        || _traits.IsClause(stretch);

    /// <summary>The name at the head of a paragraph, without a verb, before a quote: <em>Anna Berger — “We stay.”</em>; null if there is none.</summary>
    private Attribution? Heading(QuotedStretch stretch, int openToken)
    {
        var first = document.TokenAt(document.Paragraphs[stretch.Paragraph].Span.Start);
        return Lines.Fragment(first, openToken);
    }

    /// <summary>Where words that introduce a quote may begin: in the sentence before if that ends in a colon.</summary>
    private int Introduction(int start, int openToken) =>
        start == openToken && openToken > 0 && document.Word(openToken - 1) is ":"
            ? document.Sentences[document.SentenceOf(openToken - 1)].FirstToken
            : start;

    /// <summary>
    /// Adds a quote whose attribution follows; words of its sentence that stand outside the marks make it a mixed one.
    /// </summary>
    private void AddAttributedAfter(QuotedStretch stretch, Attribution attribution, int start, int open, int after)
    {
        var content = _mixed.Before(stretch, attribution, start, open, after);
        if (content == stretch.Content)
        {
            Add(stretch, attribution, QuoteKind.Direct, QuoteRule.CueAfter);
        }
        else if (!_traits.IsTitle(open, after))
        {
            Add(stretch with { Content = content }, attribution, QuoteKind.Mixed, QuoteRule.MixedBefore);
        }
    }

    /// <summary>Whether marks that nothing attributes hold speech: a sentence, or a word or two behind an attributed quote.</summary>
    private bool IsSpeechAlone(QuotedStretch stretch, int openToken, int afterToken)
    {
        if (!_traits.StartsClause(stretch))
        {
            return false;
        }

        if (_traits.WordCount(openToken, afterToken) >= FewestWordsAlone)
        {
            return !_traits.IsTitle(openToken, afterToken);
        }

        var isSentence =
            document.Text[stretch.Content.End - 1] is '.' or '!' or '?'
            && document.Sentences[document.SentenceOf(openToken)].FirstToken == openToken;
        var followsQuote = Last is { Kind: QuoteKind.Direct } last && last.Paragraph == stretch.Paragraph;
        return isSentence && (followsQuote || (IsAmongWords(stretch) && _traits.IsClause(stretch)));
    }

    /// <summary>
    /// A quote whose closing mark is missing ends before an attribution at the end of its paragraph, or with the paragraph: then
    /// it goes on in the next one, if that opens with a mark again.
    /// </summary>
    private void ProcessUnclosed(QuotedStretch stretch)
    {
        var first = document.TokenAt(stretch.Content.Start);
        var end = document.TokenAt(stretch.Content.End);
        var sentence = document.Sentences[document.SentenceOf(end - 1)];
        if (_following.AtEnd(Math.Max(first, sentence.FirstToken), first, end, out var comma) is { } trailing)
        {
            var content = new TextSpan(stretch.Content.Start, document.Tokens[comma].Start);
            Add(stretch with { Content = content }, trailing, QuoteKind.Direct, QuoteRule.Unclosed);
            return;
        }

        var start = document.Sentences[document.SentenceOf(first)].FirstToken;
        if (_preceding.Before(start, first - 1, out var isIntroduction) is { } before && isIntroduction)
        {
            Add(stretch, before, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (_traits.WordCount(first, end) >= FewestWordsAlone)
        {
            AddUnattributed(stretch);
        }
    }

    /// <summary>Adds a quote whose marks stand inside a reported clause that the trees do not show.</summary>
    private void AddMixed(QuotedStretch stretch, Attribution attribution, Sentence sentence)
    {
        var open = document.TokenAt(stretch.Outer.Start);
        attribution = _preceding.Second(attribution, open) ?? attribution;
        var that = _preceding.ThatAfter(attribution, open);
        if (!Tells(attribution, stretch) || _mixed.Behind(stretch, attribution, that, sentence) is not { } content)
        {
            return;
        }

        Add(
            stretch with
            {
                Content = content,
            },
            attribution,
            content == stretch.Content ? QuoteKind.Direct : QuoteKind.Mixed,
            QuoteRule.MarksInClause
        );
    }

    /// <summary>Adds a quote that nothing attributes: as a further piece of one left open, or with the source of its paragraph.</summary>
    private void AddUnattributed(QuotedStretch stretch)
    {
        var last = Last;
        if (last is { IsClosed: false } && last.Paragraph == stretch.Paragraph - 1)
        {
            last.AddPiece(stretch.Content);
            last.Paragraph = stretch.Paragraph;
            last.IsClosed = stretch.IsClosed;
            return;
        }

        if (last is not null && _continuation.IsSplit(last, stretch))
        {
            last.AddPiece(stretch.Content);
            last.IsClosed = stretch.IsClosed;
        }
        else if (last?.Paragraph == stretch.Paragraph)
        {
            Add(stretch, null, QuoteKind.Direct, QuoteRule.SameParagraph);
            _drafts[^1].SpeaksOn = last;
        }
        else if (stretch.Outer.Start > document.Paragraphs[stretch.Paragraph].Span.Start)
        {
            Add(
                stretch,
                Lines.ActorBefore(document.TokenAt(stretch.Outer.Start)),
                QuoteKind.Direct,
                QuoteRule.MarksAlone
            );
        }
        else if (Lines.Introduction(stretch.Paragraph) is { } introduction)
        {
            Add(stretch, introduction, QuoteKind.Direct, QuoteRule.LineBefore);
        }
        else
        {
            var signature =
                stretch.IsClosed && _traits.EndsParagraph(stretch) ? Lines.Signature(stretch.Paragraph) : null;
            Add(stretch, signature, QuoteKind.Direct, signature is null ? QuoteRule.MarksAlone : QuoteRule.SignOff);
        }
    }

    private void Add(QuotedStretch stretch, Attribution? attribution, QuoteKind kind, QuoteRule rule) =>
        _drafts.Add(
            new QuoteDraft
            {
                Kind = kind,
                Rule = rule,
                Attribution = attribution,
                Paragraph = stretch.Paragraph,
                IsClosed = stretch.IsClosed,
                Pieces = { stretch.Content },
            }
        );

    /// <summary>Whether a stretch lies inside a quote that was already added.</summary>
    private bool Covers(QuotedStretch stretch) => _drafts.Count > 0 && stretch.Outer.Start < _drafts[^1].End;

    /// <summary>The token after the quote that was added last, or 0 if it belongs to another paragraph.</summary>
    private int EndTokenBefore(QuotedStretch stretch) =>
        _drafts.Count > 0 && _drafts[^1].Paragraph == stretch.Paragraph ? document.TokenAt(_drafts[^1].End) : 0;
}
