namespace Ingest.Reading.Formats.PlainText;

/// <summary>Openings such as <c>KYIV, Oct 22 (Reuters) - </c>: a place in capitals, then an agency or a date, then a dash.</summary>
internal static class Dateline
{
    /// <summary>A dateline is short; a dash further on belongs to the sentence.</summary>
    private const int MaxLength = 80;

    private static readonly string[] Dashes = [" - ", " – ", " — ", " -- "];

    /// <summary>Whether a line opens with one. A place and a dash alone do not make one: headlines have them too.</summary>
    public static bool Opens(string line)
    {
        var head = line[..Math.Min(line.Length, MaxLength)];
        var dash = Dashes.Select(dash => head.IndexOf(dash, StringComparison.Ordinal)).Where(index => index > 0);
        if (dash.DefaultIfEmpty(-1).Min() is not (> 0 and var end))
        {
            return false;
        }

        head = head[..end];
        var place = head.AsSpan(0, Math.Max(0, head.AsSpan().IndexOfAny(',', '(')));
        return place.Length > 1
            && !place.ContainsAnyInRange('a', 'z')
            && (head.EndsWith(')') || head.AsSpan().ContainsAnyInRange('0', '9'));
    }
}
