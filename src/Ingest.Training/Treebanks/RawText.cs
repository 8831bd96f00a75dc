using System.Text;
using Ingest.Extraction.Text;

namespace Ingest.Training.Treebanks;

/// <summary>The raw text of treebank sentences, rebuilt with blank lines between paragraphs, and where words and sentences stand in it.</summary>
internal sealed class RawText
{
    private RawText(string text, List<(int Start, int End)> words, List<(int Start, int End)> sentences)
    {
        Text = text;
        Words = words;
        Sentences = sentences;
    }

    public string Text { get; }

    public IReadOnlyList<(int Start, int End)> Words { get; }

    public IReadOnlyList<(int Start, int End)> Sentences { get; }

    /// <summary>Rebuilds the text.</summary>
    public static RawText Build(IEnumerable<TreebankSentence> source)
    {
        var text = new StringBuilder();
        var words = new List<(int, int)>();
        var sentences = new List<(int, int)>();
        foreach (var sentence in source)
        {
            if ((sentence.StartsParagraph || sentence.Document is not null) && text.Length > 0)
                text.Append("\n\n");
            var sentenceStart = text.Length;
            var end = text.Length;
            foreach (var word in sentence.Words)
            {
                words.Add((text.Length, text.Length + word.Form.Length));
                text.Append(word.Form);
                end = text.Length;
                if (word.SpaceAfter)
                    text.Append(' ');
            }

            sentences.Add((sentenceStart, end));
        }

        return new(text.ToString(), words, sentences);
    }

    /// <summary>The words as tokens of the engine, as the treebank has them: each sentence one sentence.</summary>
    public static void FillGold(TokenizedText target, IReadOnlyList<TreebankSentence> source)
    {
        var raw = Build(source);
        target.Reset(raw.Text);
        var index = 0;
        foreach (var sentence in source)
        {
            target.StartSentence(index);
            var gap =
                sentence.StartsParagraph || sentence.Document is not null || index == 0 ? Gap.Paragraph : Gap.Space;
            foreach (var word in sentence.Words)
            {
                target.Add(new(raw.Words[index].Start, raw.Words[index].End, gap));
                gap = word.SpaceAfter ? Gap.Space : Gap.None;
                index++;
            }
        }
    }
}
