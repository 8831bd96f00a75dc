using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The network's input and the gates of its first layer. Both belong to a token by itself, so those of words seen before are taken
/// from a cache and only the others are computed. Immutable; what it remembers lies in the workspace.
/// </summary>
/// <param name="shape">The network's sizes.</param>
/// <param name="words">Finds the rows of known words.</param>
/// <param name="embeddings">The embedding table.</param>
/// <param name="layer">The first layer.</param>
internal sealed class InputLayer(NetworkShape shape, WordTable words, Embeddings embeddings, RecurrentLayer layer)
{
    /// <summary>Writes the input and the gates of some tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first token.</param>
    /// <param name="tokens">The number of tokens.</param>
    /// <param name="input">Receives the input of each token.</param>
    /// <param name="workspace">Receives the gates of each token.</param>
    public void Read(TokenizedText text, int start, int tokens, Span<float> input, NetworkWorkspace workspace)
    {
        var cache = workspace.PrepareInputs(this, shape, tokens);
        var missing = 0;
        for (var i = 0; i < tokens; i++)
        {
            var rows = workspace.MissingRows.AsSpan(missing * TokenFeatures.Count, TokenFeatures.Count);
            TokenFeatures.Extract(text, start + i, words, rows);
            if (cache.TryGet(rows, Input(input, i), Gates(workspace.Gates, i)))
                continue;
            embeddings.Sum(rows, workspace.MissingInputs.AsSpan(missing * shape.Width, shape.Width));
            workspace.MissingTokens[missing++] = i;
        }

        layer.Multiply(workspace.MissingInputs, workspace.MissingGates, missing);
        for (var k = 0; k < missing; k++)
        {
            var rows = workspace.MissingRows.AsSpan(k * TokenFeatures.Count, TokenFeatures.Count);
            var computed = Input(workspace.MissingInputs, k);
            var gates = Gates(workspace.MissingGates, k);
            computed.CopyTo(Input(input, workspace.MissingTokens[k]));
            gates.CopyTo(Gates(workspace.Gates, workspace.MissingTokens[k]));
            cache.Add(rows, computed, gates);
        }
    }

    private Span<float> Input(Span<float> inputs, int token) => inputs.Slice(token * shape.Width, shape.Width);

    private Span<float> Gates(Span<float> gates, int token) => gates.Slice(token * shape.Gates, shape.Gates);
}
