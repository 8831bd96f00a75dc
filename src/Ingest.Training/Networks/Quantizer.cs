using System.Numerics.Tensors;

namespace Ingest.Training.Networks;

/// <summary>Rounds embeddings to bytes, each row with a scale of its own.</summary>
internal static class Quantizer
{
    /// <summary>Rounds a table.</summary>
    /// <param name="table">Rows of <paramref name="width"/> numbers.</param>
    /// <param name="width">The length of a row.</param>
    public static (sbyte[] Values, float[] Scales) Quantize(float[] table, int width)
    {
        var values = new sbyte[table.Length];
        var scales = new float[table.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            var source = table.AsSpan(row * width, width);
            scales[row] = Math.Abs(TensorPrimitives.MaxMagnitude(source)) / sbyte.MaxValue;
            for (var i = 0; i < width && scales[row] > 0; i++)
                values[(row * width) + i] = (sbyte)MathF.Round(source[i] / scales[row]);
        }

        return (values, scales);
    }
}
