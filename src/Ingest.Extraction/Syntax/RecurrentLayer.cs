using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>A trained layer of simple recurrent units that reads sentences in both directions. Immutable.</summary>
internal sealed class RecurrentLayer(NetworkShape shape, LayerParameters parameters)
{
    private readonly PackedMatrix _gates = new(parameters.Gates, parameters.GateBias);
    private readonly float[] _gateState = parameters.GateState;

    /// <summary>Writes the gates of tokens from their input, before what they take over from tokens beside them.</summary>
    /// <param name="input">The input of each token.</param>
    /// <param name="gates">Receives the gates.</param>
    /// <param name="tokens">The number of tokens.</param>
    public void Multiply(ReadOnlySpan<float> input, Span<float> gates, int tokens) =>
        _gates.Multiply(input, shape.Width, gates, tokens);

    /// <summary>Reads some sentences whose gates lie in the workspace.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstSentence">The first sentence.</param>
    /// <param name="endSentence">After the last sentence.</param>
    /// <param name="blockStart">The token whose rows come first in the workspace's input and output.</param>
    /// <param name="workspace">Holds the input and receives the output.</param>
    public void Read(TokenizedText text, int firstSentence, int endSentence, int blockStart, NetworkWorkspace workspace)
    {
        var start = text.Sentence(firstSentence).Start.Value;
        var input = workspace.Input.AsSpan((start - blockStart) * shape.Width);
        var output = workspace.Output.AsSpan((start - blockStart) * shape.Width);
        for (var sentence = firstSentence; sentence < endSentence; sentence++)
        {
            var range = text.Sentence(sentence);
            var offset = range.Start.Value - start;
            Recurrence.Run(
                workspace.Gates.AsSpan(offset * shape.Gates),
                _gateState,
                input[(offset * shape.Width)..],
                workspace.State.AsSpan(offset * shape.Width),
                output[(offset * shape.Width)..],
                shape.Half,
                range.End.Value - range.Start.Value
            );
        }
    }
}
