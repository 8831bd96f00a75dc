using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Networks;

/// <summary>The optimizer. Embedding rows that a batch does not touch are left alone.</summary>
internal sealed class Adam
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.95f;
    private const float Epsilon = 1e-8f;
    private const float LargestNorm = 1f;

    private readonly NetworkShape _shape;
    private readonly float[][] _parameters;
    private readonly (float[] First, float[] Second)[] _moments;
    private readonly float[] _embeddings;
    private readonly float[] _embeddingFirst;
    private readonly float[] _embeddingSecond;
    private int _step;

    public Adam(NetworkShape shape, NetworkParameters parameters, float[] embeddings)
    {
        _shape = shape;
        _parameters = [.. parameters.All()];
        _moments = Array.ConvertAll(_parameters, p => (new float[p.Length], new float[p.Length]));
        _embeddings = embeddings;
        _embeddingFirst = new float[embeddings.Length];
        _embeddingSecond = new float[embeddings.Length];
    }

    /// <summary>Takes one step against the sum of the parts' gradients.</summary>
    public void Update(NetworkGradient[] parts, float rate)
    {
        _step++;
        var total = parts[0];
        var others = parts[1..];
        foreach (var other in others)
        {
            foreach (var (sum, addend) in total.Parameters.All().Zip(other.Parameters.All()))
                TensorPrimitives.Add(sum, addend, sum);
            foreach (var row in other.TouchedRows)
                TensorPrimitives.Add(total.Touch(row), other.Touch(row), total.Touch(row));
        }

        var norm = 0.0;
        foreach (var gradient in total.Parameters.All())
            norm += TensorPrimitives.SumOfSquares(gradient);
        var clip = (float)Math.Min(1, LargestNorm / Math.Sqrt(norm + 1e-12));
        var correction = (float)(Math.Sqrt(1 - Math.Pow(Beta2, _step)) / (1 - Math.Pow(Beta1, _step)));
        var gradients = total.Parameters.All().ToArray();
        var rows = total.TouchedRows;
        var half = rows.Count / 2;
        Parallel.Invoke(
            () =>
            {
                for (var i = 0; i < gradients.Length; i++)
                    Apply(_parameters[i], gradients[i], _moments[i].First, _moments[i].Second, clip, rate * correction);
            },
            () => UpdateRows(total, 0, half, clip, rate * correction),
            () => UpdateRows(total, half, rows.Count, clip, rate * correction)
        );
    }

    private void UpdateRows(NetworkGradient gradient, int start, int end, float clip, float rate)
    {
        var width = _shape.Width;
        for (var i = start; i < end; i++)
        {
            var row = gradient.TouchedRows[i];
            var at = row * width;
            Apply(
                _embeddings.AsSpan(at, width),
                gradient.Touch(row),
                _embeddingFirst.AsSpan(at, width),
                _embeddingSecond.AsSpan(at, width),
                clip,
                rate
            );
        }
    }

    private static void Apply(
        Span<float> values,
        ReadOnlySpan<float> gradient,
        Span<float> first,
        Span<float> second,
        float clip,
        float rate
    )
    {
        var width = Vector256<float>.Count;
        for (var i = 0; i < values.Length; i += width)
        {
            var g = Vector256.Create(gradient[i..]) * clip;
            var m = (Vector256.Create<float>(first[i..]) * Beta1) + (g * (1 - Beta1));
            var v = (Vector256.Create<float>(second[i..]) * Beta2) + (g * g * (1 - Beta2));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            var step = m * rate / (Vector256.Sqrt(v) + Vector256.Create(Epsilon));
            (Vector256.Create<float>(values[i..]) - step).CopyTo(values[i..]);
        }
    }
}
