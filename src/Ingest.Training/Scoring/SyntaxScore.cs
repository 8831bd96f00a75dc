using Ingest.Extraction.Syntax;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Scoring;

/// <summary>How many tokens are right when tokens and sentences are given and everything else is predicted, in per cent.</summary>
/// <param name="Upos">Parts of speech.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Lemmas">Lemmas.</param>
/// <param name="Uas">Heads.</param>
/// <param name="Las">Heads together with relations, subtypes included.</param>
internal readonly record struct SyntaxScore(double Upos, double Xpos, double Lemmas, double Uas, double Las)
{
    /// <summary>Scores a treebank.</summary>
    public static SyntaxScore Of(IReadOnlyList<TreebankSentence> sentences, LanguageEngine engine)
    {
        var text = new AnalyzedText();
        RawText.FillGold(text.Tokens, sentences);
        engine.Annotate(text);
        var (count, upos, xpos, lemmas, heads, relations) = (0, 0, 0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            var start = count;
            foreach (var word in sentence.Words)
            {
                var token = text.Annotations[count++];
                upos += token.Upos.Name() == word.Upos ? 1 : 0;
                xpos += token.Xpos.Name() == word.Xpos ? 1 : 0;
                lemmas += token.Lemma == word.Lemma || word.Lemma == "_" ? 1 : 0;
                if ((token.Head < 0 ? -1 : token.Head - start) != word.Head)
                    continue;
                heads++;
                relations += token.Relation.Name() == word.Relation ? 1 : 0;
            }
        }

        return new(Share(upos), Share(xpos), Share(lemmas), Share(heads), Share(relations));

        double Share(int right) => 100.0 * right / count;
    }
}
