using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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

    [Theory]
    [InlineData(1, 5, 32)]
    [InlineData(8, 16, 96)]
    [InlineData(13, 40, 64)]
    public void A_packed_product_is_the_same_as_the_plain_one(int rows, int inner, int columns)
    {
        var random = new Random(1);
        var written = Kernels.RoundUpRows(rows);
        var a = Numbers(random, written * inner);
        var b = Numbers(random, inner * columns);
        var bias = Numbers(random, columns);
        var expected = Enumerable.Repeat(bias, rows).SelectMany(row => row).ToArray();
        Kernels.MultiplyAdd(a, inner, 1, b, expected, rows, inner, columns);
        var c = new float[written * columns];

        new PackedMatrix(b, bias).Multiply(a, inner, c, rows);

        Assert.Equal(expected, c[..expected.Length]);
    }

    [Fact]
    public void Blocks_of_wide_and_narrow_vectors_give_the_same_sums()
    {
        if (!Avx512F.IsSupported)
            return;
        const int inner = 40;
        var random = new Random(1);
        var a = Numbers(random, 8 * inner);
        var b = Numbers(random, inner * 32);
        var wide = new float[8 * 32];
        var narrow = new float[8 * 32];

        ProductBlocks.Block512(ref a[0], inner, 1, ref b[0], 32, ref b[0], 0, ref wide[0], 32, inner);
        for (var row = 0; row < 8; row += 4)
        {
            for (var half = 0; half < 32; half += 16)
            {
                ref var from = ref a[row * inner];
                ref var target = ref narrow[(row * 32) + half];
                ProductBlocks.Block256(ref from, inner, 1, ref b[half], 32, ref b[half], 0, ref target, 32, inner);
            }
        }

        Assert.Equal(narrow, wide);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(17)]
    [InlineData(49)]
    public void The_best_score_is_the_first_of_the_highest(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 100; round++)
        {
            var scores = Enumerable.Range(0, count).Select(_ => (float)random.Next(-9, 9)).ToArray();
            Assert.Equal(Array.IndexOf(scores, scores.Max()), Kernels.Best(scores));
        }
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
