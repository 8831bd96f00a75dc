using System.Globalization;
using System.Text;

namespace Ingest.Extraction.Tests.Syntax;

/// <summary>The annotated news of <c>news.conllu</c>.</summary>
internal static class NewsTreebank
{
    private const string TextMark = "# text = ";

    /// <summary>All documents, in order.</summary>
    public static IReadOnlyList<NewsDocument> Documents { get; } = Read();

    private static List<NewsDocument> Read()
    {
        var documents = new List<NewsDocument>();
        var words = new List<NewsWord>();
        var (separator, text) = ("", "");
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Syntax", "news.conllu")))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                documents.Add(new NewsDocument());
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                separator = "\n\n";
            else if (line.StartsWith(TextMark, StringComparison.Ordinal))
                text = line[TextMark.Length..];
            else if (line.Length > 0 && line[0] != '#')
                words.Add(NewsWord.Parse(line));
            else if (line.Length == 0)
            {
                documents[^1].Add(separator, text, words);
                words.Clear();
                separator = " ";
            }
        }

        return documents;
    }
}

/// <summary>One text of the treebank.</summary>
internal sealed class NewsDocument
{
    private readonly StringBuilder _text = new();
    private readonly List<NewsSentence> _sentences = [];

    /// <summary>The raw text, with blank lines between its paragraphs.</summary>
    public string Text => _text.ToString();

    /// <summary>The annotated sentences, in order.</summary>
    public IReadOnlyList<NewsSentence> Sentences => _sentences;

    /// <summary>Adds the next sentence.</summary>
    public void Add(string separator, string text, IReadOnlyList<NewsWord> words)
    {
        if (_text.Length > 0)
            _text.Append(separator);
        var start = _text.Length;
        _text.Append(text);
        var placed = new List<NewsWord>();
        var position = 0;
        foreach (var word in words)
        {
            placed.Add(word with { Start = start + position, End = start + position + word.Form.Length });
            position += word.Form.Length + (word.SpaceAfter ? 1 : 0);
        }

        _sentences.Add(new(text, placed));
    }
}

/// <summary>An annotated sentence.</summary>
/// <param name="Text">Its raw text.</param>
/// <param name="Words">Its words, in order.</param>
internal sealed record NewsSentence(string Text, IReadOnlyList<NewsWord> Words);

/// <summary>An annotated word; <see cref="Start"/> and <see cref="End"/> are offsets into its document's text.</summary>
/// <param name="Head">The number of its head within the sentence, from 1, or 0 for the root.</param>
internal sealed record NewsWord(
    int Number,
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    int Head,
    string Relation,
    bool SpaceAfter
)
{
    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>Reads a line of CoNLL-U.</summary>
    public static NewsWord Parse(string line)
    {
        var columns = line.Split('\t');
        Assert.Equal(10, columns.Length);
        return new(
            int.Parse(columns[0], CultureInfo.InvariantCulture),
            columns[1],
            columns[2],
            columns[3],
            columns[4],
            int.Parse(columns[6], CultureInfo.InvariantCulture),
            columns[7],
            columns[9] != "SpaceAfter=No"
        );
    }
}
