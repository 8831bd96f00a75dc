using Ingest.Extraction.Analysis;
using Ingest.Extraction.Model;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>Analyses English text: tokens, sentences, tags, lemmas and trees. Safe for use from many threads at once.</summary>
/// <param name="model">The trained weights.</param>
public sealed class LanguageEngine(LanguageModel model)
{
    private static readonly Lazy<LanguageEngine> _default = new(() => new(LanguageModel.Shipped));

    /// <summary>The engine with the weights that the assembly carries; read at the first use.</summary>
    public static LanguageEngine Default => _default.Value;

    /// <summary>Analyses a whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Receives the analysis; what it held before is gone.</param>
    public void Analyze(string text, AnalyzedText target)
    {
        ArgumentNullException.ThrowIfNull(text);
        Analyze(text, [new(0, text.Length)], target);
    }

    /// <summary>Analyses stretches of a text and leaves out the rest.</summary>
    /// <param name="text">The text; offsets of tokens refer to it.</param>
    /// <param name="blocks">The stretches, in order, without overlap; a sentence never goes on from one to the next.</param>
    /// <param name="target">Receives the analysis; what it held before is gone.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stretch lies outside the text or begins before the end of the one before.</exception>
    public void Analyze(string text, ReadOnlySpan<TextSpan> blocks, AnalyzedText target)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(target);
        var end = 0;
        target.Tokens.Reset(text);
        foreach (var block in blocks)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(block.Start, end, nameof(blocks));
            ArgumentOutOfRangeException.ThrowIfLessThan(block.End, block.Start, nameof(blocks));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length, nameof(blocks));
            Tokenizer.Tokenize(target.Tokens, block.Start, block.End);
            end = block.End;
        }

        model.Splitter.Split(target.Tokens);
        Annotate(target);
    }

    /// <summary>Adds tags, trees and lemmas to tokens and sentences.</summary>
    internal void Annotate(AnalyzedText target)
    {
        var annotations = target.Prepare();
        model.Network.Annotate(target.Tokens, annotations, target.Workspace);
        for (var i = 0; i < annotations.Length; i++)
            annotations[i].Lemma = target.Lemmas.Find(model.Lemmatizer, target.Tokens.Form(i), annotations[i].Xpos);
    }
}
