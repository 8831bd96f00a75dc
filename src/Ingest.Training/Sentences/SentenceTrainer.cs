using Ingest.Extraction.Text;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Sentences;

/// <summary>Trains the sentence splitter: an averaged perceptron over the places where a sentence may end.</summary>
internal static class SentenceTrainer
{
    private const int Rounds = 12;
    private const float Margin = 1;

    /// <summary>Trains from treebanks.</summary>
    /// <param name="treebanks">The sentences of each file.</param>
    /// <param name="seed">Decides the order in which examples are seen.</param>
    public static sbyte[] Train(IEnumerable<IReadOnlyList<TreebankSentence>> treebanks, int seed)
    {
        var examples = new List<(uint[] Features, int Answer)>();
        foreach (var treebank in treebanks)
            Collect(treebank, examples);

        var weights = new float[SentenceSplitter.WeightCount];
        var sums = new double[SentenceSplitter.WeightCount];
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (features, answer) = examples[index];
                var score = 0f;
                foreach (var feature in features)
                    score += weights[feature];
                if (score * answer > Margin)
                    continue;
                foreach (var feature in features)
                    weights[feature] += answer;
            }

            for (var i = 0; i < weights.Length; i++)
                sums[i] += weights[i];
        }

        var largest = sums.Max(Math.Abs);
        return Array.ConvertAll(sums, sum => (sbyte)Math.Round(sum / largest * sbyte.MaxValue));
    }

    private static void Collect(IReadOnlyList<TreebankSentence> treebank, List<(uint[] Features, int Answer)> examples)
    {
        var text = new TokenizedText();
        RawText.FillGold(text, treebank);
        for (var token = 1; token < text.TokenCount; token++)
        {
            if (text.Tokens[token].Before == Gap.Paragraph || !SentenceSplitter.IsCandidate(text, token))
                continue;
            var features = new uint[SentenceSplitter.FeatureCount];
            SentenceSplitter.Extract(text, token, features);
            examples.Add((features, text.Sentence(text.SentenceOf(token)).Start.Value == token ? 1 : -1));
        }
    }
}
