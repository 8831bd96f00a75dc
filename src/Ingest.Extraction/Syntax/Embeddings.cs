using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Extraction.Syntax;

/// <summary>The embedding table. Immutable; safe for use from many threads.</summary>
/// <param name="width">Length of a row.</param>
/// <param name="values">The rows, one after the other.</param>
/// <param name="scales">What each row is multiplied by.</param>
internal sealed class Embeddings(int width, sbyte[] values, float[] scales)
{
    /// <summary>Writes the sum of rows, a token's input.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="target">Receives the sum; as long as a row.</param>
    public void Sum(ReadOnlySpan<int> rows, Span<float> target)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(values);
        for (var i = 0; i < width; i += Vector128<sbyte>.Count)
        {
            var low = Vector256<float>.Zero;
            var high = Vector256<float>.Zero;
            foreach (var row in rows)
            {
                var scale = Vector256.Create(scales[row]);
                var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref table, (nuint)((row * width) + i)));
                low = Kernels.Fused(ToSingle(lower), scale, low);
                high = Kernels.Fused(ToSingle(upper), scale, high);
            }

            low.CopyTo(target[i..]);
            high.CopyTo(target[(i + Vector256<float>.Count)..]);
        }
    }

    private static Vector256<float> ToSingle(Vector128<short> numbers) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(numbers.ToVector256Unsafe()));
}
