using System.Text;
using Ingest.Extraction.Analysis;

namespace Ingest.Cli.Extracting.Page;

/// <summary>Words of an article, with marks in them, on one line.</summary>
/// <param name="text">The article's text.</param>
internal sealed class Excerpt(string text)
{
    /// <summary>What is left out must be longer than this, in UTF-16 code units: a gap costs the reader more than a few words.</summary>
    private const int LeastGap = 60;

    /// <summary>The longest stretch that is shown whole, in UTF-16 code units; of a longer one the middle is left out.</summary>
    private const int LongestStretch = 800;

    /// <summary>Shows some stretches of the text.</summary>
    /// <param name="shown">The stretches, in any order; what overlaps or lies close together is shown as one.</param>
    /// <param name="marks">What to point out in them.</param>
    public string Of(IEnumerable<TextSpan> shown, IReadOnlyList<Mark> marks)
    {
        var excerpt = new StringBuilder();
        var end = 0;
        foreach (var stretch in Merge(shown).SelectMany(Shorten))
        {
            excerpt.Append(
                excerpt.Length > 0 ? " … "
                : IsAtSentenceStart(stretch.Start) ? ""
                : "… "
            );
            AppendMarked(excerpt, stretch, marks);
            end = stretch.End;
        }

        return IsAtSentenceEnd(end) ? excerpt.ToString() : excerpt.Append(" …").ToString();
    }

    /// <summary>A stretch and some words on either side of it, of the same line and, by the look of it, the same sentence.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="reach">The most to add on a side, in UTF-16 code units.</param>
    public TextSpan Around(TextSpan span, int reach)
    {
        var before = text.AsSpan(Math.Max(0, span.Start - reach)..span.Start);
        var after = text.AsSpan(span.End..Math.Min(text.Length, span.End + reach));
        var (lineStart, lineEnd) = (before.LastIndexOf('\n'), after.IndexOf('\n'));
        before =
            lineStart >= 0 ? before[(lineStart + 1)..]
            : before.Length == span.Start ? before
            : before[(before.IndexOf(' ') + 1)..];
        after =
            lineEnd >= 0 ? after[..lineEnd]
            : span.End + after.Length == text.Length ? after
            : after[..Math.Max(0, after.LastIndexOf(' '))];
        for (int end; (end = SentenceEnd(before)) >= 0; )
        {
            before = before[end..];
        }

        // The span's own last sign may end the sentence.
        var stop = span.Length == 0 ? -1 : SentenceEnd(text.AsSpan(span.End - 1, after.Length + 1));
        after = stop < 0 ? after : after[..(stop - 1)];
        before = before.TrimStart(' ');
        return new(span.Start - before.Length, span.End + after.Length);
    }

    /// <summary>The stretches in order, those that lie close together as one.</summary>
    private IEnumerable<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        TextSpan? last = null;
        foreach (
            var span in spans.Where(span => span.Length > 0 && span.End <= text.Length).OrderBy(span => span.Start)
        )
        {
            if (last is { } before && span.Start - before.End <= LeastGap)
            {
                last = new(before.Start, Math.Max(before.End, span.End));
                continue;
            }

            if (last is { } complete)
            {
                yield return complete;
            }

            last = span;
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private IEnumerable<TextSpan> Shorten(TextSpan stretch) =>
        stretch.Length <= LongestStretch
            ? [stretch]
            :
            [
                new(stretch.Start, BeforeBlank(stretch.Start, stretch.Start + (LongestStretch * 2 / 3))),
                new(AfterBlank(stretch.End - (LongestStretch / 3), stretch.End), stretch.End),
            ];

    private void AppendMarked(StringBuilder excerpt, TextSpan stretch, IReadOnlyList<Mark> marks)
    {
        var seen = marks
            .Where(mark => mark.Span.Length > 0 && mark.Span.Overlaps(stretch))
            .OrderByDescending(mark => mark.Span.Length)
            .ToList();
        int[] bounds =
        [
            .. seen.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
                .Where(offset => stretch.Start < offset && offset < stretch.End)
                .Append(stretch.Start)
                .Append(stretch.End)
                .Distinct()
                .Order(),
        ];
        foreach (var (start, end) in bounds.Zip(bounds.Skip(1)))
        {
            // Inside a longer mark, a shorter one opens later and closes earlier.
            excerpt.AppendJoin("", seen.Where(mark => mark.Span.Start == start).Select(mark => mark.Open));
            excerpt.Append(PlainText.Of(text[start..end]));
            excerpt.AppendJoin(
                "",
                seen.AsEnumerable().Reverse().Where(mark => mark.Span.End == end).Select(mark => mark.Close)
            );
        }
    }

    /// <summary>Whether a line or, by the look of it, a sentence starts here.</summary>
    private bool IsAtSentenceStart(int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd(' ');
        return before.IsEmpty || before[^1] is '\n' or '.' or '!' or '?' or '"' or '”' or '’';
    }

    /// <summary>Whether a line or, by the look of it, a sentence ends here.</summary>
    private bool IsAtSentenceEnd(int offset)
    {
        var after = text.AsSpan(offset).TrimStart(' ');
        return after.IsEmpty
            || after[0] is '\n' or '\r' or '.' or '!' or '?'
            || (offset > 0 && text[offset - 1] is '.' or '!' or '?' or '"' or '”');
    }

    /// <summary>The offset behind the first sentence that ends before a blank, or -1.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = index + 1;
            while (end < words.Length && words[end] is ('"' or '”' or '’' or '\'' or ')'))
            {
                end++;
            }

            if (end < words.Length && words[end] == ' ')
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>The first offset behind a blank in a range, or its start.</summary>
    private int AfterBlank(int start, int end) => start + text.AsSpan(start..end).IndexOf(' ') + 1;

    /// <summary>The last offset before a blank in a range, or its end.</summary>
    private int BeforeBlank(int start, int end)
    {
        var found = text.AsSpan(start..end).LastIndexOf(' ');
        return found < 0 ? end : start + found;
    }
}
