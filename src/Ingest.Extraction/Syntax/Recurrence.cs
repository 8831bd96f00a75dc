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
    /// <summary>Reads forward or backward.</summary>
    /// <param name="gates">Per token candidate, f and r of this direction before their sigmoids; f and r are replaced by their values.</param>
    /// <param name="gateStride">Distance of tokens in <paramref name="gates"/>.</param>
    /// <param name="gateState">The share of the state before in candidate (unused), f and r.</param>
    /// <param name="input">Per token the part of the input that this direction carries.</param>
    /// <param name="state">Per token, receives the state.</param>
    /// <param name="output">Per token, receives the output.</param>
    /// <param name="stride">Distance of tokens in the three spans before.</param>
    /// <param name="units">The number of units, a multiple of 8.</param>
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
        for (var unit = 0; unit < units; unit += Vector256<float>.Count)
        {
            var forgetShare = Vector256.LoadUnsafe(ref share, (nuint)(units + unit));
            var carryShare = Vector256.LoadUnsafe(ref share, (nuint)((2 * units) + unit));
            var c = Vector256<float>.Zero;
            for (var step = 0; step < tokens; step++)
            {
                var token = backward ? tokens - 1 - step : step;
                ref var gate = ref Unsafe.Add(ref gates0, (token * gateStride) + unit);
                var at = (nuint)((token * stride) + unit);
                var forget = Kernels.Sigmoid(Kernels.Fused(forgetShare, c, Vector256.LoadUnsafe(ref gate, (nuint)units)));
                var carry = Kernels.Sigmoid(
                    Kernels.Fused(carryShare, c, Vector256.LoadUnsafe(ref gate, (nuint)(2 * units)))
                );
                var candidate = Vector256.LoadUnsafe(ref gate);
                var x = Vector256.LoadUnsafe(ref input0, at);
                c = Kernels.Fused(forget, c - candidate, candidate);
                forget.StoreUnsafe(ref gate, (nuint)units);
                carry.StoreUnsafe(ref gate, (nuint)(2 * units));
                c.StoreUnsafe(ref state0, at);
                Kernels.Fused(carry, c - x, x).StoreUnsafe(ref output0, at);
            }
        }
    }
}
