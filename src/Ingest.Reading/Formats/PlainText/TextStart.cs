namespace Ingest.Reading.Formats.PlainText;

/// <summary>The first two lines of a text that are not blank.</summary>
/// <param name="Line">The first one, trimmed; empty if there is none.</param>
/// <param name="BlankFollows">Whether a blank line separates the two.</param>
/// <param name="Next">The second one, trimmed; empty if there is none.</param>
internal sealed record TextStart(string Line, bool BlankFollows, string Next)
{
    /// <summary>The number of words, as white space separates them.</summary>
    public int WordCount => Line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;

    public static TextStart Of(string text)
    {
        string? line = null;
        var blankFollows = false;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var trimmed = range.Trim();
            if (trimmed.IsEmpty)
            {
                blankFollows |= line is not null;
            }
            else if (line is null)
            {
                line = trimmed.ToString();
            }
            else
            {
                return new(line, blankFollows, trimmed.ToString());
            }
        }

        return new(line ?? "", blankFollows, "");
    }
}
