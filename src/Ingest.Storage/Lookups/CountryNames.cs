using Ingest.Extraction.Pipeline;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Country codes by the names people type, out of the extraction's own list of countries.</summary>
public static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(ReadCodes);

    private static readonly Lazy<Dictionary<string, string>> Names = new(ReadNames);

    private static readonly Lazy<Dictionary<string, string[]>> Words = new(() =>
        Codes
            .Value.GroupBy(name => name.Value, name => name.Key.Split(' '), StringComparer.Ordinal)
            .ToDictionary(
                names => names.Key,
                names => names.SelectMany(words => words).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            )
    );

    /// <summary>What PLOVER codes those by who are of no single country.</summary>
    private static readonly (string Code, string Name)[] International =
    [
        ("IGO", "international organization"),
        ("UNO", "United Nations"),
        ("EUR", "European Union"),
        ("NGO", "non-governmental organization"),
        ("IMG", "international militant group"),
        ("MNC", "multinational company"),
        ("ISM", "international movement"),
    ];

    /// <summary>Everything by which a code is found, under its first word.</summary>
    private static readonly Lazy<ILookup<string, (string[] Words, string Code)>> ByFirstWord = new(() =>
        Codes
            .Value.Select(name => (Words: name.Key.Split(' '), Code: name.Value))
            .Concat(Names.Value.Keys.Select(code => (Words: new[] { KeyOf(code) }, Code: code)))
            .ToLookup(name => name.Words[0], StringComparer.Ordinal)
    );

    /// <summary>Whether something can be coded by a text: ISO 3166-1 alpha-3, KOS, or a code of PLOVER's, in capitals.</summary>
    public static bool IsCode(string text) => Names.Value.ContainsKey(text);

    /// <summary>Whether a text is the code of a country, and none of PLOVER's for those who are of no single one.</summary>
    public static bool IsCountry(string text) => IsCode(text) && !International.Any(other => other.Code == text);

    /// <summary>All codes with the names of what they stand for, in no order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Names.Value;

    /// <summary>The name that newspapers give what a code stands for, or null if there is no such code.</summary>
    public static string? FindName(string code) => Names.Value.GetValueOrDefault(code);

    /// <summary>The code that a text means: the code itself, or a name of the country in any case; null if it is neither.</summary>
    /// <remarks>A code counts only in capitals: Ben, Ken and Guy are names of people, BEN, KEN and GUY are countries.</remarks>
    public static string? FindCode(string text)
    {
        var trimmed = text.Trim();
        return IsCode(trimmed) ? trimmed : Codes.Value.GetValueOrDefault(KeyOf(trimmed));
    }

    /// <summary>The words of all names of a country, as <see cref="NameKey.Tokens"/> gives them; none if no country has the code.</summary>
    internal static IReadOnlyList<string> WordsOf(string code) => Words.Value.GetValueOrDefault(code) ?? [];

    /// <summary>The codes of those countries of which a name has a whole name or the code in it, whatever stands between its words.</summary>
    /// <param name="words">The words of a name, as <see cref="NameKey.Tokens"/> gives them.</param>
    internal static IEnumerable<string> CodesNamedIn(IReadOnlyList<string> words) =>
        words
            .SelectMany(word => ByFirstWord.Value[word])
            .Where(name => name.Words.All(word => words.Contains(word, StringComparer.Ordinal)))
            .Select(name => name.Code);

    /// <summary>Names what is known of countries: any change gives another text.</summary>
    internal static string Fingerprint()
    {
        using var hash = new ContentHash();
        // Both the names by which codes are found, and the one by which each is called.
        foreach (var (one, other) in Codes.Value.Concat(Names.Value).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.Add(one).Add(other);
        }

        return hash.Finish()[..6];
    }

    private static string KeyOf(string name) => string.Join(' ', NameKey.Tokens(name));

    private static Dictionary<string, string> ReadCodes()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in ReadCountries())
        {
            foreach (var name in country.OtherNames.Prepend(country.Name))
            {
                codes.TryAdd(KeyOf(name), country.Code);
            }
        }

        return codes;
    }

    private static Dictionary<string, string> ReadNames()
    {
        var names = International.ToDictionary(pair => pair.Code, pair => pair.Name, StringComparer.Ordinal);
        foreach (var country in ReadCountries())
        {
            names.TryAdd(country.Code, country.Name);
        }

        return names;
    }

    private static IEnumerable<(string Code, string Name, string[] OtherNames)> ReadCountries()
    {
        using var stream = typeof(ArticleAnalyzer).Assembly.GetManifestResourceStream("Knowledge/countries.tsv");
        if (stream is null)
        {
            yield break;
        }

        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            // code, name, other_names (parted by bars), …
            var fields = line.Split('\t');
            if (!line.StartsWith('#') && fields.Length >= 3 && fields[0].Length == 3)
            {
                yield return (fields[0], fields[1], fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
