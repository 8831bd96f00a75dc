using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Quotes;

/// <summary>
/// Finds quoted stretches in a paragraph, in one pass. Accepts <c>“ ” „ ‟ « » " '' ``</c> as double marks and
/// <c>‘ ’ ‹ › '</c> as single ones. A double mark that is curled the wrong way counts for what its neighbours make of it; a mark
/// that would open inside an open stretch of the same kind is stray and passed over. Single marks are only read outside double ones.
/// </summary>
internal static class QuotationMarkScanner
{
    /// <summary>Finds the quoted stretches of a paragraph.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The paragraph.</param>
    /// <param name="paragraph">The paragraph's index, for the stretches.</param>
    public static IEnumerable<QuotedStretch> Scan(string text, TextSpan span, int paragraph)
    {
        var open = -1;
        var contentStart = 0;
        var family = Family.None;
        var nextClosing = -1;
        for (var i = span.Start; i < span.End; )
        {
            var (found, length) = MarkAt(text, i, span.End);
            if (found == Family.None)
            {
                i++;
                continue;
            }

            if (open < 0 && ValueEnd(text, span, i) is var end and > 0)
            {
                i = end;
                continue;
            }

            if (open >= 0 && found == family && Closes(text, span, i, length, found))
            {
                yield return Stretch(text, open, contentStart, i, i + length, isClosed: true, paragraph);
                open = -1;
            }
            else if (open < 0 && Opens(text, span, i, length, found))
            {
                if (found == Family.Single && nextClosing <= i)
                {
                    nextClosing = NextSingleClosing(text, span, i + length);
                }

                if (found == Family.Double || (nextClosing < span.End && nextClosing - i <= LongestSingleQuote))
                {
                    open = i;
                    contentStart = i + length;
                    family = found;
                }
            }

            i += length;
        }

        if (open >= 0)
        {
            yield return Stretch(text, open, contentStart, span.End, span.End, isClosed: false, paragraph);
        }
    }

    /// <summary>Finds the stretches in single marks inside a closed one in double marks.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="outer">The stretch in double marks.</param>
    public static IEnumerable<QuotedStretch> ScanInside(string text, QuotedStretch outer) =>
        outer is { IsClosed: true, Content.Length: > 2 }
        && MarkAt(text, outer.Outer.Start, outer.Outer.End).Family == Family.Double
        && text.AsSpan(outer.Content.Start, outer.Content.Length).ContainsAny('\'', '‘')
            ? Scan(text, outer.Content, outer.Paragraph)
            : [];

    /// <summary>Where the value of a tag's attribute ends that a straight mark opens (<c>date="2015"</c>); 0 if none does.</summary>
    private static int ValueEnd(string text, TextSpan span, int i)
    {
        if (text[i] != '"' || i == span.Start || text[i - 1] != '=')
        {
            return 0;
        }

        var end = text.IndexOf('"', i + 1, span.End - i - 1);
        return end < 0 ? 0 : end + 1;
    }

    private static QuotedStretch Stretch(
        string text,
        int open,
        int start,
        int end,
        int outerEnd,
        bool isClosed,
        int paragraph
    )
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(new TextSpan(open, outerEnd), new TextSpan(start, end), isClosed, paragraph);
    }

    private static (Family Family, int Length) MarkAt(string text, int i, int end) =>
        text[i] switch
        {
            '“' or '”' or '„' or '‟' or '"' or '«' or '»' => (Family.Double, 1),
            '\'' or '`' or '’' or '‘' when i + 1 < end && text[i + 1] == text[i] => (Family.Double, 2),
            '‘' or '’' or '‹' or '›' or '\'' => (Family.Single, 1),
            _ => (Family.None, 0),
        };

    /// <summary>Whether a mark can open: something follows it closely, and no word goes closely before it.</summary>
    private static bool Opens(string text, TextSpan span, int i, int length, Family family)
    {
        // French guillemets stand apart from what they enclose.
        if (i + length >= span.End || (char.IsWhiteSpace(text[i + length]) && text[i] is not '«'))
        {
            return false;
        }

        var before = i == span.Start ? ' ' : text[i - 1];
        return text[i] switch
        {
            '“' or '„' or '«' => true,
            '‘' or '‹' => !char.IsLetterOrDigit(before),
            '’' or '›' => false,
            _ => family == Family.Double
                ? !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?')
                : char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–',
        };
    }

    /// <summary>Whether a mark can close: something stands closely before it, and no word follows closely.</summary>
    private static bool Closes(string text, TextSpan span, int i, int length, Family family)
    {
        var before = text[i - 1];
        var after = i + length < span.End ? text[i + length] : ' ';
        return text[i] switch
        {
            '”' or '»' or '‟' => true,
            '›' => true,
            '“' or '„' or '«' or '"' => char.IsLetterOrDigit(after)
                ? text[i] == '“' && IsStop(before)
                : !char.IsWhiteSpace(before) || char.IsWhiteSpace(after),
            _ => family == Family.Double
                ? !char.IsLetterOrDigit(after)
                : !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before) && text[i] is not '‘',
        };
    }

    /// <summary>Whether a character ends a sentence or a clause, so that a mark close behind it ends a quote.</summary>
    private static bool IsStop(char c) => c is '.' or ',' or '!' or '?' or '…';

    /// <summary>
    /// Where the next single mark that can close stands, at or after an offset; the end of the span if there is none. Without
    /// one, a mark does not open: it is an apostrophe (<c>the ministers' views</c>).
    /// </summary>
    private static int NextSingleClosing(string text, TextSpan span, int from)
    {
        for (var i = from; i < span.End; i++)
        {
            var (family, length) = MarkAt(text, i, span.End);
            if (family == Family.Single && Closes(text, span, i, length, family))
            {
                return i;
            }

            i += Math.Max(0, length - 1);
        }

        return span.End;
    }

    /// <summary>The longest stretch in single marks, beyond which the marks do not belong together.</summary>
    private const int LongestSingleQuote = 2000;

    private enum Family
    {
        None,
        Double,
        Single,
    }
}
