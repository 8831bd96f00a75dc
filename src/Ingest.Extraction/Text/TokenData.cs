using System.Collections.Frozen;

namespace Ingest.Extraction.Text;

/// <summary>The word lists of the tokenizer, read once from the data files beside this one.</summary>
internal static class TokenData
{
    private static readonly FrozenDictionary<string, bool> _abbreviations = ReadAbbreviations();

    /// <summary>Finds an abbreviation (without its stop); the value tells whether it is one only before a number.</summary>
    public static FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; } =
        _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the lengths of the words that a contraction is split into.</summary>
    public static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Contractions { get; } =
        ReadLines("contractions.txt")
            .ToFrozenDictionary(
                fields => fields[0],
                fields => Array.ConvertAll(fields[1].Split(' '), part => part.Length),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The prefixes that a hyphen does not part from their word.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HyphenPrefixes { get; } =
        ReadLines("hyphen-prefixes.txt")
            .Select(fields => fields[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, bool> ReadAbbreviations()
    {
        var abbreviations = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var fields in ReadLines("abbreviations.txt"))
        {
            var onlyBeforeNumber = fields is [_, "number"];
            abbreviations[fields[0]] = onlyBeforeNumber;
            abbreviations.TryAdd(fields[0].ToUpperInvariant(), onlyBeforeNumber);
        }

        return abbreviations.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> ReadLines(string name)
    {
        using var stream =
            typeof(TokenData).Assembly.GetManifestResourceStream("Text/" + name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file Text/{name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
