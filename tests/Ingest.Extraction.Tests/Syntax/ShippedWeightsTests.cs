using System.Globalization;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

/// <summary>The shipped weights keep their scores on the news sentences of <c>news.conllu</c>, analysed from raw text.</summary>
public sealed class ShippedWeightsTests
{
    private static readonly IReadOnlyList<(string Text, string[][] Words)> _sentences = Read();

    [Fact]
    public void Every_sentence_is_one_and_has_the_annotated_tokens()
    {
        foreach (var (text, words) in _sentences)
        {
            var analyzed = Analyze(text);
            Assert.Equal(1, analyzed.Tokens.SentenceCount);
            Assert.Equal(
                words.Select(word => word[1]),
                Enumerable.Range(0, analyzed.Tokens.TokenCount).Select(i => analyzed.Tokens.Form(i).ToString())
            );
        }
    }

    [Theory]
    [InlineData("parts of speech", 98.5)]
    [InlineData("tags", 98)]
    [InlineData("lemmas", 98.5)]
    [InlineData("heads", 96.5)]
    [InlineData("heads with relations", 96)]
    public void The_shipped_weights_keep_their_scores(string layer, double percent)
    {
        var (right, total) = (0, 0);
        foreach (var (text, words) in _sentences)
        {
            var analyzed = Analyze(text);
            for (var i = 0; i < words.Length; i++, total++)
                right += IsRight(layer, words[i], analyzed.Annotations[i]) ? 1 : 0;
        }

        Assert.InRange(100.0 * right / total, percent, 100);
    }

    private static bool IsRight(string layer, string[] word, TokenAnnotation found)
    {
        var head = int.Parse(word[6], CultureInfo.InvariantCulture) - 1;
        return layer switch
        {
            "parts of speech" => found.Upos.Name() == word[3],
            "tags" => found.Xpos.Name() == word[4],
            "lemmas" => found.Lemma == word[2],
            "heads" => found.Head == head,
            _ => found.Head == head && found.Relation.Name() == word[7],
        };
    }

    private static AnalyzedText Analyze(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);
        return analyzed;
    }

    private static List<(string Text, string[][] Words)> Read()
    {
        const string mark = "# text = ";
        var path = Path.Combine(AppContext.BaseDirectory, "Syntax", "news.conllu");
        var sentences = new List<(string, string[][])>();
        var words = new List<string[]>();
        var text = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
                text = line[mark.Length..];
            else if (line.Length > 0 && line[0] != '#')
                words.Add(line.Split('\t'));
            else if (line.Length == 0)
            {
                sentences.Add((text, [.. words]));
                words.Clear();
            }
        }

        return sentences;
    }
}
