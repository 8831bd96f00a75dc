namespace Ingest.Extraction.Syntax;

/// <summary>A trained matrix with its bias, laid out for quick products. Immutable.</summary>
/// <param name="matrix">The matrix by rows; a row belongs to an input.</param>
/// <param name="bias">Added to each product; as long as a row.</param>
internal sealed class PackedMatrix(float[] matrix, float[] bias)
{
    private readonly float[] _panels = Kernels.Pack(matrix, bias.Length);
    private readonly int _inner = matrix.Length / bias.Length;

    /// <summary>The number of outputs.</summary>
    public int Columns => bias.Length;

    /// <summary>Writes bias and product for each row.</summary>
    /// <param name="input">The rows; <see cref="Kernels.RoundUpRows"/> of them are read.</param>
    /// <param name="stride">Distance of rows of <paramref name="input"/>.</param>
    /// <param name="output">Receives <see cref="Columns"/> numbers for each row; <see cref="Kernels.RoundUpRows"/> rows are written.</param>
    /// <param name="rows">The number of rows that are needed.</param>
    public void Multiply(ReadOnlySpan<float> input, int stride, Span<float> output, int rows) =>
        Kernels.MultiplyPacked(input, stride, _panels, bias, output, rows, _inner);
}
