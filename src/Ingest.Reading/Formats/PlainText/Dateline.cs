namespace Ingest.Reading.Formats.PlainText;

/// <summary>Openings such as <c>KYIV, Oct 22 (Reuters) - </c>: a place in capitals, then an agency or a date, then a dash.</summary>
internal static class Dateline
{
    /// <summary>A dateline is short; a dash further on belongs to the sentence.</summary>
    private const int MaxLength = 80;

    private static readonly string[] Dashes = [" - ", " – ", " — ", " -- "];

    /// <summary>Whether a line opens with one. A place and a dash alone do not make one: headlines have them too.</summary>
    public static bool Opens(string line) => !HeadOf(line).IsEmpty;

    /// <summary>The dateline that a line opens with, without its dash; empty if it has none.</summary>
    public static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, MaxLength)];
        var end = head.Length;
        foreach (var dash in Dashes)
        {
            if (head.IndexOf(dash, StringComparison.Ordinal) is > 0 and var index)
            {
                end = Math.Min(end, index);
            }
        }

        if (end == head.Length)
        {
            return [];
        }

        head = head[..end];
        var place = head[..Math.Max(0, head.IndexOfAny(',', '('))];
        return
            place.Length > 1
            && !place.ContainsAnyInRange('a', 'z')
            && (head.EndsWith(")") || head.ContainsAnyInRange('0', '9'))
            ? head
            : [];
    }
}
