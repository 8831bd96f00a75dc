using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;
using Ingest.Training.Scoring;

namespace Ingest.Training.Names;

/// <summary>How many names are right, borders and kind, when tokens and sentences are given.</summary>
internal static class NameScore
{
    /// <summary>Scores documents, kind by kind.</summary>
    public static Score[] Of(IReadOnlyList<NameDocument> documents, LanguageEngine engine, NameTagger tagger)
    {
        var scores = new Score[NameLabels.KindCount];
        var text = new AnalyzedText();
        var names = new List<NameSpan>();
        foreach (var document in documents)
        {
            NameText.Fill(text, document, engine);
            tagger.Tag(text, names);
            var gold = document
                .Sentences.SelectMany(
                    (sentence, index) =>
                        sentence.Names.Select(name =>
                        {
                            var start = text.Tokens.Sentence(index).Start.Value;
                            return new NameSpan(name.First + start, name.End + start, name.Kind);
                        })
                )
                .ToList();
            for (var kind = 0; kind < scores.Length; kind++)
            {
                scores[kind] += Score.Of(
                    names.FindAll(name => (int)name.Kind == kind),
                    gold.FindAll(name => (int)name.Kind == kind)
                );
            }
        }

        return scores;
    }
}
