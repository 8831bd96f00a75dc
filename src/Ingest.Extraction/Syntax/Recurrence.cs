using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Reads one sentence in one direction with a simple recurrent unit: a state <c>c</c> that a forget gate <c>f</c> mixes
/// from the state before and a candidate, and an output that a carry gate <c>r</c> mixes from the state and the input.
/// </summary>
internal static class Recurrence
{
    /// <summary>The number of units must be a multiple of this.</summary>
    public const int UnitBlock = 16;

    /// <summary>Reads forward or backward.</summary>
    /// <param name="gates">Per token candidate, f and r of this direction before their sigmoids; f and r are replaced by their values.</param>
    /// <param name="gateStride">Distance of tokens in <paramref name="gates"/>.</param>
    /// <param name="gateState">The share of the state before in candidate (unused), f and r.</param>
    /// <param name="input">Per token the part of the input that this direction carries.</param>
    /// <param name="state">Per token, receives the state.</param>
    /// <param name="output">Per token, receives the output.</param>
    /// <param name="stride">Distance of tokens in the three spans before.</param>
    /// <param name="units">The number of units, a multiple of <see cref="UnitBlock"/>.</param>
    /// <param name="tokens">The number of tokens.</param>
    /// <param name="backward">Whether to read from the last token to the first.</param>
    public static void Run(
        Span<float> gates,
        int gateStride,
        ReadOnlySpan<float> gateState,
        ReadOnlySpan<float> input,
        Span<float> state,
        Span<float> output,
        int stride,
        int units,
        int tokens,
        bool backward
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(units % UnitBlock, 0);
        _ = gates[((tokens - 1) * gateStride) + (3 * units) - 1];
        _ = gateState[(3 * units) - 1];
        _ = input[((tokens - 1) * stride) + units - 1];
        _ = state[((tokens - 1) * stride) + units - 1];
        _ = output[((tokens - 1) * stride) + units - 1];
        ref var gates0 = ref MemoryMarshal.GetReference(gates);
        ref var share = ref MemoryMarshal.GetReference(gateState);
        ref var input0 = ref MemoryMarshal.GetReference(input);
        ref var state0 = ref MemoryMarshal.GetReference(state);
        ref var output0 = ref MemoryMarshal.GetReference(output);
        for (var unit = 0; unit < units; unit += UnitBlock)
        {
            // Two vectors at a time: neither waits for the other.
            var forgetShare0 = Vector256.LoadUnsafe(ref share, (nuint)(units + unit));
            var forgetShare1 = Vector256.LoadUnsafe(ref share, (nuint)(units + unit + 8));
            var carryShare0 = Vector256.LoadUnsafe(ref share, (nuint)((2 * units) + unit));
            var carryShare1 = Vector256.LoadUnsafe(ref share, (nuint)((2 * units) + unit + 8));
            var c0 = Vector256<float>.Zero;
            var c1 = Vector256<float>.Zero;
            for (var step = 0; step < tokens; step++)
            {
                var token = backward ? tokens - 1 - step : step;
                ref var gate = ref Unsafe.Add(ref gates0, (token * gateStride) + unit);
                ref var forget = ref Unsafe.Add(ref gate, units);
                ref var carry = ref Unsafe.Add(ref gate, 2 * units);
                var at = (nuint)((token * stride) + unit);
                c0 = Step(
                    ref gate,
                    ref forget,
                    ref carry,
                    ref input0,
                    ref state0,
                    ref output0,
                    at,
                    forgetShare0,
                    carryShare0,
                    c0
                );
                c1 = Step(
                    ref Unsafe.Add(ref gate, 8),
                    ref Unsafe.Add(ref forget, 8),
                    ref Unsafe.Add(ref carry, 8),
                    ref input0,
                    ref state0,
                    ref output0,
                    at + 8,
                    forgetShare1,
                    carryShare1,
                    c1
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Step(
        ref float candidate,
        ref float forget,
        ref float carry,
        ref float input,
        ref float state,
        ref float output,
        nuint at,
        Vector256<float> forgetShare,
        Vector256<float> carryShare,
        Vector256<float> c
    )
    {
        var f = Kernels.Sigmoid(Kernels.Fused(forgetShare, c, Vector256.LoadUnsafe(ref forget)));
        var r = Kernels.Sigmoid(Kernels.Fused(carryShare, c, Vector256.LoadUnsafe(ref carry)));
        var x = Vector256.LoadUnsafe(ref input, at);
        var y = Vector256.LoadUnsafe(ref candidate);
        c = Kernels.Fused(f, c - y, y);
        f.StoreUnsafe(ref forget);
        r.StoreUnsafe(ref carry);
        c.StoreUnsafe(ref state, at);
        Kernels.Fused(r, c - x, x).StoreUnsafe(ref output, at);
        return c;
    }
}
