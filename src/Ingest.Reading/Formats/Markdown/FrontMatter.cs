using Markdig.Extensions.Yaml;

namespace Ingest.Reading.Formats.Markdown;

/// <summary>The YAML at the head of a Markdown file: its top-level scalars on one line, which is all that an article's facts need.</summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter() { }

    public static FrontMatter Of(YamlFrontMatterBlock? block)
    {
        var facts = new FrontMatter();
        var count = block?.Lines.Count ?? 0;
        for (var index = 0; index < count; index++)
        {
            facts.Add(block!.Lines.Lines[index].Slice.ToString());
        }

        return facts;
    }

    /// <summary>The value of a key in any case, or null.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key);

    private void Add(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && !char.IsWhiteSpace(line[0]))
        {
            _values.TryAdd(line[..colon].Trim(), Unquote(line[(colon + 1)..].Trim()));
        }
    }

    /// <summary>Takes the quotation marks off, which YAML doubles or escapes within.</summary>
    private static string Unquote(string value) =>
        value switch
        {
            ['\'', .., '\''] => value[1..^1].Replace("''", "'", StringComparison.Ordinal),
            ['"', .., '"'] => value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal),
            _ => value,
        };
}
