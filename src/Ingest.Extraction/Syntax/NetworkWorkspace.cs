namespace Ingest.Extraction.Syntax;

/// <summary>Memory for the network's work on one block of sentences; grows as needed and is used again.</summary>
internal sealed class NetworkWorkspace
{
    private InputCache? _inputs;
    private InputLayer? _inputsOf;

    public float[] Input { get; private set; } = [];

    public float[] Output { get; private set; } = [];

    public float[] State { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Tags { get; private set; } = [];

    public float[] Views { get; private set; } = [];

    public float[] Dependents { get; private set; } = [];

    public float[] Heads { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Zeros { get; private set; } = [];

    public float[] Pairs { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    public int[] DecodedHeads { get; private set; } = [];

    public TreeDecoder Decoder { get; } = new();

    /// <summary>Rows of the embedding table of tokens that are not remembered.</summary>
    public int[] MissingRows { get; private set; } = [];

    /// <summary>Which tokens those are.</summary>
    public int[] MissingTokens { get; private set; } = [];

    public float[] MissingInputs { get; private set; } = [];

    public float[] MissingGates { get; private set; } = [];

    /// <summary>Makes room for the first layer's work on a group of sentences and gives what that layer remembers of words.</summary>
    public InputCache PrepareInputs(InputLayer layer, NetworkShape shape, int tokens)
    {
        var rows = Kernels.RoundUpRows(tokens + 1);
        if (MissingTokens.Length < rows)
        {
            MissingRows = new int[rows * TokenFeatures.Count];
            MissingTokens = new int[rows];
            MissingInputs = new float[rows * shape.Width];
            MissingGates = new float[rows * shape.Gates];
        }

        if (_inputs is null || _inputsOf != layer)
            (_inputs, _inputsOf) = (new InputCache(shape.Width, shape.Gates), layer);
        return _inputs;
    }

    /// <summary>Makes room for a block of sentences.</summary>
    public void Prepare(NetworkShape shape, int tokens)
    {
        // Products start at any token and write whole blocks of rows.
        var rows = tokens + Kernels.RowBlock;
        if (Input.Length >= rows * shape.Width)
            return;
        Input = new float[rows * shape.Width];
        Output = new float[rows * shape.Width];
        Tags = new float[rows * NetworkShape.TagColumns];
        Views = new float[rows * shape.Views];
        Dependents = new float[rows * shape.Arc];
        Pairs = new float[TreeReader.RelationTokens * 3 * shape.Label];
        RelationScores = new float[TreeReader.RelationTokens * NetworkShape.RelationColumns];
    }

    /// <summary>Makes room for the gates of a group of sentences.</summary>
    public void PrepareGates(NetworkShape shape, int tokens)
    {
        var rows = Kernels.RoundUpRows(tokens);
        if (Gates.Length >= rows * shape.Gates)
            return;
        State = new float[rows * shape.Width];
        Gates = new float[rows * shape.Gates];
    }

    /// <summary>Makes room for the scores of one sentence.</summary>
    public void PrepareSentence(NetworkShape shape, int tokens)
    {
        if (DecodedHeads.Length >= tokens)
            return;
        var rows = Kernels.RoundUpRows(tokens);
        var columns = Kernels.RoundUp(rows + 1);
        Heads = new float[columns * shape.Arc];
        Scores = new float[rows * columns];
        Zeros = new float[columns];
        DecodedHeads = new int[rows];
    }

    /// <summary>Makes a layer's output the next one's input.</summary>
    public void Swap() => (Input, Output) = (Output, Input);
}
