using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

/// <summary>
/// The shipped weights keep their scores on the annotated news of <c>news.conllu</c>, analysed from raw text, a document at a
/// time. A word or sentence that the engine bounds otherwise counts as wrong in all layers.
/// </summary>
public sealed class ShippedWeightsTests
{
    /// <summary>The expected scores in percent; set them anew whenever the weights are trained anew.</summary>
    public static TheoryData<string, double> Expected =>
        new()
        {
            { "tokens", 100 },
            { "sentences", 95 },
            { "parts of speech", 98.5 },
            { "tags", 98 },
            { "lemmas", 98.5 },
            { "heads", 91 },
            { "heads with relations", 89 },
        };

    private static readonly Dictionary<string, (int Right, int Total)> _scores = Measure();

    [Theory]
    [MemberData(nameof(Expected))]
    public void The_shipped_weights_keep_their_scores(string layer, double percent)
    {
        var (right, total) = _scores[layer];
        Assert.InRange(100.0 * right / total, percent, 100);
    }

    private static Dictionary<string, (int Right, int Total)> Measure()
    {
        var scores = new Dictionary<string, (int Right, int Total)>();
        foreach (var document in NewsTreebank.Documents)
        {
            var analyzed = new AnalyzedText();
            LanguageEngine.Default.Analyze(document.Text, analyzed);
            var tokens = analyzed.Tokens;
            var tokenAt = Enumerable
                .Range(0, tokens.TokenCount)
                .ToDictionary(i => (tokens.Tokens[i].Start, tokens.Tokens[i].End));
            var sentences = Enumerable.Range(0, tokens.SentenceCount).Select(tokens.SentenceSpan).ToHashSet();
            foreach (var sentence in document.Sentences)
            {
                var words = sentence.Words;
                Count("sentences", sentences.Contains(new(words[0].Start, words[^1].End)));
                foreach (var word in words)
                {
                    var found = tokenAt.TryGetValue((word.Start, word.End), out var token);
                    var annotation = found ? analyzed.Annotations[token] : default;
                    var head = found && HeadIsRight(annotation.Head, word, words, tokenAt);
                    Count("tokens", found);
                    Count("parts of speech", found && annotation.Upos.Name() == word.Upos);
                    Count("tags", found && annotation.Xpos.Name() == word.Xpos);
                    Count("lemmas", found && annotation.Lemma == word.Lemma);
                    Count("heads", head);
                    Count("heads with relations", head && annotation.Relation.Name() == word.Relation);
                }
            }
        }

        return scores;

        void Count(string layer, bool isRight)
        {
            var (right, total) = scores.GetValueOrDefault(layer);
            scores[layer] = (right + (isRight ? 1 : 0), total + 1);
        }
    }

    private static bool HeadIsRight(
        int head,
        NewsWord word,
        IReadOnlyList<NewsWord> words,
        Dictionary<(int Start, int End), int> tokenAt
    ) =>
        word.Head == 0
            ? head < 0
            : tokenAt.TryGetValue((words[word.Head - 1].Start, words[word.Head - 1].End), out var right)
                && head == right;
}
