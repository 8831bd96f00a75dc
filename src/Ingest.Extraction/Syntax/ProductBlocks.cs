using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The inner loops of matrix products: each sum stays in a register until it is complete. Bounds are the callers' concern.
/// <c>a</c>, <c>b</c>, <c>start</c> and <c>c</c> are the first elements of the block, the sums begin with <c>start</c>,
/// and <c>aRow</c>, <c>bRow</c>, <c>startRow</c> and <c>cRow</c> are the distances of rows.
/// </summary>
internal static class ProductBlocks
{
    /// <summary>Eight rows by 32 columns with vectors of 512 bits.</summary>
    public static void Block512(
        ref float a,
        int aRow,
        int aInner,
        ref float b,
        int bRow,
        ref float start,
        int startRow,
        ref float c,
        int cRow,
        int inner
    )
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        ref var a4 = ref Unsafe.Add(ref a, 4 * aRow);
        ref var a5 = ref Unsafe.Add(ref a, 5 * aRow);
        ref var a6 = ref Unsafe.Add(ref a, 6 * aRow);
        ref var a7 = ref Unsafe.Add(ref a, 7 * aRow);
        var c00 = Load(ref start, 0);
        var c01 = Load(ref start, 16);
        var c10 = Load(ref start, startRow);
        var c11 = Load(ref start, startRow + 16);
        var c20 = Load(ref start, 2 * startRow);
        var c21 = Load(ref start, (2 * startRow) + 16);
        var c30 = Load(ref start, 3 * startRow);
        var c31 = Load(ref start, (3 * startRow) + 16);
        var c40 = Load(ref start, 4 * startRow);
        var c41 = Load(ref start, (4 * startRow) + 16);
        var c50 = Load(ref start, 5 * startRow);
        var c51 = Load(ref start, (5 * startRow) + 16);
        var c60 = Load(ref start, 6 * startRow);
        var c61 = Load(ref start, (6 * startRow) + 16);
        var c70 = Load(ref start, 7 * startRow);
        var c71 = Load(ref start, (7 * startRow) + 16);
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
            b = ref Unsafe.Add(ref b, bRow);
            offset += aInner;
        }

        Store(c00, ref c, 0);
        Store(c01, ref c, 16);
        Store(c10, ref c, cRow);
        Store(c11, ref c, cRow + 16);
        Store(c20, ref c, 2 * cRow);
        Store(c21, ref c, (2 * cRow) + 16);
        Store(c30, ref c, 3 * cRow);
        Store(c31, ref c, (3 * cRow) + 16);
        Store(c40, ref c, 4 * cRow);
        Store(c41, ref c, (4 * cRow) + 16);
        Store(c50, ref c, 5 * cRow);
        Store(c51, ref c, (5 * cRow) + 16);
        Store(c60, ref c, 6 * cRow);
        Store(c61, ref c, (6 * cRow) + 16);
        Store(c70, ref c, 7 * cRow);
        Store(c71, ref c, (7 * cRow) + 16);
    }

    /// <summary>Four rows by 16 columns with vectors of 256 bits.</summary>
    public static void Block256(
        ref float a,
        int aRow,
        int aInner,
        ref float b,
        int bRow,
        ref float start,
        int startRow,
        ref float c,
        int cRow,
        int inner
    )
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        ref var start1 = ref Unsafe.Add(ref start, startRow);
        ref var start2 = ref Unsafe.Add(ref start, 2 * startRow);
        ref var start3 = ref Unsafe.Add(ref start, 3 * startRow);
        ref var c1 = ref Unsafe.Add(ref c, cRow);
        ref var c2 = ref Unsafe.Add(ref c, 2 * cRow);
        ref var c3 = ref Unsafe.Add(ref c, 3 * cRow);
        var c00 = Vector256.LoadUnsafe(ref start);
        var c01 = Vector256.LoadUnsafe(ref start, 8);
        var c10 = Vector256.LoadUnsafe(ref start1);
        var c11 = Vector256.LoadUnsafe(ref start1, 8);
        var c20 = Vector256.LoadUnsafe(ref start2);
        var c21 = Vector256.LoadUnsafe(ref start2, 8);
        var c30 = Vector256.LoadUnsafe(ref start3);
        var c31 = Vector256.LoadUnsafe(ref start3, 8);
        nint offset = 0;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            var x = Vector256.Create(Unsafe.Add(ref a, offset));
            c00 = Kernels.Fused(x, b0, c00);
            c01 = Kernels.Fused(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref a1, offset));
            c10 = Kernels.Fused(x, b0, c10);
            c11 = Kernels.Fused(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref a2, offset));
            c20 = Kernels.Fused(x, b0, c20);
            c21 = Kernels.Fused(x, b1, c21);
            x = Vector256.Create(Unsafe.Add(ref a3, offset));
            c30 = Kernels.Fused(x, b0, c30);
            c31 = Kernels.Fused(x, b1, c31);
            b = ref Unsafe.Add(ref b, bRow);
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

    /// <summary>One row by 32 columns.</summary>
    public static void Row(ref float a, int aInner, ref float b, int bRow, ref float c, int inner)
    {
        var c0 = Vector256.LoadUnsafe(ref c);
        var c1 = Vector256.LoadUnsafe(ref c, 8);
        var c2 = Vector256.LoadUnsafe(ref c, 16);
        var c3 = Vector256.LoadUnsafe(ref c, 24);
        nint offset = 0;
        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, offset));
            c0 = Kernels.Fused(x, Vector256.LoadUnsafe(ref b), c0);
            c1 = Kernels.Fused(x, Vector256.LoadUnsafe(ref b, 8), c1);
            c2 = Kernels.Fused(x, Vector256.LoadUnsafe(ref b, 16), c2);
            c3 = Kernels.Fused(x, Vector256.LoadUnsafe(ref b, 24), c3);
            b = ref Unsafe.Add(ref b, bRow);
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
