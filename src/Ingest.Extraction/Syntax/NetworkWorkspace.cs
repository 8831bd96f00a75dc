namespace Ingest.Extraction.Syntax;

/// <summary>Memory for the network's work on one block of sentences; grows as needed and is used again.</summary>
internal sealed class NetworkWorkspace
{
    public float[] Input { get; private set; } = [];

    public float[] Output { get; private set; } = [];

    public float[] State { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Tags { get; private set; } = [];

    public float[] Views { get; private set; } = [];

    public float[] Dependents { get; private set; } = [];

    public float[] Heads { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Pairs { get; private set; } = [];

    public float[] RelationScores { get; private set; } = [];

    public int[] DecodedHeads { get; private set; } = [];

    public TreeDecoder Decoder { get; } = new();

    /// <summary>Makes room for a block of sentences.</summary>
    public void Prepare(NetworkShape shape, int tokens)
    {
        if (Input.Length >= tokens * shape.Width)
            return;
        Input = new float[tokens * shape.Width];
        Output = new float[tokens * shape.Width];
        Tags = new float[tokens * NetworkShape.TagColumns];
        Views = new float[tokens * shape.Views];
    }

    /// <summary>Makes room for the gates of a group of sentences.</summary>
    public void PrepareGates(NetworkShape shape, int tokens)
    {
        if (Gates.Length >= tokens * shape.Gates)
            return;
        State = new float[tokens * shape.Width];
        Gates = new float[tokens * shape.Gates];
    }

    /// <summary>Makes room for the scores of one sentence.</summary>
    public void PrepareSentence(NetworkShape shape, int tokens, int headColumns)
    {
        if (Scores.Length >= tokens * headColumns && DecodedHeads.Length >= tokens)
            return;
        Dependents = new float[tokens * shape.Arc];
        Heads = new float[headColumns * shape.Arc];
        Scores = new float[tokens * headColumns];
        Pairs = new float[tokens * 3 * shape.Label];
        RelationScores = new float[tokens * NetworkShape.RelationColumns];
        DecodedHeads = new int[tokens];
    }

    /// <summary>Makes a layer's output the next one's input.</summary>
    public void Swap() => (Input, Output) = (Output, Input);
}
