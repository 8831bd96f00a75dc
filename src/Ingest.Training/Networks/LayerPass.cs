using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Networks;

/// <summary>One recurrent layer's way there and back.</summary>
internal sealed class LayerPass(NetworkShape shape, LayerParameters model, Buffers buffers, int index)
{
    private float[] _input = [];
    private float[] _gates = [];
    private float[] _state = [];
    private float[] _mask = [];

    /// <summary>The output, a row for each token.</summary>
    public float[] Output { get; private set; } = [];

    /// <summary>Reads the sentences.</summary>
    public float[] Forward(float[] input, List<Example> batch, int tokens, float[] mask)
    {
        _mask = mask;
        _input = buffers.Get("layer.input" + index, tokens * shape.Width);
        TensorPrimitives.Multiply(input.AsSpan(0, tokens * shape.Width), mask.AsSpan(0, tokens * shape.Width), _input);
        _gates = buffers.Get("layer.gates" + index, tokens * shape.Gates);
        for (var token = 0; token < tokens; token++)
            model.GateBias.CopyTo(_gates, token * shape.Gates);
        Kernels.MultiplyAdd(_input, shape.Width, 1, model.Gates, _gates, tokens, shape.Width, shape.Gates);
        _state = buffers.Get("layer.state" + index, tokens * shape.Width);
        Output = buffers.Get("layer.output" + index, tokens * shape.Width);
        var start = 0;
        foreach (var example in batch)
        {
            Recurrence.Run(
                _gates.AsSpan(start * shape.Gates),
                model.GateState,
                _input.AsSpan(start * shape.Width),
                _state.AsSpan(start * shape.Width),
                Output.AsSpan(start * shape.Width),
                shape.Half,
                example.Length
            );
            start += example.Length;
        }

        return Output;
    }

    /// <summary>Passes the output's gradient on to the parameters and, returned, to the input.</summary>
    public float[] Backward(float[] gradientOut, List<Example> batch, int tokens, LayerParameters gradient)
    {
        var gateGradient = buffers.Get("layer.gateGradient", tokens * shape.Gates);
        var inputGradient = buffers.Zeroed("layer.inputGradient" + (index % 2), tokens * shape.Width);
        var start = 0;
        foreach (var example in batch)
        {
            for (var direction = 0; direction < 2; direction++)
                BackwardSentence(start, example.Length, direction, gradientOut, gateGradient, inputGradient, gradient);
            start += example.Length;
        }

        Kernels.MultiplyAdd(_input, 1, shape.Width, gateGradient, gradient.Gates, shape.Width, tokens, shape.Gates);
        for (var token = 0; token < tokens; token++)
        {
            TensorPrimitives.Add(
                gradient.GateBias,
                gateGradient.AsSpan(token * shape.Gates, shape.Gates),
                gradient.GateBias
            );
        }

        var transposed = buffers.Get("layer.transposed", model.Gates.Length);
        Kernels.Transpose(model.Gates, transposed, shape.Width, shape.Gates, shape.Width);
        Kernels.MultiplyAdd(gateGradient, shape.Gates, 1, transposed, inputGradient, tokens, shape.Gates, shape.Width);
        var used = inputGradient.AsSpan(0, tokens * shape.Width);
        TensorPrimitives.Multiply(used, _mask.AsSpan(0, used.Length), used);
        return inputGradient;
    }

    private void BackwardSentence(
        int start,
        int length,
        int direction,
        float[] gradientOut,
        float[] gateGradient,
        float[] inputGradient,
        LayerParameters gradient
    )
    {
        var half = shape.Half;
        var share = model.GateState.AsSpan(direction * 3 * half, 3 * half);
        var shareGradient = gradient.GateState.AsSpan(direction * 3 * half, 3 * half);
        Span<float> carried = stackalloc float[half];
        carried.Clear();
        for (var step = length - 1; step >= 0; step--)
        {
            var token = start + (direction == 0 ? step : length - 1 - step);
            var before = direction == 0 ? token - 1 : token + 1;
            var at = (token * shape.Width) + (direction * half);
            var gateAt = (token * shape.Gates) + (direction * 3 * half);
            var gates = _gates.AsSpan(gateAt, 3 * half);
            var target = gateGradient.AsSpan(gateAt, 3 * half);
            var state = _state.AsSpan(at, half);
            var stateBefore = step == 0 ? default : _state.AsSpan((before * shape.Width) + (direction * half), half);
            var input = _input.AsSpan(at, half);
            var outGradient = gradientOut.AsSpan(at, half);
            var inGradient = inputGradient.AsSpan(at, half);
            for (var i = 0; i < half; i += Vector256<float>.Count)
            {
                var candidate = Vector256.Create<float>(gates[i..]);
                var forget = Vector256.Create<float>(gates[(half + i)..]);
                var carry = Vector256.Create<float>(gates[((2 * half) + i)..]);
                var previous = step == 0 ? default : Vector256.Create<float>(stateBefore[i..]);
                var dOut = Vector256.Create<float>(outGradient[i..]);
                var dState = (dOut * carry) + Vector256.Create<float>(carried[i..]);
                var one = Vector256<float>.One;
                var mixed = Vector256.Create<float>(state[i..]) - Vector256.Create<float>(input[i..]);
                var dCarry = dOut * mixed * carry * (one - carry);
                var dForget = dState * (previous - candidate) * forget * (one - forget);
                Accumulate(inGradient[i..], dOut * (one - carry));
                (dState * (one - forget)).CopyTo(target[i..]);
                dForget.CopyTo(target[(half + i)..]);
                dCarry.CopyTo(target[((2 * half) + i)..]);
                Accumulate(shareGradient[(half + i)..], dForget * previous);
                Accumulate(shareGradient[((2 * half) + i)..], dCarry * previous);
                var back = (dState * forget) + (dForget * Vector256.Create<float>(share[(half + i)..]));
                (back + (dCarry * Vector256.Create<float>(share[((2 * half) + i)..]))).CopyTo(carried[i..]);
            }
        }
    }

    private static void Accumulate(Span<float> target, Vector256<float> value) =>
        (Vector256.Create<float>(target) + value).CopyTo(target);
}
