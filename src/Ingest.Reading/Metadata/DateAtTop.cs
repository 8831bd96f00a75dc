using Ingest.Reading.Formats.PlainText;

namespace Ingest.Reading.Metadata;

/// <summary>
/// The day of publication that stands above an article, of whatever format: in a line of its own (<c>14 March 2024</c>), behind a label
/// (<c>Published on 14 March 2024</c>) or in the dateline of the first paragraph (<c>ANKARA, March 14, 2024 (XY) — </c>).
/// </summary>
internal static class DateAtTop
{
    /// <summary>How many lines that are not blank are looked at: headline, subheading, byline, source and date.</summary>
    private const int MostLines = 6;

    /// <summary>A line longer than this is the first paragraph: what follows is the report and tells of other days.</summary>
    private const int LongestLine = 100;

    /// <summary>The day, or null if the top of the text names none in full.</summary>
    public static DateOnly? Find(string text)
    {
        var lines = 0;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            if ((Dateline.HeadOf(line) is { IsEmpty: false } head ? InDateline(head) : InLine(line)) is { } day)
            {
                return day;
            }

            if (++lines == MostLines || line.Length > LongestLine)
            {
                return null;
            }
        }

        return null;
    }

    private static DateOnly? InLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var text = line.ToString();
        return PublicationDate.Parse(Label.BehindPublished(text) ?? text);
    }

    /// <summary>The date behind the place; an agency in brackets may follow it.</summary>
    private static DateOnly? InDateline(ReadOnlySpan<char> head)
    {
        var end = head.EndsWith(")") ? head.LastIndexOf('(') : head.Length;
        for (var comma = 0; comma < end; comma++)
        {
            if (head[comma] == ',' && PublicationDate.Parse(head[(comma + 1)..end].ToString()) is { } day)
            {
                return day;
            }
        }

        return null;
    }
}
