using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Networks;

/// <summary>One sentence as the network sees it in training.</summary>
/// <param name="Rows">Embedding rows, <see cref="TokenFeatures.Count"/> for each token.</param>
/// <param name="Tokens">The right answers.</param>
internal sealed record Example(int[] Rows, TokenAnnotation[] Tokens)
{
    /// <summary>The number of tokens.</summary>
    public int Length => Tokens.Length;

    /// <summary>Turns treebank sentences into examples.</summary>
    public static List<Example> Collect(IReadOnlyList<TreebankSentence> treebank, WordTable words)
    {
        var text = new TokenizedText();
        RawText.FillGold(text, treebank);
        var examples = new List<Example>(treebank.Count);
        for (var sentence = 0; sentence < treebank.Count; sentence++)
        {
            var start = text.Sentence(sentence).Start.Value;
            var answers = Answers(treebank[sentence]);
            var rows = new int[answers.Length * TokenFeatures.Count];
            for (var i = 0; i < answers.Length; i++)
                TokenFeatures.Extract(
                    text,
                    start + i,
                    words,
                    rows.AsSpan(i * TokenFeatures.Count, TokenFeatures.Count)
                );
            examples.Add(new(rows, answers));
        }

        return examples;
    }

    /// <summary>The treebank's annotations of a sentence.</summary>
    public static TokenAnnotation[] Answers(TreebankSentence sentence) =>
        [
            .. sentence.Words.Select(word => new TokenAnnotation
            {
                Upos = Labels.ParseUpos(word.Upos),
                Xpos = Labels.ParseXpos(word.Xpos),
                Head = word.Head,
                Relation = Labels.ParseRelation(word.Relation),
            }),
        ];
}
