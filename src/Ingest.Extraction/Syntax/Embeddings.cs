using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>The embedding table. Immutable; safe for use from many threads.</summary>
/// <param name="width">Length of a row.</param>
/// <param name="words">Finds the rows of known words.</param>
/// <param name="values">The rows, one after the other.</param>
/// <param name="scales">What each row is multiplied by.</param>
internal sealed class Embeddings(int width, WordTable words, sbyte[] values, float[] scales)
{
    /// <summary>Writes the network's input: for each token the sum of its rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">After the last token.</param>
    /// <param name="target">Receives a row for each token.</param>
    public void Sum(TokenizedText text, int start, int end, Span<float> target)
    {
        Span<int> rows = stackalloc int[TokenFeatures.Count];
        ref var table = ref MemoryMarshal.GetArrayDataReference(values);
        for (var token = start; token < end; token++)
        {
            TokenFeatures.Extract(text, token, words, rows);
            var sum = target.Slice((token - start) * width, width);
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

                low.CopyTo(sum[i..]);
                high.CopyTo(sum[(i + Vector256<float>.Count)..]);
            }
        }
    }

    private static Vector256<float> ToSingle(Vector128<short> numbers) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(numbers.ToVector256Unsafe()));
}
