using Ingest.Extraction.Analysis;

namespace Ingest.Pages.Articles.Text;

/// <summary>Cuts a text, paragraph by paragraph in order, into stretches that the same marks cover.</summary>
/// <remarks>Of several marks of a kind the innermost counts; a stretch leads to the innermost of all. No surrogate pair is cut.</remarks>
internal sealed class TextCutter
{
    private const string QuotationMarks = "\"'`“”„‟‘’‚‛«»‹›";

    private static readonly int Kinds = Enum.GetValues<MarkKind>().Length;

    private readonly string text;
    private readonly List<Mark> marks;
    private readonly List<int> borders;
    private readonly MarkStack[] stacks = [.. Enumerable.Range(0, Kinds).Select(_ => new MarkStack())];
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> quoteAround = new(StringComparer.Ordinal);
    private int nextMark;
    private int nextBorder;

    public TextCutter(string text, IEnumerable<Mark> marks)
    {
        this.text = text;
        this.marks =
        [
            .. marks
                .Select(WholeCharacters)
                .Where(mark => mark.Start < mark.End)
                .OrderBy(mark => mark.Start)
                .ThenByDescending(mark => mark.End),
        ];
        borders = [.. this.marks.SelectMany(mark => new[] { mark.Start, mark.End }).Distinct().Order()];
    }

    /// <summary>For events inside a quote: the innermost quote, of the stretches cut so far.</summary>
    public IReadOnlyDictionary<string, string> QuoteAround => quoteAround;

    /// <summary>The stretches of a paragraph behind the last one.</summary>
    public List<Segment> Cut(TextSpan paragraph)
    {
        var segments = new List<Segment>();
        var start = paragraph.Start;
        while (start < paragraph.End)
        {
            while (nextBorder < borders.Count && borders[nextBorder] <= start)
            {
                nextBorder++;
            }

            var end = nextBorder < borders.Count ? Math.Min(borders[nextBorder], paragraph.End) : paragraph.End;
            segments.Add(Describe(start, end));
            start = end;
        }

        return segments;
    }

    private Segment Describe(int start, int end)
    {
        List<string>? anchors = null;
        var startsQuote = false;
        while (nextMark < marks.Count && marks[nextMark].Start <= start)
        {
            var mark = marks[nextMark++];
            stacks[(int)mark.Kind].Push(mark);
            (anchors ??= []).Add(mark.Anchor);
            startsQuote |= mark is { Kind: MarkKind.Quote, IsFirst: true } && !IsBehindQuotationMark(mark.Start);
            NoteQuoteAround(mark);
        }

        foreach (var stack in stacks)
        {
            stack.MoveTo(start);
        }

        var innermost = Innermost();
        var @event = InnermostOf(MarkKind.Event);
        return new Segment(start, end)
        {
            Target = innermost?.Target,
            IsName = InnermostOf(MarkKind.Name) is not null,
            IsTime = InnermostOf(MarkKind.Time) is not null,
            Quote = InnermostOf(MarkKind.Quote)?.Target,
            IsEvent = @event is not null,
            StartsQuote = startsQuote,
            EndingEvent = @event?.End == end ? @event.Label : null,
            IsStop =
                innermost is not null
                && !text.AsSpan(start, end - start).IsWhiteSpace()
                && reached.Add(innermost.Target),
            Anchors = (IReadOnlyList<string>?)anchors ?? [],
        };
    }

    private void NoteQuoteAround(Mark mark)
    {
        if (mark is not { Kind: MarkKind.Event, IsFirst: true })
        {
            return;
        }

        // Marks that start together are pushed with the longest first, so a quote around the event is there already.
        var quotes = stacks[(int)MarkKind.Quote];
        quotes.MoveTo(mark.Start);
        if (quotes.Innermost is { } quote && quote.End >= mark.End)
        {
            quoteAround.TryAdd(mark.Target, quote.Target);
        }
    }

    private Mark? InnermostOf(MarkKind kind) => stacks[(int)kind].Innermost;

    /// <summary>The mark that started last; of those that started together the one that ends first.</summary>
    private Mark? Innermost()
    {
        Mark? innermost = null;
        foreach (var stack in stacks)
        {
            var mark = stack.Innermost;
            if (
                mark is not null
                && (
                    innermost is null
                    || mark.Start > innermost.Start
                    || (mark.Start == innermost.Start && mark.End <= innermost.End)
                )
            )
            {
                innermost = mark;
            }
        }

        return innermost;
    }

    private bool IsBehindQuotationMark(int offset) =>
        offset > 0 && QuotationMarks.Contains(text[offset - 1], StringComparison.Ordinal);

    private Mark WholeCharacters(Mark mark)
    {
        var start = Math.Clamp(mark.Start, 0, text.Length);
        var end = Math.Clamp(mark.End, 0, text.Length);
        return mark with { Start = IsInsidePair(start) ? start - 1 : start, End = IsInsidePair(end) ? end + 1 : end };
    }

    private bool IsInsidePair(int offset) =>
        offset > 0
        && offset < text.Length
        && char.IsHighSurrogate(text[offset - 1])
        && char.IsLowSurrogate(text[offset]);
}
