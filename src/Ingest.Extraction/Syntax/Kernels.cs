using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The arithmetic of the network. Every sum is formed in one order with fused multiply-adds whatever the width of the
/// machine's vectors, so the same weights give the same analysis on every machine.
/// </summary>
internal static class Kernels
{
    /// <summary>Matrices must have a multiple of this many columns.</summary>
    public const int ColumnBlock = 32;

    /// <summary>Rounds a number of columns up to what the kernels need.</summary>
    public static int RoundUp(int columns) => (columns + ColumnBlock - 1) / ColumnBlock * ColumnBlock;

    /// <summary>Adds to each row of <paramref name="c"/> the product of a row of <paramref name="a"/> with <paramref name="b"/>.</summary>
    /// <param name="a">Elements (row, k) at <c>row * aRow + k * aInner</c>, so a transposed matrix needs no copy.</param>
    /// <param name="aRow">Distance of rows of <paramref name="a"/>.</param>
    /// <param name="aInner">Distance of columns of <paramref name="a"/>.</param>
    /// <param name="b"><paramref name="inner"/> rows of <paramref name="columns"/> elements.</param>
    /// <param name="c"><paramref name="rows"/> rows of <paramref name="columns"/> elements.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inner">The length of each sum.</param>
    /// <param name="columns">The number of columns, a multiple of <see cref="ColumnBlock"/>.</param>
    public static void MultiplyAdd(
        ReadOnlySpan<float> a,
        int aRow,
        int aInner,
        ReadOnlySpan<float> b,
        Span<float> c,
        int rows,
        int inner,
        int columns
    )
    {
        if (rows == 0 || inner == 0)
            return;
        // The blocks below do not check bounds one by one.
        _ = a[((rows - 1) * aRow) + ((inner - 1) * aInner)];
        _ = b[(inner * columns) - 1];
        _ = c[(rows * columns) - 1];
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % ColumnBlock, 0);

        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var b0 = ref MemoryMarshal.GetReference(b);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        for (var column = 0; column < columns; column += ColumnBlock)
        {
            ref var bPanel = ref Unsafe.Add(ref b0, column);
            var row = 0;
            if (Avx512F.IsSupported)
            {
                for (; row + 8 <= rows; row += 8)
                {
                    Block512(
                        ref Unsafe.Add(ref a0, row * aRow),
                        aRow,
                        aInner,
                        ref bPanel,
                        ref Unsafe.Add(ref c0, (row * columns) + column),
                        inner,
                        columns
                    );
                }
            }
            else
            {
                for (; row + 4 <= rows; row += 4)
                {
                    for (var half = 0; half < ColumnBlock; half += 16)
                    {
                        Block256(
                            ref Unsafe.Add(ref a0, row * aRow),
                            aRow,
                            aInner,
                            ref Unsafe.Add(ref bPanel, half),
                            ref Unsafe.Add(ref c0, (row * columns) + column + half),
                            inner,
                            columns
                        );
                    }
                }
            }

            for (; row < rows; row++)
            {
                Row(
                    ref Unsafe.Add(ref a0, row * aRow),
                    aInner,
                    ref bPanel,
                    ref Unsafe.Add(ref c0, (row * columns) + column),
                    inner,
                    columns
                );
            }
        }
    }

    /// <summary>Writes the transpose of <paramref name="source"/>, <paramref name="rows"/> by <paramref name="columns"/>.</summary>
    /// <param name="source">The matrix.</param>
    /// <param name="target">Receives it; its rows are <paramref name="targetColumns"/> long.</param>
    /// <param name="rows">Rows of the source.</param>
    /// <param name="columns">Columns of the source.</param>
    /// <param name="targetColumns">Columns of the target, at least <paramref name="rows"/>; those beyond are not written.</param>
    public static void Transpose(
        ReadOnlySpan<float> source,
        Span<float> target,
        int rows,
        int columns,
        int targetColumns
    )
    {
        for (var row = 0; row < rows; row++)
        {
            var from = source.Slice(row * columns, columns);
            for (var column = 0; column < columns; column++)
                target[(column * targetColumns) + row] = from[column];
        }
    }

    /// <summary>The logistic function of each element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        // exp(-x) as a power of two: the whole part goes to the exponent, the rest to a polynomial.
        var limit = Vector256.Create(30f);
        x = Vector256.Min(Vector256.Max(-x, -limit), limit);
        var power = x * Vector256.Create(1.44269504f);
        var whole = Vector256.Floor(power);
        var rest = power - whole;
        var value = Vector256.Create(0.0018775767f);
        value = Fused(value, rest, Vector256.Create(0.0089893397f));
        value = Fused(value, rest, Vector256.Create(0.055826318f));
        value = Fused(value, rest, Vector256.Create(0.24015361f));
        value = Fused(value, rest, Vector256.Create(0.69315308f));
        value = Fused(value, rest, Vector256.Create(0.99999994f));
        var scale = ((Vector256.ConvertToInt32(whole) + Vector256.Create(127)) << 23).AsSingle();
        return Vector256<float>.One / Fused(value, scale, Vector256<float>.One);
    }

    /// <summary><c>x * y + z</c>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Fused(Vector256<float> x, Vector256<float> y, Vector256<float> z) =>
        Vector256.FusedMultiplyAdd(x, y, z);

    private static void Block512(ref float a, int aRow, int aInner, ref float b, ref float c, int inner, int columns)
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        ref var a4 = ref Unsafe.Add(ref a, 4 * aRow);
        ref var a5 = ref Unsafe.Add(ref a, 5 * aRow);
        ref var a6 = ref Unsafe.Add(ref a, 6 * aRow);
        ref var a7 = ref Unsafe.Add(ref a, 7 * aRow);
        var c00 = Load(ref c, 0);
        var c01 = Load(ref c, 16);
        var c10 = Load(ref c, columns);
        var c11 = Load(ref c, columns + 16);
        var c20 = Load(ref c, 2 * columns);
        var c21 = Load(ref c, (2 * columns) + 16);
        var c30 = Load(ref c, 3 * columns);
        var c31 = Load(ref c, (3 * columns) + 16);
        var c40 = Load(ref c, 4 * columns);
        var c41 = Load(ref c, (4 * columns) + 16);
        var c50 = Load(ref c, 5 * columns);
        var c51 = Load(ref c, (5 * columns) + 16);
        var c60 = Load(ref c, 6 * columns);
        var c61 = Load(ref c, (6 * columns) + 16);
        var c70 = Load(ref c, 7 * columns);
        var c71 = Load(ref c, (7 * columns) + 16);
        nint offset = 0;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Load(ref b, 0);
            var b1 = Load(ref b, 16);
            var x = Vector512.Create(Unsafe.Add(ref a, offset));
            c00 = Avx512F.FusedMultiplyAdd(x, b0, c00);
            c01 = Avx512F.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(Unsafe.Add(ref a1, offset));
            c10 = Avx512F.FusedMultiplyAdd(x, b0, c10);
            c11 = Avx512F.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(Unsafe.Add(ref a2, offset));
            c20 = Avx512F.FusedMultiplyAdd(x, b0, c20);
            c21 = Avx512F.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(Unsafe.Add(ref a3, offset));
            c30 = Avx512F.FusedMultiplyAdd(x, b0, c30);
            c31 = Avx512F.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(Unsafe.Add(ref a4, offset));
            c40 = Avx512F.FusedMultiplyAdd(x, b0, c40);
            c41 = Avx512F.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(Unsafe.Add(ref a5, offset));
            c50 = Avx512F.FusedMultiplyAdd(x, b0, c50);
            c51 = Avx512F.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(Unsafe.Add(ref a6, offset));
            c60 = Avx512F.FusedMultiplyAdd(x, b0, c60);
            c61 = Avx512F.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(Unsafe.Add(ref a7, offset));
            c70 = Avx512F.FusedMultiplyAdd(x, b0, c70);
            c71 = Avx512F.FusedMultiplyAdd(x, b1, c71);
            b = ref Unsafe.Add(ref b, columns);
            offset += aInner;
        }

        Store(c00, ref c, 0);
        Store(c01, ref c, 16);
        Store(c10, ref c, columns);
        Store(c11, ref c, columns + 16);
        Store(c20, ref c, 2 * columns);
        Store(c21, ref c, (2 * columns) + 16);
        Store(c30, ref c, 3 * columns);
        Store(c31, ref c, (3 * columns) + 16);
        Store(c40, ref c, 4 * columns);
        Store(c41, ref c, (4 * columns) + 16);
        Store(c50, ref c, 5 * columns);
        Store(c51, ref c, (5 * columns) + 16);
        Store(c60, ref c, 6 * columns);
        Store(c61, ref c, (6 * columns) + 16);
        Store(c70, ref c, 7 * columns);
        Store(c71, ref c, (7 * columns) + 16);
    }

    private static void Block256(ref float a, int aRow, int aInner, ref float b, ref float c, int inner, int columns)
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        ref var c1 = ref Unsafe.Add(ref c, columns);
        ref var c2 = ref Unsafe.Add(ref c, 2 * columns);
        ref var c3 = ref Unsafe.Add(ref c, 3 * columns);
        var c00 = Vector256.LoadUnsafe(ref c);
        var c01 = Vector256.LoadUnsafe(ref c, 8);
        var c10 = Vector256.LoadUnsafe(ref c1);
        var c11 = Vector256.LoadUnsafe(ref c1, 8);
        var c20 = Vector256.LoadUnsafe(ref c2);
        var c21 = Vector256.LoadUnsafe(ref c2, 8);
        var c30 = Vector256.LoadUnsafe(ref c3);
        var c31 = Vector256.LoadUnsafe(ref c3, 8);
        nint offset = 0;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            var x = Vector256.Create(Unsafe.Add(ref a, offset));
            c00 = Fused(x, b0, c00);
            c01 = Fused(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref a1, offset));
            c10 = Fused(x, b0, c10);
            c11 = Fused(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref a2, offset));
            c20 = Fused(x, b0, c20);
            c21 = Fused(x, b1, c21);
            x = Vector256.Create(Unsafe.Add(ref a3, offset));
            c30 = Fused(x, b0, c30);
            c31 = Fused(x, b1, c31);
            b = ref Unsafe.Add(ref b, columns);
            offset += aInner;
        }

        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, 8);
        c10.StoreUnsafe(ref c1);
        c11.StoreUnsafe(ref c1, 8);
        c20.StoreUnsafe(ref c2);
        c21.StoreUnsafe(ref c2, 8);
        c30.StoreUnsafe(ref c3);
        c31.StoreUnsafe(ref c3, 8);
    }

    private static void Row(ref float a, int aInner, ref float b, ref float c, int inner, int columns)
    {
        var c0 = Vector256.LoadUnsafe(ref c);
        var c1 = Vector256.LoadUnsafe(ref c, 8);
        var c2 = Vector256.LoadUnsafe(ref c, 16);
        var c3 = Vector256.LoadUnsafe(ref c, 24);
        nint offset = 0;
        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, offset));
            c0 = Fused(x, Vector256.LoadUnsafe(ref b), c0);
            c1 = Fused(x, Vector256.LoadUnsafe(ref b, 8), c1);
            c2 = Fused(x, Vector256.LoadUnsafe(ref b, 16), c2);
            c3 = Fused(x, Vector256.LoadUnsafe(ref b, 24), c3);
            b = ref Unsafe.Add(ref b, columns);
            offset += aInner;
        }

        c0.StoreUnsafe(ref c);
        c1.StoreUnsafe(ref c, 8);
        c2.StoreUnsafe(ref c, 16);
        c3.StoreUnsafe(ref c, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, nint offset) =>
        Unsafe.ReadUnaligned<Vector512<float>>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref source, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> value, ref float target, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref target, offset)), value);
}
