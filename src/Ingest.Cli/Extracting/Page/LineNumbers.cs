namespace Ingest.Cli.Extracting.Page;

/// <summary>Finds the lines of offsets in a text.</summary>
internal sealed class LineNumbers(string text)
{
    private readonly int[] _breaks = [.. Enumerable.Range(0, text.Length).Where(offset => text[offset] == '\n')];

    /// <summary>The line of an offset, from 1.</summary>
    public int At(int offset)
    {
        var found = Array.BinarySearch(_breaks, offset);
        return (found < 0 ? ~found : found) + 1;
    }
}
