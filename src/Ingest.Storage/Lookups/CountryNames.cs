using Ingest.Extraction.Pipeline;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Lookups;

/// <summary>Country codes by the names people type, out of the extraction's own list of countries.</summary>
internal static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(Read);

    /// <summary>The code that a text means: the code itself in any case, or a name of the country; null if it is neither.</summary>
    public static string? FindCode(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 3 && trimmed.All(char.IsAsciiLetter) ? trimmed.ToUpperInvariant()
            : Codes.Value.TryGetValue(KeyOf(trimmed), out var code) ? code
            : null;
    }

    private static string KeyOf(string name) => string.Join(' ', NameKey.Tokens(name));

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = typeof(ArticleAnalyzer).Assembly.GetManifestResourceStream("Knowledge/countries.tsv");
        if (stream is null)
        {
            return codes;
        }

        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            // code, name, other_names (parted by bars), …
            var fields = line.Split('\t');
            if (line.StartsWith('#') || fields.Length < 3 || fields[0].Length != 3)
            {
                continue;
            }

            foreach (var name in fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(fields[1]))
            {
                codes.TryAdd(KeyOf(name), fields[0]);
            }
        }

        return codes;
    }
}
