using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Reads one sentence in both directions with simple recurrent units: a state <c>c</c> that a forget gate <c>f</c> mixes
/// from the state before and a candidate, and an output that a carry gate <c>r</c> mixes from the state and the input.
/// </summary>
internal static class Recurrence
{
    /// <summary>The number of units of a direction must be a multiple of this.</summary>
    public const int UnitBlock = 16;

    /// <summary>Reads forward with the first half of the units and backward with the second.</summary>
    /// <param name="gates">Per token candidate, f and r of each direction before their sigmoids; f and r are replaced by their values.</param>
    /// <param name="gateState">The share of the state before in candidate (unused), f and r of each direction.</param>
    /// <param name="input">Per token the input that is carried.</param>
    /// <param name="state">Per token, receives the state.</param>
    /// <param name="output">Per token, receives the output.</param>
    /// <param name="units">The number of units of a direction, a multiple of <see cref="UnitBlock"/>.</param>
    /// <param name="tokens">The number of tokens.</param>
    public static void Run(
        Span<float> gates,
        ReadOnlySpan<float> gateState,
        ReadOnlySpan<float> input,
        Span<float> state,
        Span<float> output,
        int units,
        int tokens
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(units % UnitBlock, 0);
        _ = gates[(tokens * 6 * units) - 1];
        _ = gateState[(6 * units) - 1];
        _ = input[(tokens * 2 * units) - 1];
        _ = state[(tokens * 2 * units) - 1];
        _ = output[(tokens * 2 * units) - 1];
        ref var gates0 = ref MemoryMarshal.GetReference(gates);
        ref var share0 = ref MemoryMarshal.GetReference(gateState);
        ref var input0 = ref MemoryMarshal.GetReference(input);
        ref var state0 = ref MemoryMarshal.GetReference(state);
        ref var output0 = ref MemoryMarshal.GetReference(output);
        for (var unit = 0; unit < units; unit += UnitBlock)
        {
            // Two vectors of each direction at a time: none waits for another.
            ref var share = ref Unsafe.Add(ref share0, unit);
            ref var shareBack = ref Unsafe.Add(ref share, 3 * units);
            var c0 = Vector256<float>.Zero;
            var c1 = Vector256<float>.Zero;
            var c2 = Vector256<float>.Zero;
            var c3 = Vector256<float>.Zero;
            for (var step = 0; step < tokens; step++)
            {
                var at = (nuint)((step * 2 * units) + unit);
                ref var gate = ref Unsafe.Add(ref gates0, (step * 6 * units) + unit);
                c0 = Step(ref gate, ref share, units, ref input0, ref state0, ref output0, at, c0);
                gate = ref Unsafe.Add(ref gate, 8);
                c1 = Step(
                    ref gate,
                    ref Unsafe.Add(ref share, 8),
                    units,
                    ref input0,
                    ref state0,
                    ref output0,
                    at + 8,
                    c1
                );

                var back = tokens - 1 - step;
                at = (nuint)((((back * 2) + 1) * units) + unit);
                gate = ref Unsafe.Add(ref gates0, (((back * 2) + 1) * 3 * units) + unit);
                c2 = Step(ref gate, ref shareBack, units, ref input0, ref state0, ref output0, at, c2);
                gate = ref Unsafe.Add(ref gate, 8);
                c3 = Step(
                    ref gate,
                    ref Unsafe.Add(ref shareBack, 8),
                    units,
                    ref input0,
                    ref state0,
                    ref output0,
                    at + 8,
                    c3
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Step(
        ref float gate,
        ref float share,
        int units,
        ref float input,
        ref float state,
        ref float output,
        nuint at,
        Vector256<float> c
    )
    {
        ref var forget = ref Unsafe.Add(ref gate, units);
        ref var carry = ref Unsafe.Add(ref gate, 2 * units);
        var forgetShare = Vector256.LoadUnsafe(ref share, (nuint)units);
        var carryShare = Vector256.LoadUnsafe(ref share, (nuint)(2 * units));
        var f = Kernels.Sigmoid(Kernels.Fused(forgetShare, c, Vector256.LoadUnsafe(ref forget)));
        var r = Kernels.Sigmoid(Kernels.Fused(carryShare, c, Vector256.LoadUnsafe(ref carry)));
        var x = Vector256.LoadUnsafe(ref input, at);
        var y = Vector256.LoadUnsafe(ref gate);
        c = Kernels.Fused(f, c - y, y);
        f.StoreUnsafe(ref forget);
        r.StoreUnsafe(ref carry);
        c.StoreUnsafe(ref state, at);
        Kernels.Fused(r, c - x, x).StoreUnsafe(ref output, at);
        return c;
    }
}
