using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Training.Names;

/// <summary>Makes documents texts of the engine, tokens and sentences as they are given.</summary>
internal static class NameText
{
    /// <summary>Fills a text with a document's tokens and sentences, and adds the engine's tags.</summary>
    public static void Fill(AnalyzedText target, NameDocument document, LanguageEngine engine)
    {
        target.Tokens.Reset(string.Join(' ', document.Sentences.SelectMany(sentence => sentence.Words)));
        var (index, offset) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            target.Tokens.StartSentence(index);
            var gap = index == 0 ? Gap.Paragraph : Gap.Space;
            foreach (var word in sentence.Words)
            {
                target.Tokens.Add(new(offset, offset + word.Length, gap));
                gap = Gap.Space;
                offset += word.Length + 1;
                index++;
            }
        }

        engine.Annotate(target);
    }
}
