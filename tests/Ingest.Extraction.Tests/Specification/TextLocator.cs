using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>
/// Finds the words of a case's items in its passage: <c>She</c> is the first place they stand, <c>She#2</c> the second,
/// <c>The talks … by Friday</c> goes from the first words to the next place where the last ones stand.
/// </summary>
/// <param name="passage">The passage; offsets are UTF-16 code units into it.</param>
internal sealed class TextLocator(string passage)
{
    private const char AnyWords = '…';

    /// <summary>Where the words of an item stand. They begin and end where words do: <c>he</c> is not found in <c>the</c>.</summary>
    /// <exception cref="InvalidDataException">The passage does not have them, or not that often.</exception>
    public TextSpan Locate(string text) => Locate(text, []);

    /// <summary>
    /// Where each of several words stands. A place inside a longer one that is listed too does not count: of
    /// <c>Anna Berger | Berger</c> the second is the first <c>Berger</c> that stands alone.
    /// </summary>
    /// <returns>The spans, in the order of the words.</returns>
    /// <exception cref="InvalidDataException">The passage does not have one of them, or not that often.</exception>
    public IReadOnlyList<TextSpan> LocateAll(IReadOnlyList<string> texts)
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var text in texts.Distinct().OrderByDescending(text => Parse(text).Words.Length))
        {
            found[text] = Locate(text, found.Values);
        }

        return [.. texts.Select(text => found[text])];
    }

    /// <summary>As <see cref="Locate(string)"/>, where places inside a longer one of these do not count.</summary>
    public TextSpan Locate(string text, IReadOnlyCollection<TextSpan> outside)
    {
        var (words, occurrence) = Parse(text);
        var seen = 0;
        for (var from = 0; Next(words, from) is { } span; from = span.Start + 1)
        {
            if (!outside.Any(other => other.Contains(span) && other != span) && ++seen == occurrence)
            {
                return span;
            }
        }

        throw new InvalidDataException(
            seen == 0
                ? $"\"{words}\" does not stand in the passage: {passage}"
                : $"\"{words}\" stands {seen} times, not {occurrence}, in the passage: {passage}"
        );
    }

    private static (string Words, int Occurrence) Parse(string text)
    {
        var mark = text.LastIndexOf('#');
        return
            mark > 0 && int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (text[..mark], n)
            : (text, 1);
    }

    private TextSpan? Next(string words, int from)
    {
        if (NextExact(words, from) is { } exact)
        {
            return exact;
        }

        var gap = words.IndexOf(AnyWords);
        return
            gap > 0
            && NextExact(words[..gap].Trim(), from) is { } first
            && NextExact(words[(gap + 1)..].Trim(), first.End) is { } last
            ? new TextSpan(first.Start, last.End)
            : null;
    }

    private TextSpan? NextExact(string words, int from)
    {
        while (words.Length > 0 && passage.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var start)
        {
            var span = new TextSpan(start, start + words.Length);
            if (IsBoundary(span.Start) && IsBoundary(span.End))
            {
                return span;
            }

            from = start + 1;
        }

        return null;
    }

    private bool IsBoundary(int offset) =>
        offset == 0
        || offset == passage.Length
        || !char.IsLetterOrDigit(passage[offset - 1])
        || !char.IsLetterOrDigit(passage[offset]);
}
