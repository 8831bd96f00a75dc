using System.Text;
using Ingest.Extraction.Names;

namespace Ingest.Extraction.Tests.Names;

/// <summary>A sentence whose names stand in square brackets after a letter for their kind.</summary>
internal sealed record MarkedSentence(string Text, IReadOnlyList<(string Name, NameKind Kind)> Names)
{
    private const string Letters = "POLNX";

    public static IEnumerable<MarkedSentence> ReadAll()
    {
        using var stream = typeof(MarkedSentence).Assembly.GetManifestResourceStream("news-names.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return Parse(line);
        }
    }

    private static MarkedSentence Parse(string line)
    {
        var text = new StringBuilder();
        var names = new List<(string, NameKind)>();
        var next = 0;
        for (int open; (open = line.IndexOf('[', next)) >= 0; )
        {
            var close = line.IndexOf(']', open);
            var name = line[(open + 3)..close];
            text.Append(line, next, open - next).Append(name);
            names.Add((name, (NameKind)Letters.IndexOf(line[open + 1], StringComparison.Ordinal)));
            next = close + 1;
        }

        return new(text.Append(line, next, line.Length - next).ToString(), names);
    }
}
