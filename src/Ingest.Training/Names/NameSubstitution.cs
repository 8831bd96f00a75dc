using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Names;
using Ingest.Extraction.Text;

namespace Ingest.Training.Names;

/// <summary>
/// Makes copies of documents with other names in them, drawn from the knowledge files: the sentences at hand then teach
/// what stands around names more than the few names in them. The same name becomes the same other name throughout a document.
/// </summary>
internal sealed class NameSubstitution
{
    private readonly string[] _firstNames = Column("first-names.tsv", "name");
    private readonly string[] _surnames = Column("surnames.tsv", "name");
    private readonly TokenizedText _tokens = new();
    private readonly HashSet<string> _titles = [.. Column("titles.tsv", "form")];
    private readonly string[] _organizations = Column("organizations.tsv", "name");

    private readonly string[] _places =
    [
        .. Column("countries.tsv", "name"),
        .. Column("cities.tsv", "name"),
        .. Column("regions.tsv", "name"),
        .. Column("places.tsv", "name"),
    ];

    /// <summary>A copy of a document with other names.</summary>
    public NameDocument Copy(NameDocument document, Random random)
    {
        var substitutes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return new([.. document.Sentences.Select(sentence => Copy(sentence, substitutes, random))]);
    }

    private static string[] Column(string file, string column) =>
        [.. KnowledgeFile.Open(file).Rows.Select(row => row[column])];

    private NameSentence Copy(NameSentence sentence, Dictionary<string, string[]> substitutes, Random random)
    {
        var words = new List<string>();
        var names = new List<NameSpan>();
        var next = 0;
        foreach (var name in sentence.Names)
        {
            words.AddRange(sentence.Words[next..name.First]);
            var original = sentence.Words[name.First..name.End];
            var key = name.Kind + string.Join(' ', original);
            if (!substitutes.TryGetValue(key, out var substitute))
                substitutes[key] = substitute = Substitute(name.Kind, original, substitutes, random);
            names.Add(new(words.Count, words.Count + substitute.Length, name.Kind));
            words.AddRange(substitute);
            next = name.End;
        }

        words.AddRange(sentence.Words[next..]);
        return new([.. words], names);
    }

    private string[] Substitute(
        NameKind kind,
        string[] original,
        Dictionary<string, string[]> substitutes,
        Random random
    )
    {
        if (!char.IsUpper(original[0][0]))
            return original;
        return kind switch
        {
            NameKind.Person => Person(original, substitutes, random),
            NameKind.Location when random.Next(10) < 7 => Words(Draw(_places, random), random),
            NameKind.Organization when random.Next(10) < 6 => Words(Draw(_organizations, random), random),
            _ => original,
        };
    }

    /// <summary>Replaces the last word by a surname and the first of several, titles aside, by a given name; what is between stays.</summary>
    private string[] Person(string[] original, Dictionary<string, string[]> substitutes, Random random)
    {
        var copy = (string[])original.Clone();
        copy[^1] = Word(original[^1], original.Length == 1 && random.Next(4) == 0 ? _firstNames : _surnames);
        var first = Array.FindIndex(original, word => !_titles.Contains(word.TrimEnd('.')));
        if (first >= 0 && first < copy.Length - 1 && copy[first].Length > 2)
            copy[first] = Word(original[first], _firstNames);
        return [.. copy.SelectMany(word => Words(word, random))];

        string Word(string word, string[] list)
        {
            if (!substitutes.TryGetValue(word, out var substitute))
                substitutes[word] = substitute = [Draw(list, random)];
            return substitute[0];
        }
    }

    /// <summary>A name's words: half of the time the engine's tokens, of which hyphens are some, else what spaces part.</summary>
    private string[] Words(string name, Random random)
    {
        if (random.Next(2) == 0)
            return name.Split(' ');
        _tokens.Reset(name);
        Tokenizer.Tokenize(_tokens, 0, name.Length);
        return [.. Enumerable.Range(0, _tokens.TokenCount).Select(i => _tokens.Form(i).ToString())];
    }

    private static string Draw(string[] list, Random random) => list[random.Next(list.Length)];
}
