using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
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

    /// <summary>The most tokens of an attribution.</summary>
    private const int LongestAttribution = 30;

    /// <summary>The most words of a title in marks.</summary>
    private const int LongestTitle = 12;

    private readonly AttributionFinder _attributions = new(document);
    private readonly List<QuoteDraft> _drafts = [];
    private NeighborLines? _lines;

    private NeighborLines Lines => _lines ??= new NeighborLines(document, _attributions);

    /// <summary>All quotes in marks, in order.</summary>
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
        if (IsInsideReportedClause(openToken, afterToken))
        {
            return;
        }

        if (IsTitle(openToken, afterToken) && !IsSetOff(stretch, openToken))
        {
            return;
        }

        if (GoesOnFromParagraph(stretch) is { } open)
        {
            open.AddPiece(stretch.Content);
            open.Paragraph = stretch.Paragraph;
            open.IsClosed = true;
            open.Attribution ??= After(stretch, afterToken);
            if (open.Attribution is null && open.SpeaksOn is null && EndsParagraph(stretch))
            {
                open.Attribution = Lines.Signature(stretch.Paragraph);
            }

            return;
        }

        var sentence = document.Sentences[document.SentenceOf(openToken)];
        var start = Math.Max(sentence.FirstToken, EndTokenBefore(stretch));
        if (openToken > start && document.Word(openToken - 1) is "." or "!" or "?")
        {
            start = openToken;
        }

        var before = _attributions.Before(start, openToken, out var isIntroduction);
        if (ContinuesLast(stretch, openToken))
        {
            _drafts[^1].AddPiece(stretch.Content);
        }
        else if (before is not null && isIntroduction && StartsClause(stretch))
        {
            Add(stretch, before, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (Introducing(stretch, start, openToken, before) is { } introducing)
        {
            Add(stretch, introducing, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (After(stretch, afterToken) is { } after)
        {
            AddAttributedAfter(stretch, after, start, openToken, afterToken);
        }
        else if (_attributions.SignOff(afterToken, document.Paragraphs[stretch.Paragraph].Span.End) is { } signed)
        {
            Add(stretch, signed, QuoteKind.Direct, QuoteRule.SignOff);
        }
        else if (before is not null)
        {
            AddMixed(stretch, before, _attributions.ThatAfter(before, openToken), sentence);
        }
        else if (IsSpeechAlone(stretch, openToken, afterToken))
        {
            AddUnattributed(stretch);
        }
    }

    /// <summary>The quote that the paragraph before leaves open, if a stretch opens its paragraph.</summary>
    private QuoteDraft? GoesOnFromParagraph(QuotedStretch stretch) =>
        _drafts.Count > 0
        && _drafts[^1] is { IsClosed: false } last
        && last.Paragraph == stretch.Paragraph - 1
        && stretch.Outer.Start == document.Paragraphs[stretch.Paragraph].Span.Start
            ? last
            : null;

    /// <summary>The attribution right before a stretch, behind whose comma or colon the stretch may also begin in small letters.</summary>
    private Attribution? Introducing(QuotedStretch stretch, int start, int openToken, Attribution? before)
    {
        if (!StartsClause(stretch) && !(openToken > start && document.Word(openToken - 1) is "," or ":"))
        {
            return null;
        }

        var first = Introduction(start, openToken);
        if (document.Word(openToken - 1) is ":" && Lines.Introduction(first, openToken) is { } line)
        {
            return line;
        }

        return _attributions.Introducing(first, openToken) switch
        {
            { Source: null } introducing => introducing with { Source = before?.Source },
            var introducing => introducing,
        };
    }

    /// <summary>Where words that introduce a quote may begin: in the sentence before if that ends in a colon.</summary>
    private int Introduction(int start, int openToken) =>
        start == openToken && openToken > 0 && document.Word(openToken - 1) is ":"
            ? document.Sentences[document.SentenceOf(openToken - 1)].FirstToken
            : start;

    /// <summary>Whether a stretch goes on with the last quote behind its attribution: <em>“A,” said B, “c.”</em>.</summary>
    private bool ContinuesLast(QuotedStretch stretch, int openToken)
    {
        if (
            _drafts.Count == 0
            || _drafts[^1] is not { Attribution: { } attribution } last
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

    /// <summary>The attribution behind a stretch, if a comma or another stop parts the two, or a verb follows at once.</summary>
    private Attribution? After(QuotedStretch stretch, int afterToken)
    {
        var end = AttributionEnd(stretch, afterToken);
        if (afterToken >= end)
        {
            return null;
        }

        if (IsStop(LastMark(stretch)) || document.IsPunctuation(afterToken))
        {
            return _attributions.After(afterToken, end);
        }

        if (CueLexicon.QuoteVerb(document, afterToken, end) is not null || SubjectAndVerbFollow(afterToken, end))
        {
            return _attributions.After(afterToken, end);
        }

        // More of the content may follow in the reporter's words: “A” before the vote, she said.
        for (var comma = afterToken; comma < Math.Min(end, afterToken + LongestAttribution); comma++)
        {
            if (document.Word(comma) is "“" or "\"" or "''")
            {
                return null;
            }

            if (
                document.Word(comma) is ","
                && _attributions.After(comma, end) is { Source: { } source } attribution
                && source.FirstToken == comma + 1
            )
            {
                return attribution;
            }
        }

        return null;
    }

    /// <summary>Whether a source and its verb stand right behind a quote although no stop parts them from it.</summary>
    private bool SubjectAndVerbFollow(int token, int end) =>
        document.Annotation(token).Upos is Upos.Propn or Upos.Pron or Upos.Det
        && _attributions.After(token, end) is { Source: { } source } attribution
        && source.FirstToken == token
        && document.TokenAt(source.Span.End) == attribution.CueToken
        && attribution.Addressee is null;

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

    private static bool IsStop(char c) => c is ',' or '.' or '?' or '!' or '…' or '—' or '–' or '-' or ';';

    /// <summary>
    /// Adds a quote whose attribution follows; words of its sentence that stand outside the marks make it a mixed one.
    /// </summary>
    private void AddAttributedAfter(QuotedStretch stretch, Attribution attribution, int start, int open, int after)
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
        if (attributionStart > after + 1 && !IsStop(LastMark(stretch)))
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

        if (content == stretch.Content)
        {
            Add(stretch, attribution, QuoteKind.Direct, QuoteRule.CueAfter);
        }
        else if (!IsTitle(open, after))
        {
            Add(stretch with { Content = content }, attribution, QuoteKind.Mixed, QuoteRule.MixedBefore);
        }
    }

    /// <summary>Whether the words of a sentence before the marks are a part of what is said, and no clause of their own.</summary>
    private bool BelongsToQuote(QuotedStretch stretch, int first, int open)
    {
        if (document.Word(open - 1) is ":" or ";" or "-" or "—" or "–" or "--")
        {
            return false;
        }

        if (document.Word(open - 1) is not "," || !StartsClause(stretch))
        {
            return true;
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

    /// <summary>Whether marks that nothing attributes hold speech: a sentence, or a word or two behind an attributed quote.</summary>
    private bool IsSpeechAlone(QuotedStretch stretch, int openToken, int afterToken)
    {
        if (!StartsClause(stretch))
        {
            return false;
        }

        if (WordCount(openToken, afterToken) >= FewestWordsAlone)
        {
            return !IsTitle(openToken, afterToken);
        }

        return document.Text[stretch.Content.End - 1] is '.' or '!' or '?'
            && _drafts.Count > 0
            && _drafts[^1].Paragraph == stretch.Paragraph
            && _drafts[^1].Kind == QuoteKind.Direct
            && document.Sentences[document.SentenceOf(openToken)].FirstToken == openToken;
    }

    /// <summary>Whether marks open where speech can: at the start of a sentence, or behind a comma, a colon or a dash.</summary>
    private bool IsSetOff(QuotedStretch stretch, int open) =>
        document.Text[stretch.Content.End - 1] is '.' or '!' or '?'
        || open == document.Sentences[document.SentenceOf(open)].FirstToken
        || document.IsPunctuation(open - 1);

    /// <summary>Whether marks hold several words that all have capitals, short ones aside, as in titles.</summary>
    private bool IsTitle(int first, int end)
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

    /// <summary>
    /// Whether a stretch is a part of a reported content that has words of the reporter's own, too. The content then goes on to
    /// the closing mark.
    /// </summary>
    private bool IsInsideReportedClause(int openToken, int afterToken)
    {
        var sentence = document.Sentences[document.SentenceOf(openToken)];
        for (var i = FirstCueAt(sentence.FirstToken); i < reported.Count; i++)
        {
            var speech = reported[i];
            if (speech.CueToken >= sentence.EndToken)
            {
                break;
            }

            var content = speech.Content;
            var hasWordsBefore = content.First < openToken - 1 && content.End > openToken;
            var hasWordsBehind =
                content.First >= openToken
                && content.First <= openToken + 1
                && content.End > afterToken + 1
                && speech.CueToken < openToken
                && !document.IsPunctuation(afterToken)
                && document.Annotation(afterToken).Xpos is not (Xpos.Vbd or Xpos.Vbz or Xpos.Vbp);
            if (!hasWordsBefore && !hasWordsBehind)
            {
                continue;
            }

            if (content.End < afterToken)
            {
                speech.Content = content with { End = afterToken };
            }

            return true;
        }

        return false;
    }

    /// <summary>The index of the first reported speech whose cue stands at or behind a token.</summary>
    private int FirstCueAt(int token)
    {
        var low = 0;
        var high = reported.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reported[middle].CueToken < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
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
        if (_attributions.AtEnd(Math.Max(first, sentence.FirstToken), first, end, out var comma) is { } trailing)
        {
            var content = new TextSpan(stretch.Content.Start, document.Tokens[comma].Start);
            Add(stretch with { Content = content }, trailing, QuoteKind.Direct, QuoteRule.Unclosed);
            return;
        }

        var start = document.Sentences[document.SentenceOf(first)].FirstToken;
        if (_attributions.Before(start, first - 1, out var isIntroduction) is { } before && isIntroduction)
        {
            Add(stretch, before, QuoteKind.Direct, QuoteRule.CueBefore);
        }
        else if (WordCount(first, end) >= FewestWordsAlone)
        {
            AddUnattributed(stretch);
        }
    }

    /// <summary>Adds a quote whose marks stand inside a reported clause that the trees do not show.</summary>
    private void AddMixed(QuotedStretch stretch, Attribution attribution, int? that, Sentence sentence)
    {
        var first = that + 1 ?? document.TokenAt(attribution.Span.End);
        while (first < document.TokenAt(stretch.Outer.Start) && document.IsPunctuation(first))
        {
            first++;
        }

        // "…, she said, alluding to “Night Train”" reports nothing more.
        if (that is null && document.Word(first - 1) is "," && document.Annotation(first).Xpos == Xpos.Vbg)
        {
            return;
        }

        var start = Math.Min(document.Tokens[first].Start, stretch.Outer.Start);
        var end = stretch.Outer.End;
        if (
            document.TokenAt(end) is var after
            && after < sentence.EndToken
            && !document.IsPunctuation(after)
            && (that is not null || document.Annotation(after).Upos is not (Upos.Cconj or Upos.Sconj))
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
            stretch with
            {
                Content = outside ? new TextSpan(start, end) : stretch.Content,
            },
            attribution,
            outside ? QuoteKind.Mixed : QuoteKind.Direct,
            QuoteRule.MarksInClause
        );
    }

    /// <summary>Adds a quote that nothing attributes: as a further piece of one left open, or with the source of its paragraph.</summary>
    private void AddUnattributed(QuotedStretch stretch)
    {
        var last = _drafts.Count > 0 ? _drafts[^1] : null;
        if (last is { IsClosed: false } && last.Paragraph == stretch.Paragraph - 1)
        {
            last.AddPiece(stretch.Content);
            last.Paragraph = stretch.Paragraph;
            last.IsClosed = stretch.IsClosed;
            return;
        }

        if (last is not null && IsSplit(last, stretch))
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
            Add(stretch, null, QuoteKind.Direct, QuoteRule.MarksAlone);
        }
        else if (Lines.Introduction(stretch.Paragraph) is { } introduction)
        {
            Add(stretch, introduction, QuoteKind.Direct, QuoteRule.LineBefore);
        }
        else
        {
            var signature = stretch.IsClosed && EndsParagraph(stretch) ? Lines.Signature(stretch.Paragraph) : null;
            Add(stretch, signature, QuoteKind.Direct, signature is null ? QuoteRule.MarksAlone : QuoteRule.SignOff);
        }
    }

    /// <summary>Whether nothing but the attribution stands between the last quote and a stretch: <em>“A,” she said. “B.”</em></summary>
    private bool IsSplit(QuoteDraft last, QuotedStretch stretch) =>
        last.Paragraph == stretch.Paragraph
        && last.Rule == QuoteRule.CueAfter
        && last.Attribution is { } attribution
        && attribution.Span.Start >= last.Pieces[0].End
        && document.SentenceOf(document.TokenAt(stretch.Outer.Start)) is var sentence
        && document.SentenceOf(document.TokenAt(last.End - 1)) >= sentence - 1
        && document.SentenceOf(attribution.CueToken) >= sentence - 1;

    /// <summary>Whether nothing but marks stands behind a stretch in its paragraph.</summary>
    private bool EndsParagraph(QuotedStretch stretch)
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

    /// <summary>
    /// The token up to which an attribution after a quote may reach. After a full stop inside the marks there is none, unless the
    /// sentence plainly goes on; after a question or exclamation it may be a sentence of its own.
    /// </summary>
    private int AttributionEnd(QuotedStretch stretch, int afterToken)
    {
        var end = document.TokenAt(document.Paragraphs[stretch.Paragraph].Span.End);
        if (afterToken >= end || (document.Text[stretch.Content.End - 1] == '.' && !GoesOn(afterToken)))
        {
            return afterToken;
        }

        return Math.Min(end, document.Sentences[document.SentenceOf(afterToken)].EndToken);
    }

    /// <summary>Whether a sentence goes on with a token: with a comma, or with a verb in small letters.</summary>
    private bool GoesOn(int token) =>
        document.Word(token) is ","
        || (document.Annotation(token).Upos == Upos.Verb && char.IsLower(document.Word(token)[0]));

    /// <summary>Whether the content begins as a sentence does.</summary>
    private bool StartsClause(QuotedStretch stretch) => !char.IsLower(document.Text[stretch.Content.Start]);

    private int WordCount(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += document.IsPunctuation(i) ? 0 : 1;
        }

        return count;
    }
}
