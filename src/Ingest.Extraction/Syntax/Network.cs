using System.Runtime.Intrinsics;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The trained network: embeddings of words and affixes, recurrent layers that read each sentence in both directions,
/// tags from the second last layer, and heads and relations from the last. Immutable; safe for use from many threads.
/// </summary>
internal sealed class Network
{
    /// <summary>Sentences are analysed together up to this many tokens, which bounds the memory for the work.</summary>
    private const int BlockTokens = 512;

    /// <summary>Sentences are read together up to this many tokens, so that their gates stay in the processor's cache.</summary>
    private const int GroupTokens = 128;

    private readonly NetworkShape _shape;
    private readonly InputLayer _inputs;
    private readonly RecurrentLayer[] _layers;
    private readonly PackedMatrix _tags;
    private readonly PackedMatrix _views;
    private readonly TreeReader _trees;

    public Network(
        NetworkShape shape,
        WordTable words,
        sbyte[] embeddings,
        float[] embeddingScales,
        NetworkParameters parameters
    )
    {
        _shape = shape;
        _layers = Array.ConvertAll(parameters.Layers, layer => new RecurrentLayer(shape, layer));
        _inputs = new(shape, words, new Embeddings(shape.Width, embeddings, embeddingScales), _layers[0]);
        _tags = new(parameters.Tags, parameters.TagBias);
        _views = new(parameters.Views, parameters.ViewBias);
        _trees = new(shape, parameters);
    }

    /// <summary>Tags and parses all sentences.</summary>
    /// <param name="text">The text with its sentences.</param>
    /// <param name="annotations">Receives tags, heads and relations; as long as the text has tokens.</param>
    /// <param name="workspace">Memory for the work.</param>
    public void Annotate(TokenizedText text, Span<TokenAnnotation> annotations, NetworkWorkspace workspace)
    {
        for (var sentence = 0; sentence < text.SentenceCount; )
        {
            var first = sentence;
            sentence = EndOfGroup(text, first, text.SentenceCount, BlockTokens);
            var start = text.Sentence(first).Start.Value;
            var end = text.Sentence(sentence - 1).End.Value;
            workspace.Prepare(_shape, end - start);
            for (var layer = 0; layer < _layers.Length; layer++)
            {
                ReadLayer(text, first, sentence, layer, workspace);
                if (layer == _shape.TagLayer)
                    ReadTags(annotations[start..end], workspace);
            }

            _views.Multiply(workspace.Input, _shape.Width, workspace.Views, end - start);
            KeepPositive(workspace.Views.AsSpan(0, (end - start) * _shape.Views));
            _trees.Read(text, first, sentence, annotations, workspace);
        }
    }

    /// <summary>The end of the sentences that together have at most so many tokens; one sentence at least.</summary>
    private static int EndOfGroup(TokenizedText text, int first, int end, int tokens)
    {
        var start = text.Sentence(first).Start.Value;
        var sentence = first + 1;
        while (sentence < end && text.Sentence(sentence).End.Value - start <= tokens)
            sentence++;
        return sentence;
    }

    private void ReadLayer(
        TokenizedText text,
        int firstSentence,
        int endSentence,
        int layer,
        NetworkWorkspace workspace
    )
    {
        var start = text.Sentence(firstSentence).Start.Value;
        for (var sentence = firstSentence; sentence < endSentence; )
        {
            var first = sentence;
            sentence = EndOfGroup(text, first, endSentence, GroupTokens);
            var token = text.Sentence(first).Start.Value;
            var tokens = text.Sentence(sentence - 1).End.Value - token;
            var input = workspace.Input.AsSpan((token - start) * _shape.Width);
            workspace.PrepareGates(_shape, tokens);
            if (layer == 0)
                _inputs.Read(text, token, tokens, input, workspace);
            else
                _layers[layer].Multiply(input, workspace.Gates, tokens);
            _layers[layer].Read(text, first, sentence, start, workspace);
        }

        workspace.Swap();
    }

    private void ReadTags(Span<TokenAnnotation> annotations, NetworkWorkspace workspace)
    {
        _tags.Multiply(workspace.Input, _shape.Width, workspace.Tags, annotations.Length);
        for (var i = 0; i < annotations.Length; i++)
        {
            var row = workspace.Tags.AsSpan(i * NetworkShape.TagColumns, NetworkShape.TagColumns);
            annotations[i].Upos = (Upos)Kernels.Best(row[..(int)(Upos.X + 1)]);
            annotations[i].Xpos = (Xpos)Kernels.Best(row.Slice(NetworkShape.XposColumn, (int)(Xpos.Nfp + 1)));
        }
    }

    private static void KeepPositive(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
            Vector256.Max(Vector256.Create<float>(values[i..]), Vector256<float>.Zero).CopyTo(values[i..]);
    }
}
