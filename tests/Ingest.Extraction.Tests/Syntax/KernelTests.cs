using System.Runtime.Intrinsics;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Syntax;

public sealed class KernelTests
{
    [Theory]
    [InlineData(1, 5, 32)]
    [InlineData(8, 16, 32)]
    [InlineData(13, 7, 96)]
    [InlineData(29, 40, 64)]
    public void A_product_is_summed_in_one_order_whatever_the_vectors(int rows, int inner, int columns)
    {
        var random = new Random(1);
        var a = Numbers(random, rows * inner);
        var b = Numbers(random, inner * columns);
        var c = Numbers(random, rows * columns);
        var expected = (float[])c.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                ref var sum = ref expected[(row * columns) + column];
                for (var k = 0; k < inner; k++)
                    sum = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], sum);
            }
        }

        Kernels.MultiplyAdd(a, inner, 1, b, c, rows, inner, columns);

        Assert.Equal(expected, c);
    }

    [Fact]
    public void The_sigmoid_is_exact_to_six_digits()
    {
        for (var x = -20f; x <= 20; x += 0.37f)
            Assert.Equal(1 / (1 + Math.Exp(-x)), Kernels.Sigmoid(Vector256.Create(x))[0], 1e-6);
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
