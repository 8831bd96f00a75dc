using System.Numerics;
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

    /// <summary>Packed products are formed for a multiple of this many rows.</summary>
    public const int RowBlock = 8;

    /// <summary>Rounds a number of rows up to what the packed products write.</summary>
    public static int RoundUpRows(int rows) => (rows + RowBlock - 1) / RowBlock * RowBlock;

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
            ref var panel = ref Unsafe.Add(ref b0, column);
            ref var target = ref Unsafe.Add(ref c0, column);
            var row = rows / RowBlock * RowBlock;
            Rows(ref a0, aRow, aInner, ref panel, columns, ref target, columns, ref target, columns, row, inner);
            for (; row < rows; row++)
            {
                ref var from = ref Unsafe.Add(ref a0, row * aRow);
                ProductBlocks.Row(
                    ref from,
                    aInner,
                    ref panel,
                    columns,
                    ref Unsafe.Add(ref target, row * columns),
                    inner
                );
            }
        }
    }

    /// <summary>Writes to each row of <paramref name="c"/> the bias and the product of a row of <paramref name="a"/> with a packed matrix.</summary>
    /// <param name="a">Rows of <paramref name="inner"/> elements; whole blocks of <see cref="RowBlock"/> rows are read.</param>
    /// <param name="aRow">Distance of rows of <paramref name="a"/>.</param>
    /// <param name="panels">The matrix, one block of <see cref="ColumnBlock"/> columns after the other; within one by rows.</param>
    /// <param name="bias">The start of each sum.</param>
    /// <param name="c">Rows as long as <paramref name="bias"/>; whole blocks of <see cref="RowBlock"/> rows are written.</param>
    /// <param name="rows">The number of rows that are needed.</param>
    /// <param name="inner">The length of each sum.</param>
    public static void MultiplyPacked(
        ReadOnlySpan<float> a,
        int aRow,
        ReadOnlySpan<float> panels,
        ReadOnlySpan<float> bias,
        Span<float> c,
        int rows,
        int inner
    )
    {
        if (rows == 0)
            return;
        rows = RoundUpRows(rows);
        // The blocks below do not check bounds one by one.
        _ = a[((rows - 1) * aRow) + inner - 1];
        _ = panels[(inner * bias.Length) - 1];
        _ = c[(rows * bias.Length) - 1];
        ArgumentOutOfRangeException.ThrowIfNotEqual(bias.Length % ColumnBlock, 0);

        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var panels0 = ref MemoryMarshal.GetReference(panels);
        ref var bias0 = ref MemoryMarshal.GetReference(bias);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        for (var column = 0; column < bias.Length; column += ColumnBlock)
        {
            ref var panel = ref Unsafe.Add(ref panels0, column * inner);
            ref var start = ref Unsafe.Add(ref bias0, column);
            ref var target = ref Unsafe.Add(ref c0, column);
            Rows(ref a0, aRow, 1, ref panel, ColumnBlock, ref start, 0, ref target, bias.Length, rows, inner);
        }
    }

    /// <summary>Lays a matrix out for <see cref="MultiplyPacked"/>, so that what is used together lies together.</summary>
    /// <param name="matrix">The matrix by rows.</param>
    /// <param name="columns">The number of columns, a multiple of <see cref="ColumnBlock"/>.</param>
    public static float[] Pack(ReadOnlySpan<float> matrix, int columns)
    {
        var inner = matrix.Length / columns;
        var panels = new float[matrix.Length];
        for (var k = 0; k < inner; k++)
        {
            for (var column = 0; column < columns; column += ColumnBlock)
            {
                var target = panels.AsSpan((column * inner) + (k * ColumnBlock), ColumnBlock);
                matrix.Slice((k * columns) + column, ColumnBlock).CopyTo(target);
            }
        }

        return panels;
    }

    /// <summary>A block of columns of a product, for whole blocks of rows.</summary>
    private static void Rows(
        ref float a,
        int aRow,
        int aInner,
        ref float b,
        int bRow,
        ref float start,
        int startRow,
        ref float c,
        int cRow,
        int rows,
        int inner
    )
    {
        for (var row = 0; row < rows; )
        {
            ref var from = ref Unsafe.Add(ref a, row * aRow);
            ref var begin = ref Unsafe.Add(ref start, row * startRow);
            ref var target = ref Unsafe.Add(ref c, row * cRow);
            if (Avx512F.IsSupported)
            {
                ProductBlocks.Block512(
                    ref from,
                    aRow,
                    aInner,
                    ref b,
                    bRow,
                    ref begin,
                    startRow,
                    ref target,
                    cRow,
                    inner
                );
                row += 8;
                continue;
            }

            for (var half = 0; half < ColumnBlock; half += 16)
            {
                ProductBlocks.Block256(
                    ref from,
                    aRow,
                    aInner,
                    ref Unsafe.Add(ref b, half),
                    bRow,
                    ref Unsafe.Add(ref begin, half),
                    startRow,
                    ref Unsafe.Add(ref target, half),
                    cRow,
                    inner
                );
            }

            row += 4;
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
        // exp(-x) as a power of two: the whole part goes to the exponent, the rest to a polynomial. Adding a large
        // number rounds, and leaves the whole part in the lowest bits.
        var limit = Vector256.Create(30f);
        var round = Vector256.Create(12582912f);
        var power = Vector256.Min(Vector256.Max(x, -limit), limit) * Vector256.Create(-1.44269504f);
        var whole = power + round;
        var rest = power - (whole - round);
        var value = Vector256.Create(0.0013390863f);
        value = Fused(value, rest, Vector256.Create(0.0096760318f));
        value = Fused(value, rest, Vector256.Create(0.05550357f));
        value = Fused(value, rest, Vector256.Create(0.24022107f));
        value = Fused(value, rest, Vector256.Create(0.69314718f));
        value = Fused(value, rest, Vector256.Create(1.0000001f));
        value = (value.AsInt32() + (whole.AsInt32() << 23)).AsSingle();
        return Vector256<float>.One / (Vector256<float>.One + value);
    }

    /// <summary>The index of the highest number; the first of equal ones.</summary>
    public static int Best(ReadOnlySpan<float> values)
    {
        var most = values[0];
        var i = 0;
        if (values.Length >= Vector256<float>.Count)
        {
            var highest = Vector256.Create(values);
            for (i = Vector256<float>.Count; i <= values.Length - Vector256<float>.Count; i += Vector256<float>.Count)
                highest = Vector256.Max(highest, Vector256.Create(values[i..]));
            var half = Vector128.Max(highest.GetLower(), highest.GetUpper());
            most = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        }

        for (; i < values.Length; i++)
            most = Math.Max(most, values[i]);
        return Math.Max(IndexOf(values, most), 0);
    }

    /// <summary>The index of the first number equal to another; −1 if none is. The library's search goes number by number.</summary>
    private static int IndexOf(ReadOnlySpan<float> values, float value)
    {
        var i = 0;
        for (; i <= values.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var equal = Vector256.Equals(Vector256.Create(values[i..]), Vector256.Create(value));
            if (equal.ExtractMostSignificantBits() is not 0 and var bits)
                return i + BitOperations.TrailingZeroCount(bits);
        }

        for (; i < values.Length; i++)
        {
            if (values[i] == value)
                return i;
        }

        return -1;
    }

    /// <summary>Multiplies element by element.</summary>
    /// <param name="x">The first factors; a multiple of eight.</param>
    /// <param name="y">The second factors, as many.</param>
    /// <param name="product">Receives the products.</param>
    public static void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> product)
    {
        for (var i = 0; i < x.Length; i += Vector256<float>.Count)
            (Vector256.Create<float>(x[i..]) * Vector256.Create<float>(y[i..])).CopyTo(product[i..]);
    }

    /// <summary><c>x * y + z</c>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Fused(Vector256<float> x, Vector256<float> y, Vector256<float> z) =>
        Vector256.FusedMultiplyAdd(x, y, z);
}
