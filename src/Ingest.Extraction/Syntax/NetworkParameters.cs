namespace Ingest.Extraction.Syntax;

/// <summary>The network's trained numbers, but for the embeddings. Matrices are stored by rows; a row belongs to an input.</summary>
internal sealed class NetworkParameters
{
    /// <summary>Makes parameters of a shape, all zero.</summary>
    public NetworkParameters(NetworkShape shape)
    {
        Layers = new LayerParameters[shape.Layers];
        for (var i = 0; i < shape.Layers; i++)
            Layers[i] = new(shape);
        Tags = new float[shape.Width * NetworkShape.TagColumns];
        TagBias = new float[NetworkShape.TagColumns];
        Views = new float[shape.Width * shape.Views];
        ViewBias = new float[shape.Views];
        Arcs = new float[shape.Arc * shape.Arc];
        HeadBias = new float[shape.Arc];
        Root = new float[shape.Arc];
        RootLabel = new float[shape.Label];
        Relations = new float[3 * shape.Label * NetworkShape.RelationColumns];
        RelationBias = new float[NetworkShape.RelationColumns];
    }

    /// <summary>The recurrent layers.</summary>
    public LayerParameters[] Layers { get; }

    /// <summary>From a layer's output to the tags.</summary>
    public float[] Tags { get; }

    /// <summary>Added to the tags.</summary>
    public float[] TagBias { get; }

    /// <summary>From the last layer's output to the four views.</summary>
    public float[] Views { get; }

    /// <summary>Added to the views.</summary>
    public float[] ViewBias { get; }

    /// <summary>Matches a dependent (rows) with a head (columns).</summary>
    public float[] Arcs { get; }

    /// <summary>How much a token likes to be a head at all.</summary>
    public float[] HeadBias { get; }

    /// <summary>The root's view as a head of arcs.</summary>
    public float[] Root { get; }

    /// <summary>The root's view as a head for relations.</summary>
    public float[] RootLabel { get; }

    /// <summary>From the product of the two views, the dependent's and the head's to the relations.</summary>
    public float[] Relations { get; }

    /// <summary>Added to the relations.</summary>
    public float[] RelationBias { get; }

    /// <summary>All arrays, in the order of the weights file.</summary>
    public IEnumerable<float[]> All()
    {
        foreach (var layer in Layers)
        {
            yield return layer.Gates;
            yield return layer.GateBias;
            yield return layer.GateState;
        }

        yield return Tags;
        yield return TagBias;
        yield return Views;
        yield return ViewBias;
        yield return Arcs;
        yield return HeadBias;
        yield return Root;
        yield return RootLabel;
        yield return Relations;
        yield return RelationBias;
    }
}

/// <summary>The trained numbers of one recurrent layer.</summary>
internal sealed class LayerParameters(NetworkShape shape)
{
    /// <summary>From the input to candidate, forget gate and carry gate, first of the forward, then of the backward direction.</summary>
    public float[] Gates { get; } = new float[shape.Width * shape.Gates];

    /// <summary>Added to them; ordered alike.</summary>
    public float[] GateBias { get; } = new float[shape.Gates];

    /// <summary>The share of the state before in the gates; ordered alike, the candidate's part unused.</summary>
    public float[] GateState { get; } = new float[shape.Gates];
}
