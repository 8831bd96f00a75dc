namespace Ingest.Extraction.Syntax;

/// <summary>The sizes of the network's layers.</summary>
/// <param name="Words">Rows of the embedding table for known words; the first is for all others.</param>
/// <param name="Width">Length of an embedding and of each layer's output: one half for each direction of reading.</param>
/// <param name="Layers">The number of recurrent layers.</param>
/// <param name="Arc">Length of the vectors that heads and dependents are matched by.</param>
/// <param name="Label">Length of the vectors that relations are told by.</param>
internal sealed record NetworkShape(int Words, int Width, int Layers, int Arc, int Label)
{
    /// <summary>Columns for the tags: the parts of speech, then from <see cref="XposColumn"/> the Penn tags.</summary>
    public const int TagColumns = 96;

    /// <summary>The first column of the Penn tags.</summary>
    public const int XposColumn = 32;

    /// <summary>Columns for the relations.</summary>
    public const int RelationColumns = 64;

    /// <summary>Units of one direction of a layer.</summary>
    public int Half => Width / 2;

    /// <summary>Columns of a layer's product: candidate, forget gate and carry gate, for each direction.</summary>
    public int Gates => 3 * Width;

    /// <summary>Columns of the four views of a token: as dependent and as head, for arcs and for relations.</summary>
    public int Views => 2 * (Arc + Label);

    /// <summary>The layer (from 0) whose output the tags are read from.</summary>
    public int TagLayer => Math.Max(Layers - 2, 0);

    /// <summary>Rows of the embedding table.</summary>
    public int Rows => Words + TokenFeatures.HashedRows;
}
