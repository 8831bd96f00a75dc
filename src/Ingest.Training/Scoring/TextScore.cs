using Ingest.Extraction.Text;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Scoring;

/// <summary>How well tokens and sentences are found in raw text, rebuilt from a treebank document by document with its paragraphs.</summary>
/// <param name="Tokens">Tokens with the very same offsets.</param>
/// <param name="Sentences">Sentences with the very same offsets.</param>
internal readonly record struct TextScore(Score Tokens, Score Sentences)
{
    /// <summary>Scores some documents.</summary>
    /// <param name="sentences">The treebank's sentences.</param>
    /// <param name="splitter">The trained splitter.</param>
    public static TextScore Of(IReadOnlyList<TreebankSentence> sentences, SentenceSplitter splitter)
    {
        var total = default(TextScore);
        var text = new TokenizedText();
        foreach (var document in Documents(sentences))
        {
            var raw = RawText.Build(document);
            text.Reset(raw.Text);
            Tokenizer.Tokenize(text, 0, raw.Text.Length);
            splitter.Split(text);
            var tokens = text.Tokens.ToArray().Select(token => (token.Start, token.End)).ToList();
            var found = Enumerable
                .Range(0, text.SentenceCount)
                .Select(text.SentenceSpan)
                .Select(span => (span.Start, span.End));
            total = new(
                total.Tokens + Score.Of(tokens, raw.Words.ToList()),
                total.Sentences + Score.Of(found.ToList(), raw.Sentences.ToList())
            );
        }

        return total;
    }

    private static IEnumerable<List<TreebankSentence>> Documents(IReadOnlyList<TreebankSentence> sentences)
    {
        var document = new List<TreebankSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.Document is not null && document.Count > 0)
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        yield return document;
    }
}
